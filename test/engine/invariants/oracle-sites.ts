import type { Payment } from '../../../src/shared/payments/payment.ts'
import type { ShopState } from './oracle.ts'

/** Expected webhooks: one for each paid payment, at the right address. */
export interface SiteOracle {
  /** The owner allows or forbids this host for a merchant's payments. */
  allowed(merchantId: string, host: string, isAllowed: boolean): void
  suspended(merchantId: string, isSuspended: boolean): void
  /** A payment or code was created for a merchant. */
  made(merchantId: string, id: string): void
  paid(payment: Payment): void
  objections(state: ShopState): string[]
}

/** The counter has no site to notify. */
const OURS = ['counter', 'store']
/** Gateways that also report ends other than paid. */
const TALKATIVE = ['mspay', 'purwantara']

export function createSiteOracle(): SiteOracle {
  const hosts = new Set<string>()
  const due = new Map<string, string | null>()
  const suspended = new Set<string>()
  const problems: string[] = []

  return {
    allowed(merchantId, host, isAllowed) {
      if (isAllowed) hosts.add(`${merchantId} ${host}`)
      else hosts.delete(`${merchantId} ${host}`)
    },
    suspended(merchantId, isSuspended) {
      if (isSuspended) suspended.add(merchantId)
      else suspended.delete(merchantId)
    },
    made(merchantId, id) {
      if (suspended.has(merchantId)) problems.push(`K3: ${id} was made for a suspended merchant`)
    },
    paid({ id, merchantId, dialect, callbackUrl }) {
      if (OURS.includes(dialect)) return
      const host = callbackUrl === null ? null : new URL(callbackUrl).host
      // null is the merchant's own address, whose host is allowed too.
      const isForbidden = host !== null && !hosts.has(`${merchantId} ${host}`)
      if (!isForbidden) due.set(id, callbackUrl)
    },
    objections: ({ deliveries, webhookUrls }) => {
      const paid = deliveries.filter(({ kind }) => kind === 'payment.paid')
      const reported = new Map(paid.map((each) => [each.paymentId, each]))
      const missing = [...due.keys()].filter((id) => !reported.has(id))
      return [
        ...problems,
        ...missing.map((id) => `I5: nobody was told of ${id}`),
        ...(reported.size === paid.length ? [] : ['I5: a site was told twice']),
        ...paid.flatMap(({ paymentId, url, merchantId }) => {
          if (!due.has(paymentId)) return [`I5: ${url} was told of ${paymentId}`]
          const right = due.get(paymentId) ?? webhookUrls.get(merchantId)
          return url === right ? [] : [`I5: ${url} was told of ${paymentId}, not ${right}`]
        }),
        ...deliveries
          .filter(({ kind, dialect }) => kind !== 'payment.paid' && !TALKATIVE.includes(dialect))
          .map(({ kind, paymentId }) => `I5: a site was told of ${kind} of ${paymentId}`),
      ]
    },
  }
}
