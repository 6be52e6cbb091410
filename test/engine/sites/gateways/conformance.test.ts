import { describe, expect, it } from 'vitest'
import { DIALECTS } from '../../../../src/main/engine/sites/gateways/index.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { ask } from '../../../support/ask.ts'
import { notify } from '../../../support/make.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { type Site, startTestGateway } from '../../../support/test-gateway.ts'
import { closeLater } from '../webhooks/support/closing.ts'
import { ok, startSite, status } from '../webhooks/support/site.ts'
import type { DialectExample, Spoken } from './examples/example.ts'
import { EXAMPLES } from './examples/index.ts'

const WEEK_MS = 7 * 86_400_000

it('every gateway has an example: add test/engine/sites/gateways/examples/<name>.ts for a new one', () => {
  expect(EXAMPLES.map(({ name }) => name)).toEqual(DIALECTS.map(({ name }) => name))
})

describe.each(EXAMPLES.map((example) => [example.name, example] as const))('%s', (_, dialect) => {
  it('creates a payment whose total is at least the amount, and shows it as pending', async () => {
    const { gateway, site, send } = await start(dialect)
    const reply = await send(dialect.create(site, 25_000))
    expect(reply.status).toBe(dialect.statuses.created)
    const { id, total } = dialect.created(reply)
    expect(total).toBeGreaterThanOrEqual(25_000)
    expect(gateway.engine.payments.find(id)).toMatchObject({ dialect: dialect.name, total })
    const read = await send(dialect.read(site, id))
    expect(read.status).toBe(dialect.statuses.read)
    expect(dialect.standing(read)).toEqual({ id, status: dialect.words.pending })
  })

  it('answers not found for an unknown id', async () => {
    const { site, send } = await start(dialect)
    const reply = await send(dialect.read(site, dialect.unknownId))
    expect(reply.status).toBe(dialect.statuses.unknownId)
    expect(dialect.isError(reply.json())).toBe(true)
  })

  it('answers the same bytes for another merchant’s payment', async () => {
    const { gateway, site, send, make } = await start(dialect)
    const other = await gateway.addSite()
    const { id } = await make()
    const foreign = await send(dialect.read(other, id))
    const unknown = await send(dialect.read(other, dialect.unknownId))
    expect(foreign.status).toBe(dialect.statuses.unknownId)
    const name = dialect.nameOf?.(id) ?? id
    expect(foreign.text.replaceAll(name, '')).toBe(unknown.text.replaceAll(dialect.unknownId, ''))
    expect((await send(dialect.read(site, id))).status).toBe(dialect.statuses.read)
  })

  it('answers not found for a payment of the counter', async () => {
    const { gateway, site, send } = await start(dialect)
    const { payment } = await gateway.engine.payments.create({
      id: 'LNS-1',
      merchantId: site.merchant_id,
      dialect: 'counter',
      amount: rupiah(25_000),
      policy: 'always-add',
      lifetimeSeconds: 60,
      merchantOrderId: null,
      customerName: null,
    })
    const reply = await send(dialect.read(site, payment.id))
    expect(reply.status).toBe(dialect.statuses.unknownId)
  })

  it('rejects every bad amount and creates no payment', async () => {
    const { gateway, site, send } = await start(dialect)
    for (const amount of dialect.badAmounts) {
      const reply = await send(dialect.create(site, amount))
      expect([amount, reply.status]).toEqual([amount, dialect.statuses.badAmount])
      expect(dialect.isError(reply.json())).toBe(true)
    }
    expect(gateway.engine.payments.list(10)).toEqual([])
  })

  it('rejects an unknown key', async () => {
    const { send, make } = await start(dialect)
    const { id } = await make()
    for (const asked of [dialect.create(undefined, 25_000), dialect.read(undefined, id)]) {
      const reply = await send(asked)
      expect(reply.status).toBe(dialect.statuses.badKey)
      expect(dialect.isError(reply.json())).toBe(true)
    }
  })

  it('answers an unknown path with JSON', async () => {
    const { send } = await start(dialect)
    const reply = await send(dialect.unknownPath)
    expect(reply.status).toBe(404)
    expect(dialect.isError(reply.json())).toBe(true)
  })

  it('shows how a payment ended, and sends webhooks for the documented ends', async () => {
    const { gateway, site, send, make, clock, receiver } = await start(dialect)
    const { payments, database } = gateway.engine
    const [paid, cancelled, expired] = [await make(), await make(), await make()]
    await notify(gateway, site, { amount: paid.total })
    await database.write((db) => payments.cancelIn(db, payments.find(cancelled.id)!))
    clock.advance(WEEK_MS)
    await expect.poll(() => payments.find(expired.id)?.status).toBe('expired')
    const ends = { paid, cancelled, expired }
    for (const [end, { id }] of Object.entries(ends) as [keyof typeof ends, { id: string }][]) {
      const standing = dialect.standing(await send(dialect.read(site, id)))
      expect(standing).toEqual({ id, status: dialect.words[end] })
    }
    const expected = dialect.webhookOf.flatMap((state) => {
      const about = state === 'pending' ? Object.values(ends) : [ends[state]]
      return about.map(({ id }) => ({ id, status: dialect.words[state] }))
    })
    await expect.poll(() => receiver.received.length).toBe(expected.length)
    const notified = receiver.received.map((request) => dialect.reported(request))
    expect(new Set(notified)).toEqual(new Set(expected))
    expect(receiver.received.every((request) => dialect.isGenuine(request, site))).toBe(true)
  })

  it('C1 spells the names of a webhook’s headers as its document prints them', async () => {
    const { gateway, site, make, receiver } = await start(dialect)
    await notify(gateway, site, { amount: (await make()).total })
    await expect.poll(() => receiver.received.length).toBeGreaterThan(0)
    for (const { rawHeaders } of receiver.received) {
      const names = rawHeaders.filter((_, index) => index % 2 === 0)
      expect(names).toEqual(expect.arrayContaining(dialect.webhookHeaders))
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    }
  })

  it('signs so that a webhook with one changed byte is not valid, nor one for another site', async () => {
    const { gateway, site, make, receiver } = await start(dialect)
    await notify(gateway, site, { amount: (await make()).total })
    const paid = () =>
      receiver.received.find((request) => dialect.reported(request).status === dialect.words.paid)
    await expect.poll(paid).toBeDefined()
    const received = paid()
    if (!received) throw new Error('nothing heard')
    expect(dialect.isGenuine(received, site)).toBe(true)
    expect(dialect.isGenuine({ ...received, body: received.body.replace('25', '26') }, site)).toBe(
      false,
    )
    expect(dialect.isGenuine(received, await gateway.addSite())).toBe(false)
  })

  it('creates a test with a test key: paid by the simulator, reported as a test, no money', async () => {
    const { gateway, site, send, receiver } = await start(dialect)
    const tester: Site = {
      ...site,
      api_key: site.test_api_key,
      api_secret: site.test_api_secret,
      webhook_secret: site.test_webhook_secret,
      callback_token: site.test_callback_token,
    }
    const { id, total } = dialect.created(await send(dialect.create(tester, 25_000)))
    await notify(gateway, site, { amount: total })
    const standing = async () => dialect.standing(await send(dialect.read(tester, id)))
    expect(await standing()).toEqual({ id, status: dialect.words.pending })
    expect((await send(dialect.read(site, id))).status).toBe(dialect.statuses.unknownId)

    await gateway.engine.simulator.pay(site.merchant_id, id, { scenario: 'exact' })
    expect(await standing()).toEqual({ id, status: dialect.words.paid })
    const paid = () =>
      receiver.received.find((request) => dialect.reported(request).status === dialect.words.paid)
    await expect.poll(paid).toBeDefined()
    expect(paid()?.headers['x-lunas-mode']).toBe('test')
    expect(dialect.isGenuine(paid()!, tester)).toBe(true)
    expect(dialect.isGenuine(paid()!, site)).toBe(false)
    expect(gateway.engine.payments.list(10)).toEqual([])
  })

  it('resends a webhook on request, under its original id and for the same payment', async () => {
    const { gateway, site, make, receiver } = await start(dialect, [500])
    await notify(gateway, site, { amount: (await make()).total })
    const { outbox } = gateway.engine
    const delivery = () => outbox.deliveriesOfPayment(1)[0]
    await expect.poll(() => delivery()?.attempts).toBe(1)
    const id = delivery()?.id ?? ''
    const received = () => receiver.received.filter(({ headers }) => headers['webhook-id'] === id)
    expect(received()).toHaveLength(1)
    await outbox.deliveryLog.redeliver(id)
    await expect.poll(() => [received().length, delivery()?.status]).toEqual([2, 'delivered'])
    const [first, second] = received()
    expect(dialect.reported(second!)).toEqual(dialect.reported(first!))
    expect(dialect.isGenuine(second!, site)).toBe(true)
  })
})

/** A gateway with a site that receives webhooks; `answers` are the first statuses it returns. */
async function start(dialect: DialectExample, answers: number[] = []) {
  const clock = makeClock(Date.now())
  const receiver = closeLater(
    await startSite((response, count, request) => {
      const answer = answers[count - 1]
      return (answer === undefined ? ok : status(answer))(response, count, request)
    }),
  )
  const gateway = await startTestGateway({ clock })
  const site: Site = await gateway.addSite({ webhookUrl: receiver.url })
  const send = ({ path, ...question }: Spoken) => ask(`${gateway.lanUrl}${path}`, question)
  const make = async () => dialect.created(await send(dialect.create(site, 25_000)))
  return { gateway, site, clock, receiver, send, make }
}
