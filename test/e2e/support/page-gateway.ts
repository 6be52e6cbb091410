import { createEngine, type Engine } from '../../../src/main/engine/engine.ts'
import type { NewPayment } from '../../../src/main/engine/money/payments/payments.ts'
import { createKnownAddresses } from '../../../src/main/engine/platform/http/connection-limit.ts'
import { createOurHosts } from '../../../src/main/engine/platform/http/our-hosts.ts'
import { createLanServer, listen } from '../../../src/main/engine/servers/lan-server.ts'
import { DIALECTS } from '../../../src/main/engine/sites/gateways/index.ts'
import { rupiah } from '../../../src/shared/base/money.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import { makeQris } from '../../engine/money/qris/support/make-qris.ts'
import { makeForward } from '../../support/make.ts'

/** A gateway in this process: its payments may carry any text, whatever a dialect would let in. */
export interface PageGateway {
  engine: Engine
  origin: string
  addMerchant: (name: string) => Promise<{ merchantId: string; callbackSecret: string }>
  /** Makes a payment and gives the address of its page. */
  ask: (
    merchantId: string,
    wish?: Partial<NewPayment>,
  ) => Promise<{ payment: Payment; url: string }>
  pay: (callbackSecret: string, payment: Payment) => Promise<void>
  /** Writes an address into the database, past every check. */
  redirectTo: (payment: Payment, redirectUrl: string) => Promise<void>
  close(): Promise<void>
}

export async function startPageGateway(): Promise<PageGateway> {
  const [dialect] = DIALECTS
  let port = 0
  const lanUrl = () => `http://127.0.0.1:${port}`
  const isOurHost = createOurHosts({
    ports: () => [port],
    names: () => [],
    isLoopbackOnly: true,
    now: () => Date.now(),
  }).isOurHost
  const engine = await createEngine({ addresses: { lanUrl, isOurHost } })
  const lan = await createLanServer({
    log: undefined,
    engine,
    screensDir: undefined,
    ports: () => [port],
    isOurHost,
    knownAddresses: createKnownAddresses(),
  })
  port = await listen(lan, { host: '127.0.0.1', port: 0 })
  const origin = lanUrl()
  engine.start()
  let payments = 0
  return {
    engine,
    origin,
    async addMerchant(name) {
      const made = await engine.merchants.create({ name, qris: makeQris() })
      return { merchantId: made.merchant_id, callbackSecret: made.callback_secret }
    },
    async ask(merchantId, wish = {}) {
      payments += 1
      const { payment } = await engine.payments.create({
        id: `INV-${payments}`,
        merchantId,
        dialect: dialect!.name,
        amount: rupiah(25_000),
        policy: 'always-add',
        lifetimeSeconds: 900,
        merchantOrderId: null,
        customerName: null,
        ...wish,
      })
      return { payment, url: dialect!.page.url(origin, payment) }
    },
    async pay(callbackSecret, { total }) {
      const response = await fetch(`${origin}/api/webhook/payment`, {
        method: 'POST',
        headers: { authorization: `Bearer ${callbackSecret}`, 'content-type': 'application/json' },
        body: JSON.stringify(makeForward(total)),
      })
      if (!response.ok) throw new Error(`not paid: ${response.status} ${await response.text()}`)
    },
    async redirectTo({ number, details }, redirectUrl) {
      await engine.database.write((db) =>
        db
          .prepare('UPDATE payments SET details = ? WHERE number = ?')
          .run(JSON.stringify({ ...details, redirectUrl }), number),
      )
    },
    async close() {
      engine.payPage.hub.close()
      await lan.close()
      await engine.stop()
    },
  }
}
