import { AppError } from '../../../../shared/base/errors.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Merchant } from '../../../../shared/sites/merchant.ts'
import type { SimulatorRun } from '../../../../shared/sites/simulator.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { SimulatedPaymentRequest } from '../gateways/dialect.ts'
import type { Simulator } from './simulator.ts'

/**
 * Pays tests for gateways that offer this in their own API; settlement goes through the simulated phone's
 * notification.
 */
export interface TestPayer {
  /** Throws PAYMENT_NOT_PENDING and SIMULATION_FAILED. */
  pay(merchant: Merchant, test: SimulatedPaymentRequest): Promise<Payment>
}

export function createTestPayer(parts: {
  simulator: Pick<Simulator, 'pay' | 'payQr'>
  payments: Pick<Payments, 'find' | 'paymentReservingTotal'>
}): TestPayer {
  const { simulator, payments } = parts

  /** The payment that the one request of a run settled. */
  function settledBy({ letters }: SimulatorRun): Payment | undefined {
    const id = letters[0]?.answer?.paymentId
    return id ? payments.find(id) : undefined
  }

  function assertPending(id: string): void {
    const status = payments.find(id)?.status
    if (status !== 'pending') {
      throw new AppError('PAYMENT_NOT_PENDING', `payment ${id} is ${status}`)
    }
  }

  return {
    async pay({ id: merchantId, testAccountId }, test) {
      if ('payment' in test) {
        const { id } = test.payment
        assertPending(id)
        const run = await simulator.pay(merchantId, id, { scenario: 'exact' })
        const paid = settledBy(run)
        if (paid?.id === id) return paid
        // Settled by another request in the meantime, which is no failure.
        assertPending(id)
        throw failed(run)
      }
      const { staticCode, amount } = test
      // Refuses when another open payment has this exact total, which the simulated money would settle.
      if (payments.paymentReservingTotal(testAccountId ?? '', amount)?.status === 'pending') {
        throw new AppError('SIMULATION_FAILED', `a payment of exactly ${amount} is open`)
      }
      const run = await simulator.payQr(merchantId, staticCode.qrisPayload, {
        scenario: 'exact',
        amount,
      })
      const paid = settledBy(run)
      if (paid?.staticCodeNumber === staticCode.number) return paid
      throw failed(run)
    },
  }
}

function failed({ letters }: SimulatorRun): AppError {
  return new AppError(
    'SIMULATION_FAILED',
    `the simulated money was kept for the owner (${letters[0]?.answer?.result ?? 'no answer'}): a code without an ` +
      'amount takes money only while it is the only open one of its account and no other payment of this amount is open or has just ended',
  )
}
