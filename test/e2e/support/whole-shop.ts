import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright/test'
import { DIALECTS } from '../../../src/main/engine/sites/gateways/index.ts'
import { type Gateway, startGateway } from '../../../src/main/gateway.ts'
import { rupiah } from '../../../src/shared/base/money.ts'
import type { Payment, PaymentDetails } from '../../../src/shared/payments/payment.ts'
import { makeDataDir, removeDataDir } from '../../bench/program.ts'
import type { Send } from './gateway.ts'
import { type Phone, pairPhone } from './phone.ts'
import { OWNER_PIN, SHOP_QRIS } from './shop.ts'

/** The whole program in this process, with its screens: its payments may carry whatever an engine lets in. */
export interface WholeShop extends Gateway {
  merchantId: string
  phone: Phone
  /** Sends a command as the command line does. */
  send: Send
  cashier: BrowserContext
  /** Makes a site's payment and gives the address of its page. */
  ask(details: PaymentDetails): Promise<{ payment: Payment; url: string }>
  close(): Promise<void>
}

export async function openWholeShop(browser: Browser): Promise<WholeShop> {
  const dataDir = makeDataDir()
  const screensDir = join(import.meta.dirname, '../../../dist/screens')
  const ports = { host: '127.0.0.1', lanPort: 0, appPort: 0 }
  const gateway = await startGateway({ dataDir, screensDir, ...ports })
  const { engine } = gateway
  const setUp = { name: 'Warung Kopi Senja', qris: SHOP_QRIS, ownerPin: OWNER_PIN }
  const admin = { role: 'admin', sessionSecret: null } as const
  await engine.call('shop.setUp', setUp, admin)
  const site = await engine.merchants.create({ name: 'Toko Buku Daring', qris: SHOP_QRIS })
  const lan = { lan: gateway.lanUrl, till: gateway.appUrl } as const
  const send: Send = async (name, input) => {
    const { answer } = await engine.call(name, input, admin)
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
    return answer.value as never
  }
  const phone = await pairPhone({ ...lan, send } as never)
  const cashier = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const door = await cashier.newPage()
  await door.goto(gateway.openScreen('cashier'))
  await door.close()
  let asked = 0
  return {
    ...gateway,
    merchantId: site.merchant_id,
    phone,
    send,
    cashier,
    async ask(details) {
      asked += 1
      const dialect = DIALECTS.find(({ name }) => name === 'webqris')!
      const { payment } = await engine.payments.create({
        id: `INV-goods-${asked}`,
        merchantId: site.merchant_id,
        dialect: dialect.name,
        amount: rupiah(25_000),
        policy: 'always-add',
        lifetimeSeconds: 900,
        merchantOrderId: null,
        customerName: null,
        details,
      })
      return { payment, url: dialect.page.url(gateway.lanUrl, payment) }
    },
    async close() {
      await cashier.close()
      await gateway.stop()
      removeDataDir(dataDir)
    },
  }
}
