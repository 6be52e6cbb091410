import { AppError } from '../../../../shared/base/errors.ts'
import { type Rupiah, rupiah } from '../../../../shared/base/money.ts'
import type { SimulatorRequest } from '../../../../shared/sites/simulator.ts'
import { accountFingerprint, inspectQris } from '../../money/qris/qris.ts'

/**
 * The amount of a scanned code that no open payment has: a static code of the merchant's own test account takes
 * the amount that the customer types. Throws QRIS_*, PAYMENT_NOT_FOUND and INPUT_INVALID.
 */
export function amountPaidByQr(
  qr: string,
  { amount }: SimulatorRequest,
  testQris: string | null,
): Rupiah {
  const { text, amountText } = inspectQris(qr)
  const isOwn = testQris !== null && accountFingerprint(text) === accountFingerprint(testQris)
  if (!isOwn || amountText !== null) {
    throw new AppError('PAYMENT_NOT_FOUND', 'no open test payment shows this QR')
  }
  if (amount === undefined) {
    throw new AppError('INPUT_INVALID', 'this QR has no amount: say how much is paid')
  }
  return rupiah(amount)
}
