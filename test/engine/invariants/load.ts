import { ask, bearer, type Reply } from '../../support/ask.ts'
import { type Created, makeForward } from '../../support/make.ts'
import type { Site } from '../../support/test-gateway.ts'

/** Requests and responses of many sites and phones, over many runs of the gateway. */
export interface Load {
  /** Sends requests until the gateway is gone; unanswered ones are repeated in its next run. */
  run(lanUrl: string): Promise<void>
  stop(): void
  /** Acknowledged payments with their responses. */
  created: Map<string, Created>
  /** Payments that were reported as paid. */
  settled: Set<string>
  /** Unexpected responses; a killed gateway is not one. */
  surprises: string[]
  answered: number
}

interface Order {
  key: string
  amount: number
}

type Forward = ReturnType<typeof makeForward>

const WORKERS = 6

export function createLoad(site: Pick<Site, 'api_key' | 'callback_secret'>): Load {
  const load: Load = {
    run,
    stop,
    created: new Map(),
    settled: new Set(),
    surprises: [],
    answered: 0,
  }
  const unansweredOrders: Order[] = []
  const unansweredForwards: { id: string; body: Forward }[] = []
  let numbers = 0
  let isStopped = false

  function stop(): void {
    isStopped = true
  }

  async function run(lanUrl: string): Promise<void> {
    isStopped = false
    await Promise.all(Array.from({ length: WORKERS }, () => work(lanUrl)))
  }

  async function work(lanUrl: string): Promise<void> {
    while (!isStopped) {
      const order = unansweredOrders.shift() ?? nextOrder()
      const created = await create(lanUrl, order)
      const forward = unansweredForwards.shift() ?? nextForward(created)
      if (forward) await notify(lanUrl, forward)
    }
  }

  function nextOrder(): Order {
    numbers += 1
    return {
      key: `order-${String(numbers).padStart(6, '0')}`,
      amount: 10_000 + 1_000 * (numbers % 900),
    }
  }

  /** Two of three customers pay. */
  function nextForward(created: Created | undefined): { id: string; body: Forward } | undefined {
    if (!created || numbers % 3 === 0) return undefined
    return { id: created.invoice_id, body: makeForward(created.total_amount) }
  }

  async function create(lanUrl: string, order: Order): Promise<Created | undefined> {
    const reply = await answerOf(
      ask(`${lanUrl}/api/payments/qris/create`, {
        headers: { ...bearer(site.api_key), 'idempotency-key': order.key },
        body: { amount: order.amount, merchant_order_id: order.key },
      }),
    )
    if (!reply) {
      unansweredOrders.push(order)
      return undefined
    }
    if (reply.status !== 200) {
      load.surprises.push(`create: ${reply.status} ${reply.text}`)
      return undefined
    }
    const created: Created = reply.json()
    load.created.set(created.invoice_id, created)
    return created
  }

  async function notify(lanUrl: string, forward: { id: string; body: Forward }): Promise<void> {
    const reply = await answerOf(
      ask(`${lanUrl}/api/webhook/payment`, {
        headers: bearer(site.callback_secret),
        body: forward.body,
      }),
    )
    if (!reply) {
      unansweredForwards.push(forward)
      return
    }
    const { success, invoice_id, message } = reply.json()
    const isSettled = success === true && invoice_id === forward.id
    // Sent again after a crash that lost the response.
    const isKnown = message === 'Duplicate notification'
    if (isSettled || isKnown) load.settled.add(forward.id)
    else load.surprises.push(`forward: ${reply.status} ${reply.text}`)
  }

  /** undefined when the gateway ended before it responded. */
  async function answerOf(asked: Promise<Reply>): Promise<Reply | undefined> {
    try {
      const reply = await asked
      load.answered += 1
      return reply
    } catch {
      isStopped = true
      return undefined
    }
  }

  return load
}
