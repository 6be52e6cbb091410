import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HEALTH_RULES } from '../../../src/main/engine/backoffice/doctor/health-rules.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { HOUR, MINUTE, openTestEngine, type TestEngine } from '../../support/test-engine.ts'
import {
  addRarerThings,
  BREAKS_BESIDE_PAYMENTS,
  type Break,
  COUNTED,
  INDEXED,
} from './doctor/health-breaks.ts'

/** A shop on disk with a payment in every state, a paid order and a site with webhooks. */
async function openBusyShop(): Promise<TestEngine> {
  const dataDir = makeTempDir()
  const shop = await openTestEngine({ dataDir })
  const { phone } = await shop.setUpCounter()
  const site = await shop.addSite({ webhookUrl: 'http://192.168.77.2:9000/hook' })
  const { till, payments, inboxActs, database } = shop.engine
  const expired = await shop.create(site)
  shop.clock.set(expired.expiresAtMs)
  await payments.expireDue()
  await shop.notify(phone, expired.total)
  const attached = await shop.create(site)
  shop.clock.advance(HOUR)
  await payments.expireDue()
  shop.clock.advance(31 * MINUTE)
  await payments.cleanUp()
  const { number } = await shop.notify(phone, attached.total)
  await inboxActs.attach(number, attached.id)
  const cancelled = await shop.create(site)
  await database.write((db) => payments.cancelIn(db, cancelled))
  const byHand = await shop.create(site)
  await database.write((db) => payments.confirmByHandIn(db, byHand, 'seen in the wallet'))
  await till.addAmount({ amount: byHand.amount })
  const { payment } = await till.payWithQris()
  await shop.notify(phone, payment!.total)
  const { number: sold } = await shop.notify(phone, 61_000)
  await inboxActs.sell(sold, 'Penjualan QRIS')
  await inboxActs.undo(await lastAct(shop))
  await inboxActs.giveBack(sold, { way: 'cash', note: '' })
  await addRarerThings(shop, phone)
  await shop.create(site)
  const newest = database.read.prepare('SELECT max(sequence) FROM events').pluck().get()
  const anchor = () => readFileSync(join(dataDir, 'lunas.anchor'), 'utf8')
  await expect.poll(anchor).toContain(`"sequence":${String(newest)},`)
  return shop
}

async function lastAct({ engine }: TestEngine): Promise<number> {
  return engine.database.read.prepare('SELECT max(number) FROM inbox_acts').pluck().get() as number
}

/** Names of the failing checks. */
async function complaints({ engine }: TestEngine): Promise<string[]> {
  return (await engine.admin.doctor()).checks.filter(({ isOk }) => !isOk).map(({ name }) => name)
}

const NEWEST = 'the newest events are there'
const LOG = 'the event log is as it was written'
const AS_TOLD = 'every payment is as the event log told of it last'
const TESTS_APART = 'a test is in no order, and its webhook and its sticker say what they are'
const PAID =
  "(SELECT min(number) FROM payments WHERE evidence = 'notification' AND exception IS NULL)"
const PENDING = "(SELECT number FROM payments WHERE status = 'pending' LIMIT 1)"

/** For each rule, a manipulation of the database that breaks it, and the other rules that fail with it. */
const BREAKS: Record<string, Break> = {
  ...BREAKS_BESIDE_PAYMENTS,
  'every open payment holds its total': {
    sql: `DELETE FROM claims WHERE payment_number = ${PENDING}`,
  },
  'nothing but open payments holds a total without an end': {
    sql: `UPDATE claims SET rests_until_ms = NULL WHERE payment_number = ${PAID}`,
  },
  'every total that is held is that of its payment': {
    sql: `UPDATE claims SET total_rupiah = total_rupiah + 1000000 WHERE payment_number = ${PAID}`,
  },
  'a settled payment and its notification name each other': {
    sql: `UPDATE notifications SET payment_number = NULL WHERE payment_number = ${PAID}`,
  },
  'a settled payment got exactly its total, unless the owner said otherwise': {
    sql: `UPDATE notifications SET amount_rupiah = amount_rupiah - 1 WHERE payment_number = ${PAID}`,
  },
  'a notification that settled something names a paid payment': {
    sql: `INSERT INTO notifications (source_kind, source_id, peer_address, title, text, big_text,
            received_at_ms, disposition, reason)
          VALUES ('device', 'dev', '', '', '', '', 0, 'matched', '')`,
  },
  'the event log tells of every payment and its end': {
    sql: `DELETE FROM events WHERE kind = 'payment.created' AND payment_number = ${PENDING}`,
    also: [NEWEST],
  },
  [AS_TOLD]: { sql: `UPDATE payments SET exception = 'by-hand' WHERE number = ${PAID}` },
  'no payment was paid twice': {
    sql: `INSERT INTO events SELECT sequence + 1000, kind, at_ms, NULL, payment_number, facts, ''
          FROM events WHERE kind = 'payment.paid' AND payment_number = ${PAID}`,
    also: [LOG, AS_TOLD],
  },
  'only the counter’s payments ever gave money back': {
    sql: `UPDATE events SET payment_number = (SELECT min(number) FROM payments)
          WHERE kind = 'payment.undone'`,
    also: [LOG, AS_TOLD],
  },
  'what a person did with money or a text is written down': {
    sql: "UPDATE inbox_acts SET undone_at_ms = 1 WHERE kind = 'returned'",
  },
  'a sale that was taken back holds no money': {
    sql: `UPDATE orders SET payment_number = ${PAID} WHERE status = 'void'`,
  },
  'every site’s paid payment has its webhook': { sql: 'DELETE FROM deliveries' },
  'the count of open payments is right': {
    sql: 'UPDATE open_payment_counts SET open_count = open_count + 1',
  },
  'a test never meets real money': {
    sql: `UPDATE payments SET is_test = 1 WHERE number = ${PAID}`,
    also: [TESTS_APART, COUNTED, INDEXED],
  },
  'an order paid by QRIS has a paid payment': {
    sql: `UPDATE orders SET payment_number = ${PENDING}
          WHERE status = 'paid' AND id NOT IN (SELECT order_id FROM online_orders)`,
  },
}

it('a busy shop is healthy, and the doctor changes nothing in it', async () => {
  const shop = await openBusyShop()
  const before = shop.engine.database.read.prepare('SELECT total_changes()').pluck().get()

  expect(await complaints(shop)).toEqual([])
  expect(await shop.engine.admin.doctor()).toMatchObject({ isOk: true })

  const after = shop.engine.database.read.prepare('SELECT total_changes()').pluck().get()
  expect(after).toBe(before)
})

it('every rule has a test that breaks it', () => {
  expect(Object.keys(BREAKS).toSorted()).toEqual(HEALTH_RULES.map(({ name }) => name).toSorted())
})

it.each(Object.entries(BREAKS))('detects: %s', async (name, { sql, also = [] }) => {
  const shop = await openBusyShop()
  const { read } = shop.engine.database
  read.pragma('foreign_keys = OFF')

  const { changes } = read.prepare(sql).run()

  expect(changes).toBeGreaterThan(0)
  // The open payment's event is the newest, so deleting it leaves no gap in the log.
  expect((await complaints(shop)).toSorted()).toEqual([name, ...also].toSorted())
})

it('detects an edited amount, status or site of a payment', async () => {
  const edits = [
    `UPDATE payments SET amount_rupiah = amount_rupiah + 5, unique_code_rupiah = unique_code_rupiah - 5
     WHERE number = ${PAID}`,
    `UPDATE payments SET id = 'INV-other' WHERE number = ${PAID}`,
    `UPDATE payments SET status = 'paid', ended_at_ms = 1, paid_at_ms = 1, evidence = 'by-hand'
     WHERE number = ${PENDING}`,
    `UPDATE payments SET merchant_id = (SELECT id FROM merchants WHERE is_counter = 0)
     WHERE dialect = 'counter'`,
  ]
  for (const sql of edits) {
    const shop = await openBusyShop()
    shop.engine.database.read.exec(sql)
    expect(await complaints(shop)).toContain(AS_TOLD)
    await shop.stop()
  }
})

it('detects a changed event and a dangling reference', async () => {
  const shop = await openBusyShop()
  const { read } = shop.engine.database
  read.pragma('foreign_keys = OFF')

  read.exec(
    'UPDATE events SET at_ms = at_ms + 1 WHERE sequence = 2; UPDATE claims SET payment_number = 999 WHERE rests_until_ms IS NULL',
  )

  expect(await complaints(shop)).toEqual([
    'nothing points to what is not there',
    LOG,
    'every open payment holds its total',
  ])
})

it('detects a database with synchronous off', async () => {
  const shop = await openBusyShop()

  shop.engine.database.read.pragma('synchronous = NORMAL')

  expect(await complaints(shop)).toEqual(['every commit is on disk before it is answered'])
})

it('keeps money for a person after the log was changed while Lunas was closed', async () => {
  const dataDir = makeTempDir()
  const before = await openTestEngine({ dataDir })
  const site = await before.addSite()
  const payment = await before.create(site)
  before.engine.database.read.exec("UPDATE events SET facts = '{}' WHERE sequence = 1")
  await before.stop()

  const after = await openTestEngine({ dataDir, seed: 2, clock: before.clock })

  expect(await after.notify(site.source, payment.total)).toMatchObject({
    kind: 'unmatched',
    reason: 'settlement-paused',
  })
  expect(after.payment(payment.id).status).toBe('pending')
  expect(after.errors).toHaveLength(1)
  // Sales continue.
  await after.create(site)
})
