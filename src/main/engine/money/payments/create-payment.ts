import { AppError } from '../../../../shared/base/errors.ts'
import { type Rupiah, rupiah } from '../../../../shared/base/money.ts'
import { randomUuid } from '../../../../shared/base/random.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Merchant } from '../../../../shared/sites/merchant.ts'
import type { Platform } from '../../platform/platform.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { Merchants } from '../merchants/merchants.ts'
import { createTotalFinder, type TotalFinderParts } from './find-total.ts'
import type { NewPayment } from './new-payment.ts'
import { createPayloads } from './payloads.ts'
import { insertPayment } from './payment-store.ts'
import type { RecordChange } from './record.ts'
import { assertRedirect } from './redirect-target.ts'
import { reserveTotal } from './reserved-total-store.ts'
import { openStaticCodes, type StaticCode } from './static-code-store.ts'
import type { TotalPolicy } from './unique-amount.ts'
import { insertUniqueReference } from './unique-reference-store.ts'

interface PaymentCreatorParts extends TotalFinderParts {
  merchants: Pick<Merchants, 'find' | 'account'>
  record: RecordChange
}

/** Creates payments in a running transaction: checks the merchant, finds the total and makes the code. */
export interface PaymentCreator {
  createIn: (db: WritableDb, request: NewPayment) => Payment
  /** A payment of a static code with the received amount; it reserves no total. */
  createFromStaticCodeIn: (db: WritableDb, code: StaticCode, amount: Rupiah) => Payment
  /** A payment made for money that already arrived; it reserves no total either. */
  createFromUnmatchedPaymentIn: (db: WritableDb, sale: SaleFromUnmatchedPayment) => Payment
}

/** Money that came without a payment and becomes a sale. */
export interface SaleFromUnmatchedPayment {
  id: string
  merchantId: string
  /** The account of the money. */
  accountId: string
  dialect: string
  orderId: string
  amount: Rupiah
}

export function createPaymentCreator(
  platform: Platform,
  { merchants, record, ...totals }: PaymentCreatorParts,
): PaymentCreator {
  const { settings, clock, random } = platform
  const findTotal = createTotalFinder(platform, totals)
  const payloads = createPayloads()

  /**
   * A site gets the exact amount only where the owner said so, and only while its account has neither the counter nor
   * a code without an amount.
   */
  function policyOf(
    db: WritableDb,
    merchant: Merchant,
    accountId: string,
    { policy }: NewPayment,
  ): TotalPolicy {
    if (policy !== 'smallest-add' || !merchant.options.exactAmounts) return policy
    const isCounters = accountId === totals.counterAccount()
    const isShared = isCounters || openStaticCodes(db, accountId).length > 0
    return isShared ? policy : 'exact-then-add'
  }

  function createIn(db: WritableDb, request: NewPayment): Payment {
    const merchant = merchants.find(request.merchantId)
    if (!merchant) throw new AppError('MERCHANT_NOT_FOUND', `no merchant ${request.merchantId}`)
    if (merchant.status !== 'active') {
      throw new AppError('MERCHANT_SUSPENDED', `merchant ${merchant.id} is suspended`)
    }
    assertRedirect(request.details ?? {})
    const isTest = request.isTest ?? false
    const accountId = accountOf(merchant, isTest)
    const now = clock.now()
    const policy = policyOf(db, merchant, accountId, request)
    const { total, uniqueCode } = findTotal(db, accountId, { ...request, policy })
    const ttlSeconds = settings.get('paymentTtlSeconds')
    const namedEndMs = ttlSeconds === null ? request.expiresAtMs : undefined
    const lifetimeSeconds = ttlSeconds ?? request.lifetimeSeconds
    // A test never shows a code that real money could be sent to.
    const print =
      (isTest ? undefined : request.staticQris) ?? merchants.account(accountId).qrisPayload
    const payment = insertPayment(db, {
      ...UNPAID,
      id: request.id,
      merchantId: request.merchantId,
      accountId,
      dialect: request.dialect,
      isTest,
      merchantOrderId: request.merchantOrderId,
      customerName: request.customerName,
      amount: request.amount,
      uniqueCode,
      total,
      qrisPayload: payloads.withAmount(print, total),
      createdAtMs: now,
      expiresAtMs: namedEndMs ?? now + lifetimeSeconds * 1_000,
      details: request.details ?? {},
      callbackUrl: request.callbackUrl ?? null,
      staticCodeNumber: null,
    })
    reserveTotal(db, payment, now)
    if (request.uniqueReference !== undefined) {
      insertUniqueReference(db, payment, request.uniqueReference, { paymentNumber: payment.number })
    }
    record(db, 'created', payment)
    return payment
  }

  function createFromStaticCodeIn(db: WritableDb, code: StaticCode, amount: Rupiah): Payment {
    const now = clock.now()
    const { merchantId, accountId, dialect, isTest, merchantOrderId, details, callbackUrl } = code
    const payment = insertPayment(db, {
      ...UNPAID,
      id: `${code.paymentIdPrefix}${randomUuid(random)}`,
      merchantId,
      accountId,
      dialect,
      isTest,
      merchantOrderId,
      customerName: null,
      amount,
      uniqueCode: rupiah(0),
      total: amount,
      qrisPayload: code.qrisPayload,
      createdAtMs: now,
      expiresAtMs: now,
      details,
      callbackUrl,
      staticCodeNumber: code.number,
    })
    record(db, 'created', payment)
    return payment
  }

  function createFromUnmatchedPaymentIn(
    db: WritableDb,
    { orderId, amount, ...sale }: SaleFromUnmatchedPayment,
  ): Payment {
    const now = clock.now()
    const payment = insertPayment(db, {
      ...UNPAID,
      ...sale,
      isTest: false,
      merchantOrderId: orderId,
      customerName: null,
      amount,
      uniqueCode: rupiah(0),
      total: amount,
      qrisPayload: merchants.account(sale.accountId).qrisPayload,
      createdAtMs: now,
      expiresAtMs: now,
      details: {},
      callbackUrl: null,
      staticCodeNumber: null,
    })
    record(db, 'created', payment)
    return payment
  }

  return { createIn, createFromStaticCodeIn, createFromUnmatchedPaymentIn }
}

const UNPAID = {
  status: 'pending',
  exception: null,
  paidAtMs: null,
  endedAtMs: null,
  evidence: null,
  sourceApp: null,
  payerName: null,
  notificationNumber: null,
  reference: null,
} as const

/** The receiving account. Throws QRIS_NOT_CONFIGURED. */
export function accountOf(merchant: Merchant, isTest: boolean): string {
  const accountId = isTest ? merchant.testAccountId : merchant.accountId
  if (!accountId) throw new AppError('QRIS_NOT_CONFIGURED', `merchant ${merchant.id} has no QRIS`)
  return accountId
}
