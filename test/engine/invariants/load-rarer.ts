import { setTimeout as sleep } from 'node:timers/promises'
import { readControl } from '../../../src/main/cli/control-file.ts'
import type { Engine } from '../../../src/main/engine/engine.ts'
import type { InboxEntry } from '../../../src/shared/inbox/notification.ts'
import { ask, bearer, type Reply } from '../../support/ask.ts'
import { makeForward } from '../../support/make.ts'

/** Load of another gateway, static codes, proposals and catalogue orders, over many runs of the gateway. */
export interface RarerLoad {
  /** Sends requests until the gateway is gone; unanswered ones are repeated in its next run. */
  run(lanUrl: string): Promise<void>
  /** Resolves with the next acknowledgement. */
  nextAnswer(): Promise<void>
  /** Acknowledged data that is missing or duplicated, as text. */
  lossesIn(engine: Engine): string[]
  /** Unexpected responses; a killed gateway is not one. */
  surprises: string[]
  /** Number of acknowledgements of each kind. */
  counts(): Record<'bills' | 'confirmed' | 'stickers' | 'orders', number>
}

export interface RarerLoadParts {
  dataDir: string
  site: { api_key: string; callback_secret: string }
  phoneToken: string
  productId: string
}

interface Bill {
  transaction_id: string
  total_amount: number
  qris_string: string
}

/** Returns the acknowledged action; throws when the gateway ended before. */
type Task = (lanUrl: string) => Promise<void>

const FIRST_BILL = 2_000_000
const FIRST_STICKER = 5_000_000

export function createRarerLoad(parts: RarerLoadParts): RarerLoad {
  const bills = new Map<string, Bill>()
  const confirmed = new Set<number>()
  const stickers = new Set<number>()
  const orders = new Set<string>()
  const surprises: string[] = []
  const queues = [billTask, stickerTask, orderTask, () => confirmOne].map((makeTask) => ({
    makeTask,
    left: [] as Task[],
  }))
  const listeners: (() => void)[] = []
  let numbers = 0

  function expect(reply: Reply, isRight: boolean, what: string): void {
    if (!isRight) surprises.push(`${what}: ${reply.status} ${reply.text.slice(0, 200)}`)
  }

  function forward(lanUrl: string, secret: string, body: object): Promise<Reply> {
    return ask(`${lanUrl}/api/webhook/payment`, { headers: bearer(secret), body })
  }

  /** A bill of another gateway, and a wallet that is not automatic. */
  function billTask(number: number): Task {
    let body: object | undefined
    return async (lanUrl) => {
      const key = `mspay-${String(number).padStart(6, '0')}`
      const reply = await ask(`${lanUrl}/api/v1/payment/create`, {
        headers: { 'x-api-key': parts.site.api_key, 'idempotency-key': key },
        body: { amount: FIRST_BILL + 1_000 * number, customer_name: key },
      })
      expect(reply, reply.status === 201, 'mspay')
      if (reply.status !== 201) return
      const { data }: { data: Bill } = reply.json()
      bills.set(data.transaction_id, data)
      const money = `Rp${data.total_amount.toLocaleString('id-ID')}`
      const message = `Transfer sebesar ${money} dari JOHN DOE diterima`
      body ??= makeForward(data.total_amount, { app: 'ovo.id', title: 'OVO', message })
      const reported = await forward(lanUrl, parts.phoneToken, body)
      const isKnown = reported.json().message === 'Duplicate notification'
      expect(reported, reported.status === 404 || isKnown, 'proposal')
    }
  }

  async function confirmOne(): Promise<void> {
    const control = readControl(parts.dataDir)
    if (!control) throw new Error('the gateway is gone')
    const command = (name: string, body: object) =>
      ask(`${control.tillUrl}/app/${name}`, { headers: bearer(control.token), body })
    const entries: InboxEntry[] = (await command('inbox.list', {})).json().value
    const waiting = entries.find(({ isConfirmable }) => isConfirmable)
    if (!waiting) {
      await sleep(5)
      return
    }
    const reply = await command('inbox.confirm', { notificationNumber: waiting.number })
    const isLate = reply.json().code === 'PAYMENT_NOT_PENDING'
    expect(reply, reply.status === 200 || isLate, 'confirm')
    if (reply.status === 200) confirmed.add(waiting.number)
  }

  function stickerTask(number: number): Task {
    const amount = FIRST_STICKER + number
    const body = makeForward(amount)
    return async (lanUrl) => {
      const reply = await forward(lanUrl, parts.site.callback_secret, body)
      const { success, message } = reply.json()
      const isKnown = message === 'Duplicate notification'
      expect(reply, success === true || isKnown, 'sticker')
      stickers.add(amount)
    }
  }

  function orderTask(number: number): Task {
    return async (lanUrl) => {
      const key = `k${String(number).padStart(25, '0')}`
      const order = { key, name: 'Siti', [`q_${parts.productId}`]: '1' }
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const body = new URLSearchParams(order).toString()
      const from = `127.0.${1 + (number % 200)}.${1 + (Math.floor(number / 200) % 200)}`
      const reply = await ask(`${lanUrl}/toko`, { headers, body, from })
      expect(reply, reply.status === 303, 'order')
      if (reply.status !== 303) return
      const token = String(reply.headers.location).split(/[/?]/)[3]!
      orders.add(token)
      const paying = await ask(`${lanUrl}/toko/pesanan/${token}/bayar`, { headers, body: '', from })
      expect(paying, paying.status === 303 || paying.status === 503, 'catalogue QRIS')
    }
  }

  /** One kind of request after the other, until the gateway ends. */
  async function lane(makeTask: (number: number) => Task, left: Task[], lanUrl: string) {
    for (;;) {
      numbers += 1
      const task = left.shift() ?? makeTask(numbers)
      try {
        await task(lanUrl)
        // Reading the inbox needs no acknowledgement.
        if (task !== confirmOne) for (const received of listeners.splice(0)) received()
      } catch {
        left.push(task)
        return
      }
    }
  }

  async function run(lanUrl: string): Promise<void> {
    await Promise.all(queues.map(({ makeTask, left }) => lane(makeTask, left, lanUrl)))
  }

  return {
    run,
    nextAnswer: () => new Promise((resolve) => void listeners.push(resolve)),
    surprises,
    counts: () => ({
      bills: bills.size,
      confirmed: confirmed.size,
      stickers: stickers.size,
      orders: orders.size,
    }),
    lossesIn(engine) {
      const all = (sql: string) => engine.database.read.prepare(sql).pluck().all()
      const lost = [...bills.values()].filter(({ transaction_id, total_amount, qris_string }) => {
        const payment = engine.payments.find(transaction_id)
        return payment?.total !== total_amount || payment.qrisPayload !== qris_string
      })
      const unpaid = [...confirmed].filter((number) => {
        const { paymentNumber } = engine.inbox.find(number)!
        const read = engine.database.read
        return engine.payments.findByNumber(read, paymentNumber ?? 0)?.status !== 'paid'
      })
      const onStickers = all(
        'SELECT total_rupiah FROM payments WHERE static_code_number IS NOT NULL',
      )
      const twice = all(`SELECT customer_name FROM payments WHERE dialect = 'mspay'
        GROUP BY 1 HAVING count(*) > 1`)
      return [
        ...lost.map(({ transaction_id }) => `lost: ${transaction_id}`),
        ...unpaid.map((number) => `was confirmed: notification ${number}`),
        ...twice.map((name) => `made twice: ${String(name)}`),
        ...[...stickers]
          .filter((amount) => !onStickers.includes(amount))
          .map((amount) => `the sticker's ${amount} is lost`),
        ...(new Set(onStickers).size === onStickers.length ? [] : ['a sticker took money twice']),
        ...[...orders]
          .filter((token) => engine.onlineShop.findByPage(token) === undefined)
          .map((token) => `lost: order ${token}`),
      ]
    },
  }
}
