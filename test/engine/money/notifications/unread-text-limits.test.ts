import { describe, expect, it, vi } from 'vitest'
import type { IncomingText } from '../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import { bearer } from '../../../support/ask.ts'
import { HOUR, openTestEngine } from '../../../support/test-engine.ts'
import { danaBody, startPhoneShop } from '../forwarding/support/phone.ts'

const DAY = 24 * HOUR
const LONG = 'x'.repeat(2_000)

const NOTHING = {
  title: '',
  bigText: '',
  notifId: null,
  eventHash: null,
  deviceId: null,
  postedAtMs: null,
  isTest: false,
}

function strange(text: string, app: string | null = null): IncomingText {
  return { ...NOTHING, app, text }
}

async function openShop() {
  const shop = await openTestEngine()
  const { phone } = await shop.setUpCounter()
  const site = await shop.addSite()
  const { database, inbox } = shop.engine
  const rows = () =>
    database.read.prepare('SELECT number, disposition FROM notifications ORDER BY number').all()
  return { ...shop, phone, site, inbox, rows }
}

describe('A2 what one source may store in a day that pays nothing', () => {
  it.each(['unread', 'rejected', 'duplicate', 'test', 'unmatched'])(
    'A2 is limited for texts that are %s, and starts anew the next day',
    async (kind) => {
      const shop = await openShop()
      await shop.set('unpaidTextMegabytesPerDay', 1)
      const texts = {
        unread: (count: number) => strange(`${count} ${LONG}`),
        rejected: (count: number) => strange(`${count} ${LONG}`, 'com.whatsapp'),
        duplicate: () => strange(LONG),
        test: () => ({ ...strange(LONG), isTest: true }),
        unmatched: (count: number) =>
          strange(`Kamu menerima Rp${count + 1_000} dari ${'A'.repeat(1_900)}`, 'id.dana'),
      }[kind]!
      const send = (count: number) => shop.inbox.receive(shop.phone, texts(count))
      let stored = 0
      await expect(
        (async () => {
          for (; stored < 1_000; stored += 1) await send(stored)
        })(),
      ).rejects.toMatchObject({ code: 'TEXT_LIMIT_REACHED' })
      expect(stored).toBeGreaterThan(300)
      expect(stored).toBeLessThan(600)
      expect(shop.rows()).toHaveLength(stored)
      await expect(shop.inbox.receive(shop.site.source, texts(2_000))).resolves.toBeDefined()
      shop.clock.advance(DAY)
      await expect(send(2_001)).resolves.toBeDefined()
    },
  )

  it('A2 money that pays a payment is always taken', async () => {
    const shop = await openShop()
    await shop.set('unpaidTextMegabytesPerDay', 1)
    const payment = await shop.create(shop.site)
    for (let count = 0; count < 500; count += 1) {
      await shop.inbox.receive(shop.phone, strange(`${count} ${LONG}`)).catch(() => {})
    }
    expect(await shop.notify(shop.phone, payment.total)).toMatchObject({ kind: 'settled' })
  })

  it('A2 is still known after a restart', async () => {
    const { makeFolder } = await import('../../../main/support/folder.ts')
    const dataDir = makeFolder()
    const before = await openTestEngine({ dataDir })
    const { phone } = await before.setUpCounter()
    await before.set('unpaidTextMegabytesPerDay', 1)
    const text = (count: number) => strange(`${count} ${LONG}`)
    for (let count = 0; count < 400; count += 1)
      await before.engine.inbox.receive(phone, text(count))
    await before.stop()
    const after = await openTestEngine({ dataDir })
    const send = async () => {
      for (let count = 400; count < 600; count += 1) {
        await after.engine.inbox.receive(phone, text(count))
      }
    }
    await expect(send()).rejects.toMatchObject({ code: 'TEXT_LIMIT_REACHED' })
  })

  it('A2 is answered with 429, so that a phone keeps the text', async () => {
    const shop = await startPhoneShop()
    await shop.gateway.engine.settings.set('unpaidTextMegabytesPerDay', '1')
    const body = { text: LONG.repeat(4) }
    const statuses = new Set<number>()
    for (let count = 0; count < 140; count += 1) {
      const headers = bearer(shop.token)
      const reply = await shop.to('/api/notify', { headers, body: { ...body, id: count } })
      statuses.add(reply.status)
      if (reply.status === 429) expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
    }
    expect([...statuses]).toEqual([200, 429])
    const { id, total } = await shop.askForMoney(25_000)
    await shop.to(`/in/${shop.token}`, { body: danaBody(total) })
    expect(shop.isPaid(id)).toBe(true)
  })
})

describe('A2 texts that were never read', () => {
  it('A2 are deleted with their duplicates after the days of the setting', async () => {
    const shop = await openShop()
    await shop.set('keepUnreadTextDays', 30)
    await shop.inbox.receive(shop.phone, strange('satu'))
    await shop.inbox.receive(shop.phone, strange('satu'))
    await shop.inbox.receive(shop.phone, strange('dua', 'com.whatsapp'))
    await shop.inbox.receive(shop.phone, { ...strange('tes'), isTest: true })
    await shop.notify(shop.phone, 10_000)
    shop.clock.advance(20 * DAY)
    await shop.inbox.receive(shop.phone, strange('tiga'))
    await shop.inbox.receive(shop.phone, strange('empat', 'com.whatsapp'))
    expect(await shop.engine.textRetention.cleanUp()).toBe(0)
    shop.clock.advance(11 * DAY)
    expect(await shop.engine.textRetention.cleanUp()).toBe(4)
    expect(shop.rows()).toEqual([
      { number: 5, disposition: 'unmatched' },
      { number: 6, disposition: 'unread' },
      { number: 7, disposition: 'rejected' },
    ])
    expect(shop.engine.inbox.count()).toBe(2)
  })

  it('A2 stay while a person did something with them', async () => {
    const shop = await openShop()
    for (const text of ['satu', 'dua', 'tiga']) {
      await shop.inbox.receive(shop.phone, strange(text))
    }
    const act = shop.engine.inboxActs
    await act.dismiss(1)
    await act.dismiss(2)
    await act.undo(2)
    shop.clock.advance(400 * DAY)
    await shop.engine.textRetention.cleanUp()
    // The third is the newest of all: its number must not be given again.
    expect(shop.rows()).toEqual([
      { number: 1, disposition: 'dismissed' },
      { number: 2, disposition: 'unread' },
      { number: 3, disposition: 'unread' },
    ])
  })

  it.each(['of their own', 'that are the same'])(
    'A2 thousands of texts %s are deleted in small transactions',
    async (kind) => {
      const shop = await openShop()
      const isSame = kind === 'that are the same'
      for (let count = 0; count < 1_000; count += 1) {
        await shop.inbox.receive(shop.phone, strange(isSame ? 'satu' : `${count}`, 'com.whatsapp'))
      }
      shop.clock.advance(91 * DAY)
      await shop.inbox.receive(shop.phone, strange('baru'))
      const { database } = shop.engine
      const deletedAtOnce: number[] = []
      const write = database.write.bind(database)
      vi.spyOn(database, 'write').mockImplementation((work) => {
        const before = shop.rows().length
        return write((db) => work(db)).finally(() => {
          deletedAtOnce.push(before - shop.rows().length)
        })
      })
      expect(await shop.engine.textRetention.cleanUp()).toBe(1_000)
      expect(shop.rows()).toHaveLength(1)
      expect(Math.max(...deletedAtOnce)).toBeLessThanOrEqual(201)
      expect(await shop.engine.textRetention.cleanUp()).toBe(0)
    },
  )
})
