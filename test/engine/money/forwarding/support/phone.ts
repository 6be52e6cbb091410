import { createHash, createHmac } from 'node:crypto'
import type { StoredNotification } from '../../../../../src/main/engine/money/notifications/notification-store.ts'
import type { Clock } from '../../../../../src/shared/base/time.ts'
import { ask, type Question, type Reply } from '../../../../support/ask.ts'
import { startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'
import { makeQris } from '../../qris/support/make-qris.ts'

/** A set-up shop with one paired phone that may sign. */
export interface PhoneShop {
  gateway: TestGateway
  deviceId: string
  token: string
  signingSecret: string
  /** A pending payment of the counter. */
  askForMoney: (amount?: number) => Promise<{ id: string; total: number }>
  isPaid: (id: string) => boolean
  /** Stored notifications, newest first. */
  stored: () => StoredNotification[]
  to: (path: string, question?: Question) => Promise<Reply>
}

export async function startPhoneShop(options: { clock?: Clock } = {}): Promise<PhoneShop> {
  const gateway = await startTestGateway(options)
  await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
  const { devices, inbox, payments } = gateway.engine
  const { url } = devices.openPairing((code) => code)
  const { device, token } = await devices.pair(url, 'HP kasir')
  const signingSecret = await devices.signingSecret(device.id)
  return {
    gateway,
    deviceId: device.id,
    token,
    signingSecret,
    async askForMoney(amount = 25_000) {
      await gateway.command('order.addAmount', { amount })
      const { payment } = await gateway.command('order.payWithQris', {})
      return { id: payment!.id, total: payment!.total }
    },
    isPaid: (id) => payments.find(id)?.status === 'paid',
    stored() {
      const rows: StoredNotification[] = []
      for (let number = 1; ; number += 1) {
        const row = inbox.find(number)
        if (!row) return rows.reverse()
        rows.push(row)
      }
    },
    to: (path, question) => ask(`${gateway.lanUrl}${path}`, question),
  }
}

/** A DANA notification of this amount as a phone's app sends it. */
export function danaBody(amount: number, more: object = {}): string {
  const text = `Rp${amount.toLocaleString('id-ID')} diterima DANA Bisnis.`
  return JSON.stringify({ package: 'id.dana', title: 'Pembayaran Masuk', text, ...more })
}

export function sign(secret: string, text: string | Buffer): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

/** The headers of a body that was signed at `atMs`. */
export function signedHeaders(
  { deviceId, signingSecret }: Pick<PhoneShop, 'deviceId' | 'signingSecret'>,
  body: string | Buffer,
  atMs: number,
): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1_000))
  const hash = createHash('sha256').update(body).digest('hex')
  return {
    'x-device-id': deviceId,
    'x-timestamp': timestamp,
    'x-signature': sign(signingSecret, `${deviceId}\n${timestamp}\n${hash}`),
  }
}
