import { AppError } from '../../../../../shared/base/errors.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import type { StaticCode } from '../../../money/payments/static-code-store.ts'
import type { ApiClient } from '../dialect.ts'
import { amountOf } from './create-checks.ts'
import { periodOf } from './period.ts'
import type { PaymentsQuery, SimulateBody } from './schemas.ts'

export type FoundCode = { payment: Payment } | { staticCode: StaticCode }

/** The code with this name. Throws PAYMENT_NOT_FOUND. */
export function findCode(client: ApiClient, externalId: string): FoundCode {
  const { payment, staticCode } = client.findReferenced(externalId) ?? {}
  if (payment) return { payment }
  if (staticCode) return { staticCode }
  throw new AppError('PAYMENT_NOT_FOUND', `QR code with external_id ${externalId} not found`)
}

/** The payments of a code within a period, oldest first. Throws PAYMENT_NOT_FOUND and INPUT_INVALID. */
export function paymentsOfCode(client: ApiClient, query: PaymentsQuery): Payment[] {
  const period = periodOf(query)
  const code = findCode(client, query.external_id)
  if ('staticCode' in code) return client.paymentsOf(code.staticCode, period)
  const { paidAtMs } = code.payment
  const isWithin = paidAtMs !== null && paidAtMs >= period.fromMs && paidAtMs <= period.toMs
  return isWithin ? [code.payment] : []
}

/**
 * Pays a test code and waits for its settlement. Throws what `ApiClient.simulatePayment` throws, and
 * INPUT_INVALID.
 */
export async function simulatePayment(
  client: ApiClient,
  externalId: string,
  body: NonNullable<SimulateBody>,
): Promise<Payment> {
  if (!client.isTest) throw new AppError('KEY_IS_LIVE', 'only tests can be simulated')
  const amount = amountOf(body)
  const code = findCode(client, externalId)
  if ('staticCode' in code) {
    if (amount === undefined) {
      throw new AppError('INPUT_INVALID', 'amount is required for a STATIC QR code')
    }
    if (code.staticCode.closedAtMs !== null) {
      throw new AppError('PAYMENT_NOT_PENDING', `code ${code.staticCode.id} was closed`)
    }
    return client.simulatePayment({ ...code, amount })
  }
  const { payment } = code
  const isItsOwn = amount === undefined || amount === payment.total || amount === payment.amount
  if (!isItsOwn) {
    throw new AppError('INPUT_INVALID', `amount must be ${payment.total}, as the QR code says`)
  }
  return client.simulatePayment({ payment })
}
