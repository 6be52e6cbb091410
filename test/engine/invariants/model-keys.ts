import { DIALECTS } from '../../../src/main/engine/sites/gateways/index.ts'
import { rupiah } from '../../../src/shared/base/money.ts'
import type { RotatableSecret } from '../../../src/shared/sites/merchant.ts'
import { OTHER_HOST } from './model-owner.ts'
import { kindOf, type ModelParts, NAMELESS } from './model-parts.ts'
import { OWN_HOST } from './model-set-up.ts'

/** Actions of sites with their keys and secrets. */
export interface ModelKeys {
  /** A payment with its own webhook address and digital goods, created with a key. */
  ask(party: number, dialect: number, input: KeyWish): Promise<void>
  rotate(party: number, kind: RotatableSecret, overlapMs: number): Promise<void>
  /** Violations: data visible to a wrong key, and goods delivered too early. */
  wrongViews(): string[]
}

export interface KeyWish {
  amount: number
  callback: 'none' | 'own' | 'other'
  hasGoods: boolean
}

const CALLBACKS = {
  none: null,
  own: `http://${OWN_HOST}/orders`,
  other: `http://${OTHER_HOST}/orders`,
}

export function createModelKeys(parts: ModelParts): ModelKeys & { wrongViews(): string[] } {
  const { engine, clock, oracle, made, parties, attempt, nextNumber } = parts
  const secrets: { secret: string; merchantId: string; endsAtMs: number }[] = []
  const contents = new Map<string, number>()

  function holder({ apiKey }: { apiKey: string }, dialect: string) {
    const found = DIALECTS.find(({ name }) => name === dialect)!
    return engine().gatewayContexts.of(found).authenticate(apiKey)!
  }

  async function contentOf(merchantId: string): Promise<number> {
    const known = contents.get(merchantId)
    if (known !== undefined) return known
    const { id } = await engine().digitalGoods.saveContent({
      merchantId,
      title: 'Kode',
      text: 'RAHASIA',
    })
    contents.set(merchantId, id)
    return id
  }

  function foreignViews(): string[] {
    return parties.slice(1).flatMap((party) =>
      DIALECTS.flatMap(({ name }) => {
        const key = holder(party, name)
        return made.flatMap(({ id, merchantId, dialect, isTest }) => {
          const isOwn =
            merchantId === party.merchantId && dialect === name && isTest === party.isTest
          return (key.find(id) !== undefined) === isOwn
            ? []
            : [`K1: ${id} is ${isOwn ? 'hidden from' : 'shown to'} a key (${name})`]
        })
      }),
    )
  }

  function wrongGoods(): string[] {
    return made.flatMap(({ id, details, isTest }) => {
      const now = engine().payments.find(id)
      const carries = details.contentId !== undefined
      const isDue = carries && !isTest && now?.status === 'paid'
      const { content } = engine().digitalGoods.forPayment(now!)
      return (content !== null) === isDue ? [] : [`G1: ${id} (${now?.status}) hands goods over`]
    })
  }

  function wrongSecrets(): string[] {
    const { phoneForwarders } = engine().gatewayContexts
    return secrets.flatMap(({ secret, endsAtMs }) =>
      (phoneForwarders.findForwarder(secret, '192.168.77.4') !== undefined) ===
      clock.now() < endsAtMs
        ? []
        : [`K2: a secret that ends at ${endsAtMs} opens the door wrongly`],
    )
  }

  return {
    ask: (party, dialect, { amount, callback, hasGoods }) =>
      attempt(async () => {
        const who = parties[1 + (party % (parties.length - 1))]!
        const { dialect: name, ...kind } = kindOf(dialect)
        const goods = hasGoods ? { contentId: await contentOf(who.merchantId) } : {}
        const { payment } = await holder(who, name).create({
          ...NAMELESS,
          ...kind,
          id: `KEY-${nextNumber()}`,
          amount: rupiah(amount),
          callbackUrl: CALLBACKS[callback],
          details: goods,
        })
        made.push(payment)
        oracle.created(payment)
      }),
    async rotate(party, kind, overlapMs) {
      const { merchantId } = parties[1 + (party % 3)]!
      const secret = await engine().merchants.rotateSecret(merchantId, kind, overlapMs)
      if (kind !== 'callback-secret') return
      const endsAtMs = clock.now() + overlapMs
      for (const known of secrets) {
        if (known.merchantId === merchantId) known.endsAtMs = Math.min(known.endsAtMs, endsAtMs)
      }
      secrets.push({ secret, merchantId, endsAtMs: Infinity })
    },
    wrongViews: () => [...foreignViews(), ...wrongGoods(), ...wrongSecrets()],
  }
}
