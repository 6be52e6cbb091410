import { AppError } from '../../../../shared/base/errors.ts'
import type { Payment, PaymentDetails } from '../../../../shared/payments/payment.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import type { Merchants } from '../merchants/merchants.ts'
import { accountOf } from './create-payment.ts'
import { findPaymentByNumber, listPaymentsOfStaticCode } from './payment-store.ts'
import { assertRedirect } from './redirect-target.ts'
import {
  closeStaticCode,
  countOpenStaticCodes,
  findStaticCode,
  findStaticCodeByNumber,
  insertStaticCode,
  listOpenStaticCodes,
  type StaticCode,
} from './static-code-store.ts'
import {
  findReferenced,
  insertUniqueReference,
  type ReferenceScope,
} from './unique-reference-store.ts'

export interface NewStaticCode {
  merchantId: string
  dialect: string
  isTest: boolean
  id: string
  paymentIdPrefix: string
  merchantOrderId: string | null
  details: PaymentDetails
  callbackUrl: string | null
  uniqueReference?: string
}

/** Codes without an amount, each of which takes any number of payments. */
export interface StaticCodes {
  /** Throws MERCHANT_SUSPENDED, QRIS_NOT_CONFIGURED, REDIRECT_URL_INVALID, OPEN_PAYMENT_LIMIT and REFERENCE_USED. */
  create(request: NewStaticCode): Promise<StaticCode>
  find(id: string): StaticCode | undefined
  /** The payment or static code with this reference of a site. */
  findReferenced(
    scope: ReferenceScope,
    reference: string,
  ): { payment?: Payment; staticCode?: StaticCode } | undefined
  /** Oldest first. */
  paymentsOf(code: StaticCode, range: { fromMs: number; toMs: number; limit: number }): Payment[]
  /** A merchant's open codes, newest first, including tests. */
  listOpen(merchantId: string, limit: number): StaticCode[]
  /** Deactivates it. False when it was closed already. */
  close(code: StaticCode): Promise<boolean>
}

export function createStaticCodes(
  { database, events, settings, clock }: Platform,
  merchants: Pick<Merchants, 'find' | 'account'>,
): StaticCodes {
  /** Limit of open codes: they do not expire, so a faulty client could create any number. */
  function assertRoom(db: ReadableDb, request: NewStaticCode): void {
    if (countOpenStaticCodes(db, request) < settings.get('openPaymentsPerKey')) return
    throw new AppError('OPEN_PAYMENT_LIMIT', 'too many open codes without an amount')
  }

  return {
    create: (request) =>
      database.write((db) => {
        const merchant = merchants.find(request.merchantId)
        if (!merchant) throw new AppError('MERCHANT_NOT_FOUND', `no merchant ${request.merchantId}`)
        if (merchant.status !== 'active') {
          throw new AppError('MERCHANT_SUSPENDED', `merchant ${merchant.id} is suspended`)
        }
        assertRedirect(request.details)
        assertRoom(db, request)
        const accountId = accountOf(merchant, request.isTest)
        const { uniqueReference, ...fields } = request
        const code = insertStaticCode(db, {
          ...fields,
          accountId,
          qrisPayload: merchants.account(accountId).qrisPayload,
          createdAtMs: clock.now(),
        })
        if (uniqueReference !== undefined) {
          insertUniqueReference(db, code, uniqueReference, { staticCodeNumber: code.number })
        }
        return code
      }),
    find: (id) => findStaticCode(database.read, id),
    findReferenced(scope, reference) {
      const found = findReferenced(database.read, scope, reference)
      if (!found) return undefined
      const { paymentNumber, staticCodeNumber } = found
      const payment =
        paymentNumber === null ? undefined : findPaymentByNumber(database.read, paymentNumber)
      const staticCode =
        staticCodeNumber === null
          ? undefined
          : findStaticCodeByNumber(database.read, staticCodeNumber)
      return { ...(payment && { payment }), ...(staticCode && { staticCode }) }
    },
    paymentsOf: (code, range) => listPaymentsOfStaticCode(database.read, code.number, range),
    listOpen: (merchantId, limit) => listOpenStaticCodes(database.read, merchantId, limit),
    close: (code) =>
      database.write((db) => {
        const wasOpen = closeStaticCode(db, code.number, clock.now())
        if (wasOpen) {
          const { id, merchantId } = code
          events.record(db, { kind: 'code.closed', merchantId, facts: { code: id } })
        }
        return wasOpen
      }),
  }
}
