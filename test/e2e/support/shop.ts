import type { Browser, BrowserContext, Page } from 'playwright/test'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import type { Product } from '../../../src/shared/sales/product.ts'
import { makeQris } from '../../engine/money/qris/support/make-qris.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { type Phone, pairPhone } from './phone.ts'
import { PRODUCTS } from './products.ts'

export const OWNER_PIN = '481516'

/** Made up: the checksum is right and there is no such account. */
export const SHOP_QRIS = makeQris({ '59': 'WARUNG KOPI SENJA', '60': 'YOGYAKARTA' })

/** A shop that sells: set up, with products, a paired phone, a cashier and a display. */
export interface Shop extends Gateway {
  phone: Phone
  products: Product[]
  /** The windows of one browser each, let in once; their pages come and go. */
  cashier: BrowserContext
  display: BrowserContext
  /** Rings up a bare amount and shows its QRIS, as a cashier did a moment ago. */
  askFor: (amount: number) => Promise<Payment>
  /** The till with nothing in hand, whatever the test before left there. */
  clearTill(): Promise<void>
}

export interface ShopOptions {
  name?: string
  idleMessage?: string
  hasProducts?: boolean
  hasPhone?: boolean
  /** Still pictures are the same every time. */
  isStill?: boolean
}

export async function openShop(browser: Browser, options: ShopOptions = {}): Promise<Shop> {
  const gateway = await startGateway()
  const { send } = gateway
  const name = options.name ?? 'Warung Kopi Senja'
  await send('shop.setUp', { name, qris: SHOP_QRIS, ownerPin: OWNER_PIN })
  if (options.idleMessage) {
    await send('settings.set', { key: 'idleMessage', value: options.idleMessage })
  }
  const products: Product[] = []
  if (options.hasProducts !== false) {
    for (const product of PRODUCTS) products.push(await send('catalog.saveProduct', product))
  }
  const phone = await pairPhone(gateway)
  const contexts = await openContexts(browser, options.isStill ?? false)
  await letIn(contexts.cashier, gateway.cashierDoor)
  await letIn(contexts.display, gateway.displayDoor)
  return {
    ...gateway,
    ...contexts,
    phone,
    products,
    async askFor(amount) {
      await send('order.addAmount', { amount })
      const { payment } = await send('order.payWithQris', {})
      return payment!
    },
    clearTill: () => clearTill(gateway),
    async close() {
      await Promise.all([contexts.cashier.close(), contexts.display.close()])
      await gateway.close()
    },
  }
}

async function openContexts(browser: Browser, isStill: boolean) {
  const reducedMotion = isStill ? ('reduce' as const) : ('no-preference' as const)
  const cashier = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion,
  })
  const display = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    reducedMotion,
  })
  return { cashier, display }
}

/** Swaps the one-time ticket for the cookie that all later pages of this window use. */
async function letIn(context: BrowserContext, door: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(door)
  await page.close()
}

async function clearTill({ send }: Gateway): Promise<void> {
  const { parked } = await send('till.get', {})
  for (const { order } of [{ order: null }, ...parked]) {
    if (order) await send('order.resume', { orderId: order.id })
    const till = await send('till.get', {})
    if (till.order.status === 'paying') await send('order.cancelPayment', {})
    if ((await send('till.get', {})).order.status === 'paid') await send('order.next', {})
    else await send('order.clear', {})
  }
}

/** Opens the cashier's page as it looks at first. */
export async function openCashier(shop: Shop, query = ''): Promise<Page> {
  const page = await shop.cashier.newPage()
  await page.goto(`${shop.till}/cashier/${query}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

export async function openDisplay(shop: Shop, query = ''): Promise<Page> {
  const page = await shop.display.newPage()
  await page.goto(`${shop.till}/customer-display/${query}`)
  await page.locator('[data-state]').waitFor()
  return page
}
