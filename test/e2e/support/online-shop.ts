import type { BrowserContext, Page } from 'playwright/test'
import { makeQris } from '../../engine/money/qris/support/make-qris.ts'
import { type Created, createPayment, forward, makeForward } from '../../support/make.ts'
import { type Gateway, startGateway } from './gateway.ts'

/** A shop on the web whose customers pay on the gateway's page. */
export interface OnlineShop {
  gateway: Gateway
  keys: { api_key: string; callback_secret: string }
  ask: (wish?: { amount?: number; merchant_order_id?: string }) => Promise<Asked>
  /** The shop's phone hears of the money. */
  pay: (asked: Pick<Asked, 'total_amount'>) => Promise<void>
  close(): Promise<void>
}

export interface Asked extends Created {
  /** The address of the payment page. */
  url: string
}

export const PHONE = { width: 360, height: 740 }

export async function openOnlineShop(name = 'Toko Batik Laras'): Promise<OnlineShop> {
  const gateway = await startGateway()
  const keys = await gateway.send('merchants.create', { name, qris: SITE_QRIS })
  const at = { lanUrl: gateway.lan }
  return {
    gateway,
    keys,
    async ask(wish = {}) {
      const asked = await createPayment(at, keys, { amount: 25_000, ...wish })
      return { ...asked, url: `${gateway.lan}/invoice/${asked.invoice_id}` }
    },
    async pay({ total_amount }) {
      const reply = await forward(at, keys, makeForward(total_amount))
      if (reply.status !== 200) throw new Error(`not paid: ${reply.status} ${reply.text}`)
    },
    close: () => gateway.close(),
  }
}

const SITE_QRIS = makeQris({ '59': 'TOKO BATIK LARAS', '60': 'SOLO' })

/** The phone of a customer: small, and fast fingers. */
export async function openPhone(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize(PHONE)
  await page.goto(url)
  return page
}
