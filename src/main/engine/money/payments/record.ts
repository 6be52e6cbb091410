import type { Clock } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { EventLog } from '../../platform/events/event-log.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'

/** Records an event of a payment in the transaction of the change. */
export type RecordChange = (
  db: WritableDb,
  kind: 'created' | 'paid' | 'expired' | 'cancelled' | 'undone',
  payment: Payment,
) => void

export function createRecord(events: EventLog, clock: Clock): RecordChange {
  return (db, kind, payment) =>
    void events.record(db, {
      kind: `payment.${kind}`,
      atMs: clock.now(),
      merchantId: payment.merchantId,
      payment,
      facts: {
        id: payment.id,
        amount: payment.amount,
        total: payment.total,
        status: payment.status,
        exception: payment.exception,
        evidence: payment.evidence,
        notification: payment.notificationNumber,
      },
    })
}
