import { describe, expect, it } from 'vitest'
import { createEventLog } from '../../../../src/main/engine/platform/events/event-log.ts'
import type {
  Database,
  WritableDb,
} from '../../../../src/main/engine/platform/storage/connection.ts'
import { openMemoryDatabase } from '../../../../src/main/engine/platform/storage/database.ts'
import { systemClock } from '../../../../src/shared/base/time.ts'
import { openTestEngine } from '../../../support/test-engine.ts'

function openLog(database: Database = openMemoryDatabase(), key = 'key') {
  const errors: unknown[] = []
  const log = createEventLog({
    database,
    clock: systemClock,
    ledgerKey: Buffer.from(key),
    onSubscriberError: (error) => void errors.push(error),
  })
  const record = (db: WritableDb, name: string) =>
    log.record(db, {
      kind: 'merchant.created',
      atMs: 1_000,
      merchantId: null,
      payment: null,
      facts: { name },
    })
  const notified = (name: string) => database.write((db) => record(db, name))
  return { database, log, record, notified, errors }
}

async function openLogOf(count: number) {
  const opened = openLog()
  for (let index = 1; index <= count; index += 1) await opened.notified(`event ${index}`)
  return opened
}

describe('the chain of events', () => {
  it('verifies as it was written', async () => {
    const { log } = await openLogOf(10)

    expect(log.verify()).toEqual({ isOk: true, checked: 10 })
    expect(log.verify(4)).toEqual({ isOk: true, checked: 4 })
    expect(log.verify(1_000)).toEqual({ isOk: true, checked: 10 })
  })

  it('verifies when there are no events yet', () => {
    expect(openLog().log.verify()).toEqual({ isOk: true, checked: 0 })
  })

  it.each([
    ['a fact is edited', "UPDATE events SET facts = '{}' WHERE sequence = 5", 5],
    ['a time is edited', 'UPDATE events SET at_ms = 999 WHERE sequence = 5', 5],
    ['a kind is edited', "UPDATE events SET kind = 'merchant.resumed' WHERE sequence = 5", 5],
    ['a merchant is edited', "UPDATE events SET merchant_id = 'mch' WHERE sequence = 5", 5],
    ['a payment is edited', 'UPDATE events SET payment_number = 1 WHERE sequence = 5', 5],
    ['a hash is edited', "UPDATE events SET hash = 'x' WHERE sequence = 5", 5],
    ['the newest is edited', "UPDATE events SET facts = '{}' WHERE sequence = 10", 10],
    ['one is taken out', 'DELETE FROM events WHERE sequence = 5', 6],
    ['some in the middle are taken out', 'DELETE FROM events WHERE sequence BETWEEN 4 AND 7', 8],
    ['the first ones are taken out', 'DELETE FROM events WHERE sequence < 4', 4],
    [
      'one is taken out and the gap is closed',
      'DELETE FROM events WHERE sequence = 5; UPDATE events SET sequence = sequence - 1 WHERE sequence > 5',
      5,
    ],
    [
      'one is put in',
      `UPDATE events SET sequence = sequence + 100 WHERE sequence > 5;
       UPDATE events SET sequence = sequence - 99 WHERE sequence > 100;
       INSERT INTO events SELECT 6, kind, at_ms, merchant_id, payment_number, facts, hash
         FROM events WHERE sequence = 5`,
      6,
    ],
    [
      'two change places',
      `UPDATE events SET sequence = 99 WHERE sequence = 5;
       UPDATE events SET sequence = 5 WHERE sequence = 6;
       UPDATE events SET sequence = 6 WHERE sequence = 99`,
      5,
    ],
  ])('does not verify when %s', async (_, sql, firstBadSequence) => {
    const { log, database } = await openLogOf(10)

    database.read.exec(sql)

    expect(log.verify()).toMatchObject({ isOk: false, firstBadSequence })
    expect(log.verify(8)).toMatchObject({ isOk: false })
  })

  it('cannot be repaired without the key', async () => {
    const { log, database } = openLog()
    const { notified: forge } = openLog(database, 'another key')
    await forge('event 1')

    expect(log.verify()).toEqual({ isOk: false, checked: 0, firstBadSequence: 1 })
  })

  it('is verified from the middle only as far as requested', async () => {
    const { log, database } = await openLogOf(10)

    database.read.exec("UPDATE events SET facts = '{}' WHERE sequence = 2")

    expect(log.verify(5)).toEqual({ isOk: true, checked: 5 })
    expect(log.verify()).toMatchObject({ isOk: false, firstBadSequence: 2 })
  })
})

describe('a rolled-back change', () => {
  it('leaves no event and no announcement, and the next one follows without a gap', async () => {
    const { log, database, record, notified } = await openLogOf(2)
    const received: number[] = []
    log.afterCommit(({ sequence }) => received.push(sequence))

    await expect(
      database.write((db) => {
        record(db, 'never')
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await notified('next')

    expect(received).toEqual([3])
    expect(log.verify()).toEqual({ isOk: true, checked: 3 })
  })

  it('rolls its subscribers’ writes back too', async () => {
    const { log, database, notified } = openLog()
    database.read.exec('CREATE TABLE copies (name TEXT)')
    log.inTransaction((db, { facts }) => {
      db.prepare('INSERT INTO copies (name) VALUES (?)').run(facts.name)
      if (facts.name === 'bad') throw new Error('no copy')
    })

    await expect(notified('bad')).rejects.toThrow('no copy')
    await notified('good')

    expect(database.read.prepare('SELECT name FROM copies').pluck().all()).toEqual(['good'])
    expect(log.verify()).toEqual({ isOk: true, checked: 1 })
  })
})

it('an event outside a transaction is rejected', () => {
  const { database, record, log } = openLog()

  expect(() => record(database.read as WritableDb, 'rumour')).toThrow('outside a write')
  expect(log.verify()).toMatchObject({ isOk: true })
})

it('a subscriber that fails after the commit is reported and does not stop the others', async () => {
  const { log, notified, errors } = openLog()
  const received: number[] = []
  log.afterCommit(() => {
    throw new Error('deaf')
  })
  log.afterCommit(({ sequence }) => received.push(sequence))

  await notified('event 1')

  expect(received).toEqual([1])
  expect(errors).toMatchObject([{ message: 'deaf' }])
})

it('a payment’s events are in order, with the payment as it was after each change', async () => {
  const shop = await openTestEngine()
  const site = await shop.addSite()
  const received: string[] = []
  shop.engine.events.afterCommit(({ kind, payment }) => {
    if (payment) received.push(`${kind} ${payment.status}`)
  })
  const payment = await shop.create(site)
  shop.clock.set(payment.expiresAtMs)
  await shop.engine.payments.expireDue()
  await shop.notify(site.source, payment.total)

  expect(received).toEqual([
    'payment.created pending',
    'payment.expired expired',
    'payment.paid paid',
  ])
  const since = shop.engine.events.since(0, site.merchant.id, 10)
  expect(since.map(({ kind }) => kind)).toEqual([
    'merchant.created',
    'payment.created',
    'payment.expired',
    'payment.paid',
  ])
  expect(shop.engine.events.since(payment.expiresAtMs, null, 1)).toMatchObject([
    { kind: 'payment.expired' },
  ])
  expect(shop.engine.events.since(0, 'mch_other', 10)).toEqual([])
})

it('no event contains a secret', async () => {
  const shop = await openTestEngine()
  const site = await shop.addSite({ webhookUrl: 'http://192.168.77.2:9000/hook' })
  const payment = await shop.create(site)
  await shop.notify(site.source, payment.total)

  const notified = JSON.stringify(shop.engine.events.since(0, null, 100))
  const { api_key, api_secret, webhook_secret, callback_secret, callback_token } = site
  for (const secret of [api_key, api_secret, webhook_secret, callback_secret, callback_token]) {
    expect(notified).not.toContain(secret)
  }
})
