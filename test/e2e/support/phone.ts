import { formatRupiah, rupiah } from '../../../src/shared/base/money.ts'
import type { Gateway } from './gateway.ts'

/** The shop's phone, as its forwarder app speaks. */
export interface Phone {
  token: string
  /** Tells the till that the wallet showed this sum; gives the gateway's answer. */
  tells(amount: number, options?: { payer?: string; text?: string }): Promise<PhoneAnswer>
}

export interface PhoneAnswer {
  statusCode: number
  body: { success: boolean; [field: string]: unknown }
}

let shownNotifications = 0

export function phoneWith(token: string, lan: string): Phone {
  return {
    token,
    async tells(amount, { payer, text } = {}) {
      shownNotifications += 1
      const response = await fetch(`${lan}/api/webhook/payment`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          app: 'id.dana',
          title: 'Pembayaran Masuk',
          message: text ?? sentence(amount, payer),
          notif_id: String(shownNotifications),
        }),
      })
      const body = (await response.json()) as PhoneAnswer['body']
      return { statusCode: response.status, body }
    },
  }
}

/** Pairs a phone without its screen, and lets it say hello so that the till knows it is awake. */
export async function pairPhone(gateway: Gateway): Promise<Phone> {
  const { url } = await gateway.send('devices.openPairing', {})
  const page = await fetch(url, {
    method: 'POST',
    headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 14; HP Meja Kasir) Mobile' },
  })
  const token = /Bearer (ph_[0-9a-f]+)/.exec(await page.text())?.[1]
  if (!token) throw new Error(`the phone was not paired: ${page.status}`)
  await fetch(`${gateway.lan}/api/webhook/payment`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      app: 'id.dana',
      title: 'Pembayaran Masuk',
      message: sentence(25_042),
      event_hash: 'test',
    }),
  })
  return phoneWith(token, gateway.lan)
}

function sentence(amount: number, payer?: string): string {
  const money = formatRupiah(rupiah(amount))
  return payer
    ? `${money} dari ${payer} berhasil diterima DANA Bisnis.`
    : `${money} diterima DANA Bisnis.`
}
