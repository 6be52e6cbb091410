import { expect, it } from 'vitest'
import {
  createNotificationLog,
  MAX_ROWS_SCANNED,
} from '../../../../src/main/engine/money/notifications/notification-log.ts'
import { readNotificationLog } from '../../../../src/main/engine/money/notifications/notification-log-store.ts'
import type { NotificationLogFilter } from '../../../../src/shared/inbox/notification.ts'
import { HOUR, openTestEngine } from '../../../support/test-engine.ts'

async function openShop() {
  const shop = await openTestEngine()
  const { phone } = await shop.setUpCounter()
  const received = createNotificationLog(shop.engine.database, () => 'Asia/Jakarta')
  const search = (input: NotificationLogFilter) =>
    received.search(input, { limit: 10 }).entries.map(({ number }) => number)
  return { shop, phone, received, search }
}

it('finds notifications by outcome, app, day, amount, phone and word', async () => {
  const { shop, phone, search } = await openShop()
  const { number: money } = await shop.notify(phone, 11_000)
  const { number: twice } = await shop.notify(phone, 11_000, { eventHash: null, notifId: 'x' })
  const { number: again } = await shop.notify(phone, 11_000, { eventHash: null, notifId: 'x' })
  const { number: chat } = await shop.notify(phone, 5_000, { app: 'com.whatsapp' })
  shop.clock.advance(24 * HOUR)
  const { number: next } = await shop.notify(phone, 12_000)

  expect(search({})).toEqual([next, chat, again, twice, money])
  expect(search({ disposition: 'duplicate' })).toEqual([again])
  expect(search({ app: 'COM.whatsapp' })).toEqual([chat])
  expect(search({ day: '2026-03-10' })).toEqual([next])
  expect(search({ day: '2026-03-09', amount: 11_000 })).toEqual([again, twice, money])
  expect(search({ day: '2026-03-11' })).toEqual([])
  expect(search({ sourceId: phone.id, text: 'rp5.000' })).toEqual([chat])
  expect(search({ sourceId: 'somebody' })).toEqual([])
})

it('never contains a simulator’s', async () => {
  const { shop, search, received } = await openShop()
  const site = await shop.addSite()
  await shop.notify({ ...site.source, kind: 'simulator' }, 25_000)

  expect(search({})).toEqual([])
  expect(search({ sourceId: site.source.id })).toEqual([])
  expect(received.search({}, { limit: 10 }).nextBefore).toBeNull()
})

it('reads a bounded number of rows per page by an index, and the next page continues', async () => {
  const { shop, phone, received } = await openShop()
  await shop.notify(phone, 77_000, { text: 'Kamu berhasil menerima Rp77.000 dari LANGKA' })
  shop.engine.database.read.exec(`
    WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 20000)
    INSERT INTO notifications (source_kind, source_id, peer_address, app, title, text, big_text,
      received_at_ms, amount_rupiah, disposition, reason)
    SELECT 'device', 'dev', '', 'id.dana', 'DANA', 'Rp1.000', '', ${shop.clock.now()} + n, 1000 + n % 50,
      'unmatched', '' FROM many`)

  let page = received.search({ text: 'langka' }, { limit: 10 })
  let pages = 1
  while (page.nextBefore !== null && page.entries.length === 0) {
    page = received.search({ text: 'langka' }, { limit: 10, before: page.nextBefore })
    pages += 1
  }

  expect(page.entries).toHaveLength(1)
  expect(pages).toBe(Math.floor(20_001 / MAX_ROWS_SCANNED) + 1)
  expect(received.search({ amount: 77_000 }, { limit: 10 })).toMatchObject({
    entries: [{ amount: 77_000 }],
    nextBefore: null,
  })
  expect(received.apps()).toEqual(['id.dana'])
  for (const by of ['amount', 'disposition', 'app', 'sourceId', 'all'] as const) {
    const [first] = readNotificationLog(shop.engine.database.read, by, {
      key: { amount: 1_001, disposition: 'unmatched', app: 'ID.DANA', sourceId: 'dev', all: null }[
        by
      ],
      from: 0,
      before: 1_000_000,
    })
    expect(first?.number).toBeGreaterThan(19_900)
  }
})
