import { expect, it } from 'vitest'
import { askForPayment } from '../../support/make.ts'
import { refusedWith } from '../../support/refused-with.ts'
import { MINUTE, openTestEngine } from '../../support/test-engine.ts'
import { startTestGateway } from '../../support/test-gateway.ts'

it('of a thousand sites’ requests for one amount at once, 999 get a unique total and one gets a retry error', async () => {
  const gateway = await startTestGateway()
  await gateway.engine.settings.set('openPaymentsPerKey', '1000')
  const site = await gateway.addSite()

  const replies = await Promise.all(
    Array.from({ length: 1_000 }, () => askForPayment(gateway, site, { amount: 25_000 })),
  )

  const granted = replies.filter(({ status }) => status === 200)
  const refused = replies.filter(({ status }) => status !== 200)
  const totals = granted.map((reply) => Number(reply.json().total_amount))
  expect(totals.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 999 }, (_, index) => 25_001 + index),
  )
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ status: 503 })
  expect(refused[0]!.json()).toMatchObject({ success: false, code: 'PAYMENT_TOTALS_EXHAUSTED' })
  expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0)
  expect(gateway.errors).toEqual([])
}, 60_000)

it('of ended totals, as many are given out again, and only after their cool-down', async () => {
  const shop = await openTestEngine()
  const site = await shop.addSite()
  const { payments, database } = shop.engine
  await shop.set('openPaymentsPerKey', 1_000)
  await shop.set('paymentTtlSeconds', 7_200)
  const made = await Promise.all(Array.from({ length: 999 }, () => shop.create(site)))
  const ask = async (count: number) => {
    const codes = await Promise.all(
      Array.from({ length: count }, () => refusedWith(shop.create(site))),
    )
    return codes.filter((code) => code === undefined).length
  }
  expect(await ask(1)).toBe(0)

  const ended = made.slice(100, 110)
  await database.write((db) => ended.forEach((payment) => void payments.cancelIn(db, payment)))
  expect(await ask(20)).toBe(0)
  shop.clock.advance(30 * MINUTE - 1)
  expect(await ask(20)).toBe(0)
  shop.clock.advance(1)
  expect(await ask(20)).toBe(10)

  const open = payments.listPending(2_000).map(({ total }) => total)
  expect(new Set(open).size).toBe(999)
}, 60_000)
