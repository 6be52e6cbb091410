import { onTestFinished } from 'vitest'
import { createEngine, type Engine } from '../../src/main/engine/engine.ts'
import type {
  IncomingText,
  Received,
  Source,
} from '../../src/main/engine/money/notifications/inbox/inbox.ts'
import type { NewPayment } from '../../src/main/engine/money/payments/payments.ts'
import type { Timer } from '../../src/main/engine/platform/timer.ts'
import { formatRupiah, rupiah } from '../../src/shared/base/money.ts'
import type { Payment } from '../../src/shared/payments/payment.ts'
import type { CreatedMerchant, Merchant } from '../../src/shared/sites/merchant.ts'
import { makeQris } from '../engine/money/qris/support/make-qris.ts'
import { makeChance } from './make-chance.ts'
import { makeClock, type TestClock } from './make-clock.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
/** 2026-03-09 10:00 in Jakarta. */
export const MORNING = Date.UTC(2026, 2, 9, 3)

/** A site's merchant with its credentials and a function that reports money. */
export interface TestSite extends CreatedMerchant {
  merchant: Merchant
  source: Source
}

/** The whole engine without sockets; clock and random source are the test's. */
export interface TestEngine {
  engine: Engine
  clock: TestClock
  /** Internal errors; a test may expect it to be empty. */
  errors: unknown[]
  /** A site, on the shop's usual account unless `qris` is given; null: without one. */
  addSite: (site?: {
    name?: string
    qris?: string | null
    webhookUrl?: string
  }) => Promise<TestSite>
  /** The counter with a paired phone. */
  setUpCounter(qris?: string): Promise<{ counter: Merchant; phone: Source; token: string }>
  pairPhone(name?: string): Promise<{ phone: Source; token: string }>
  create(merchant: { merchant: Merchant } | Merchant, request?: PaymentWish): Promise<Payment>
  /** A wallet notification of `source` with this amount; a new notification each time. */
  notify(source: Source, amount: number, changes?: Partial<IncomingText>): Promise<Received>
  callback(
    source: Source,
    amount: number,
    reference?: string | null,
    payerName?: string | null,
  ): Promise<Received>
  payment(id: string): Payment
  set: (key: string, value: string | number | null) => Promise<unknown>
  /** Stops it cleanly before the test ends. */
  stop(): Promise<void>
}

export type PaymentWish = Partial<Omit<NewPayment, 'amount'>> & { amount?: number }

export interface TestEngineOptions {
  dataDir?: string
  seed?: number
  clock?: TestClock
  timer?: Timer
}

let notifications = 0
let payments = 0

/** Opens an engine that ends with the running test. */
export async function openTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const clock = options.clock ?? makeClock(MORNING)
  const errors: unknown[] = []
  const engine = await createEngine({
    clock,
    random: makeChance(options.seed ?? 1),
    onError: (error) => void errors.push(error),
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    ...(options.timer && { timer: options.timer }),
  })
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    await engine.stop()
  }
  onTestFinished(stop)

  async function pairPhone(name = 'HP kasir') {
    const { url } = engine.devices.openPairing((code) => code)
    const { device, token } = await engine.devices.pair(url, name)
    const accountId = engine.devices.accountOf(device.id)!
    const phone: Source = { ...OUTSIDER, kind: 'device', id: device.id, accountId }
    return { phone, token }
  }

  return {
    engine,
    clock,
    errors,
    pairPhone,
    stop,
    async addSite({ name = 'Toko ABC', qris = makeQris(), webhookUrl } = {}) {
      const input = { name, ...(qris !== null && { qris }), ...(webhookUrl && { webhookUrl }) }
      const created = await engine.merchants.create(input)
      const merchant = engine.merchants.get(created.merchant_id)
      const { id, accountId } = merchant
      const source: Source = { ...OUTSIDER, id, accountId: accountId ?? '', merchantId: id }
      return { ...created, merchant, source }
    },
    async setUpCounter(qris = makeQris()) {
      const counter = await engine.merchants.createShopMerchant({ name: 'Warung Contoh', qris })
      return { counter, ...(await pairPhone()) }
    },
    async create(of, { amount = 25_000, ...input } = {}) {
      const merchant = 'merchant' in of ? of.merchant : of
      const { payment } = await engine.payments.create({
        ...usual(merchant),
        ...input,
        amount: rupiah(amount),
      })
      return payment
    },
    notify: (source, amount, changes) =>
      engine.inbox.receive(source, { ...makeText(amount, clock.now()), ...changes }),
    callback: (source, amount, reference = null, payerName = 'JOHN DOE') =>
      engine.inbox.receiveCall(source, { amount: rupiah(amount), reference, payerName }),
    payment(id) {
      const payment = engine.payments.find(id)
      if (!payment) throw new Error(`no payment ${id}`)
      return payment
    },
    set: (key, value) => engine.settings.set(key, value === null ? null : String(value)),
  }
}

const OUTSIDER = { kind: 'merchant', merchantId: null, peerAddress: '192.168.77.3' } as const

function usual({ id: merchantId, isCounter }: Merchant): NewPayment {
  payments += 1
  return {
    merchantId,
    dialect: isCounter ? 'counter' : 'webqris',
    id: `INV-${payments}`,
    amount: rupiah(25_000),
    policy: isCounter ? 'exact-then-discount' : 'always-add',
    lifetimeSeconds: isCounter ? 600 : 900,
    merchantOrderId: null,
    customerName: null,
  }
}

/** A DANA notification of this amount, different from all others. */
export function makeText(amount: number, postedAtMs: number | null = null): IncomingText {
  notifications += 1
  return {
    app: 'id.dana',
    title: 'DANA',
    text: `Kamu berhasil menerima ${formatRupiah(rupiah(amount))} dari JOHN DOE`,
    bigText: '',
    notifId: String(notifications),
    eventHash: `event-${notifications}`,
    deviceId: null,
    postedAtMs,
    isTest: false,
  }
}

/** An invented QRIS of another account than the usual one. */
export function otherQris(number = 1): string {
  const account = String(936_099_990_000_000_500n + BigInt(number))
  return makeQris({
    '26': `0016ID.CO.CONTOH.WWW0118${account}0215${String(number).padStart(15, '0')}0303UMI`,
  })
}
