import type { Payment } from '../../../../shared/payments/payment.ts'
import type { DemoAnswer } from '../../../../shared/sites/simulator.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { Platform } from '../../platform/platform.ts'

/** The simulated phone of the demo: it uses the LAN server over HTTP, like a real one. */
export interface DemoPhone {
  send(notification: { app: string; title: string; text: string }): Promise<DemoAnswer>
  openPayments(): Payment[]
}

interface DemoPhoneParts {
  payments: Pick<Payments, 'listPending'>
  lanUrl(): string
  /** The phone's own token after pairing. */
  token(): string
}

export function createDemoPhone({ clock, random }: Platform, parts: DemoPhoneParts): DemoPhone {
  return {
    async send({ app, title, text }) {
      const response = await fetch(`${parts.lanUrl()}/api/webhook/payment`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${parts.token()}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          app,
          title,
          message: text,
          timestamp: new Date(clock.now()).toISOString(),
          device_id: 'hp-demo',
          notif_id: random.text(12),
        }),
      })
      return { statusCode: response.status, body: await response.text() }
    },
    openPayments: () => parts.payments.listPending(50),
  }
}
