import { rupiah } from '../../../../shared/base/money.ts'
import { toIsoUtc } from '../../../../shared/base/time.ts'
import type { PhoneAnswer, SimulatedNotification } from '../../../../shared/sites/simulator.ts'

/** A simulated phone: it uses the LAN server over HTTP, at the phones' endpoint. */
export interface SimulatedPhone {
  send(token: string, notification: SimulatedNotification): Promise<PhoneAnswer>
}

/** Timeout of a request to our own server, in milliseconds. */
const PATIENCE_MS = 10_000

export function createSimulatedPhone({ lanUrl }: { lanUrl: () => string }): SimulatedPhone {
  return {
    async send(token, notification) {
      const response = await fetch(`${lanUrl()}/in/${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          app: notification.app,
          title: notification.title,
          text: notification.text,
          posted_at: toIsoUtc(notification.postedAtMs),
          event_id: notification.eventId,
          notification_id: notification.notificationId,
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      return { statusCode: response.status, ...readAnswer(await response.text()) }
    },
  }
}

function readAnswer(text: string): Omit<PhoneAnswer, 'statusCode'> {
  try {
    const { result, amount, charge_id } = JSON.parse(text) as Record<string, unknown>
    return {
      result: typeof result === 'string' ? result : null,
      amount: Number.isSafeInteger(amount) ? rupiah(amount as number) : null,
      paymentId: typeof charge_id === 'string' ? charge_id : null,
    }
  } catch {
    return { result: null, amount: null, paymentId: null }
  }
}
