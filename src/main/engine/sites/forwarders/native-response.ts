import type { Received } from '../../money/notifications/inbox/inbox.ts'

/**
 * The answer of Lunas's own routes: 200 once the text is stored, whatever its outcome, so that no app repeats
 * or discards it. Some apps show `amount`; others take it as received only when `status` is `accepted` or
 * `duplicate`.
 */
export function nativeAnswer(received: Received) {
  const payment = received.kind === 'settled' ? received.payment : undefined
  return {
    success: true,
    status: received.kind === 'duplicate' ? 'duplicate' : 'accepted',
    result: received.kind,
    amount: amountOf(received),
    matched: payment !== undefined,
    verified: payment !== undefined,
    charge_id: payment?.id ?? null,
  }
}

function amountOf(received: Received): number | null {
  if (received.kind === 'settled' || received.kind === 'unmatched') return received.amount
  if (received.kind === 'test' && received.reading.kind === 'income') return received.reading.amount
  return null
}
