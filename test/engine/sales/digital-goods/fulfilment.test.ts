import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CHUNK_BYTES } from '../../../../src/main/engine/sales/digital-goods/uploads.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Payment, PaymentDetails } from '../../../../src/shared/payments/payment.ts'
import { ask } from '../../../support/ask.ts'
import { forward, makeForward } from '../../../support/make.ts'
import { makeClock, type TestClock } from '../../../support/make-clock.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { type Site, startTestGateway, type TestGateway } from '../../../support/test-gateway.ts'
import { makeBytes, upload } from './support.ts'

const DAY = 86_400_000
const SECRET_TEXT = 'KUNCI-LISENSI-AAAA-BBBB'

let clock: TestClock
let gateway: TestGateway
let site: Site
let bytes: Buffer

beforeEach(async () => {
  clock = makeClock(Date.now())
  gateway = await startTestGateway({ clock })
  site = await gateway.addSite()
  bytes = makeBytes(CHUNK_BYTES + 1_234)
  await upload(gateway.engine.digitalGoods, site.merchant_id, { name: 'Résumé “akhir”.pdf', bytes })
  const content = { merchantId: site.merchant_id, title: 'Lisensi', text: SECRET_TEXT }
  await gateway.engine.digitalGoods.saveContent(content)
})

let payments = 0

async function askFor(details: PaymentDetails, input = {}): Promise<Payment> {
  payments += 1
  const { payment } = await gateway.engine.payments.create({
    id: `INV-goods-${payments}`,
    merchantId: site.merchant_id,
    dialect: 'webqris',
    amount: rupiah(25_000),
    policy: 'always-add',
    lifetimeSeconds: 900,
    merchantOrderId: null,
    customerName: null,
    details,
    ...input,
  })
  return payment
}

async function pay({ total }: Payment): Promise<void> {
  const timestamp = new Date(clock.now()).toISOString()
  const reply = await forward(gateway, site, makeForward(total, { timestamp }))
  expect(reply.status).toBe(200)
}

const now = (payment: Payment) => gateway.engine.payments.find(payment.id)!
const shown = (payment: Payment) => gateway.engine.digitalGoods.forPayment(now(payment))
const linkTo = (payment: Payment) => gateway.lanUrl + shown(payment).file!.path
const pageOf = (payment: Payment) => ask(`${gateway.lanUrl}/invoice/${payment.id}`)

async function paid(details: PaymentDetails = { fileId: 1, contentId: 1 }): Promise<Payment> {
  const payment = await askFor(details)
  await pay(payment)
  return payment
}

/** Node's own fetch decompresses nothing and keeps bytes as they are. */
async function download(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers })
  const body = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, body }
}

describe('before it is paid', () => {
  it('a payment’s page shows neither the text nor a link', async () => {
    const payment = await askFor({ fileId: 1, contentId: 1 })
    expect(shown(payment)).toEqual({ state: 'waiting', picture: null, file: null, content: null })
    const page = await pageOf(payment)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain(SECRET_TEXT)
    expect(page.text).not.toContain('/goods/')
  })

  it('no address serves the file, not even the one that a paid payment has', async () => {
    const other = await paid()
    const { pathname } = new URL(linkTo(other))
    const payment = await askFor({ fileId: 1 })
    const guesses = [
      pathname.replace(other.id, payment.id),
      `/goods/file/${payment.id}/1/${clock.now() + DAY}/`,
      `/goods/file/${payment.id}/1/${clock.now() + DAY}/${'A'.repeat(22)}`,
      '/goods/file/1',
      '/goods/picture/1',
      '/goods/picture/..%2f..%2flunas.db',
    ]
    for (const guess of guesses) {
      const reply = await ask(gateway.lanUrl + guess)
      expect([guess, reply.status]).toEqual([guess, 404])
    }
  })

  it.each(['expired', 'cancelled'] as const)('an %s payment delivers nothing', async (end) => {
    const payment = await askFor({ fileId: 1, contentId: 1 })
    if (end === 'expired') {
      clock.advance(16 * 60_000)
      await gateway.engine.payments.expireDue()
    } else await gateway.command('payments.cancel', { id: payment.id })
    expect(now(payment).status).toBe(end)
    expect(shown(payment).state).toBe('waiting')
    expect((await pageOf(payment)).text).not.toContain(SECRET_TEXT)
  })

  it('guessed links are rate-limited', async () => {
    const statuses = new Set<number>()
    for (let count = 0; count < 15; count += 1) {
      const mark = String(count).padStart(22, 'A')
      const guess = `/goods/file/INV-1/1/${clock.now() + DAY}/${mark}`
      statuses.add((await ask(gateway.lanUrl + guess)).status)
    }
    expect([...statuses]).toEqual([404, 429])
  })
})

describe('once it is paid', () => {
  it('the page shows the text and serves the same bytes, never as executable content', async () => {
    const payment = await paid()
    const page = await pageOf(payment)
    expect(page.text).toContain(SECRET_TEXT)
    const href = /href="(\/goods\/file\/[^"]+)"/.exec(page.text)![1]!
    const file = await download(gateway.lanUrl + href)
    expect(file.status).toBe(200)
    expect(file.body.equals(bytes)).toBe(true)
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition':
        'attachment; filename="Re_sume_ _akhir_.pdf"; ' +
        "filename*=UTF-8''R%C3%A9sum%C3%A9%20%E2%80%9Cakhir%E2%80%9D.pdf",
    })
    expect(gateway.engine.digitalGoods.list().find(({ kind }) => kind === 'file')!.downloads).toBe(
      1,
    )
  })

  it('a HEAD request reads no file content, however large the file is', async () => {
    const url = linkTo(await paid())
    const { digitalGoods } = gateway.engine
    const openFile = digitalGoods.openFile.bind(digitalGoods)
    let piecesRead = 0
    vi.spyOn(digitalGoods, 'openFile').mockImplementation((link, mark) => {
      const found = openFile(link, mark)
      if (found.kind !== 'file') return found
      function* counted(start: number, end: number) {
        for (const piece of found.kind === 'file' ? found.file.bytes(start, end) : []) {
          piecesRead += 1
          yield piece
        }
      }
      return { ...found, file: { ...found.file, bytes: counted } }
    })
    const reply = await ask(url, { method: 'HEAD' })
    expect([reply.status, reply.headers['content-length']]).toEqual([200, String(bytes.length)])
    expect(piecesRead).toBe(0)
    await download(url)
    expect(piecesRead).toBe(2)
  })

  it('a download can be resumed', async () => {
    const url = linkTo(await paid())
    const etag = (await download(url)).headers.get('etag')!
    const half = CHUNK_BYTES - 7
    const rest = await download(url, { range: `bytes=${half}-`, 'if-range': etag })
    expect(rest.status).toBe(206)
    expect(rest.headers.get('content-range')).toBe(
      `bytes ${half}-${bytes.length - 1}/${bytes.length}`,
    )
    expect(rest.body.equals(bytes.subarray(half))).toBe(true)
    const changed = await download(url, { range: 'bytes=5-9', 'if-range': '"another"' })
    expect([changed.status, changed.body.length]).toEqual([200, bytes.length])
    expect((await download(url, { range: `bytes=${bytes.length}-` })).status).toBe(416)
  })

  it('the link expires after a day, and the page makes a fresh one', async () => {
    const payment = await paid()
    const url = linkTo(payment)
    clock.advance(DAY - 1)
    expect((await download(url)).status).toBe(200)
    clock.advance(1)
    expect((await download(url)).status).toBe(410)
    expect((await download(linkTo(payment))).status).toBe(200)
  })

  it('a link is valid for its own payment, file and time only', async () => {
    const url = linkTo(await paid())
    const { pathname } = new URL(url)
    const [, , , id, file, expires, mark] = pathname.split('/')
    const changed = [
      `/goods/file/${id}x/${file}/${expires}/${mark}`,
      `/goods/file/${id}/2/${expires}/${mark}`,
      `/goods/file/${id}/${file}/${Number(expires) + 1}/${mark}`,
      `/goods/file/${id}/${file}/${expires}/${mark!.slice(0, -1)}`,
    ]
    for (const path of changed) expect((await ask(gateway.lanUrl + path)).status).toBe(404)
  })

  it('the right to download ends after thirty days', async () => {
    const payment = await paid()
    clock.advance(30 * DAY - 1)
    const url = linkTo(payment)
    clock.advance(2)
    expect(shown(payment).state).toBe('over')
    expect((await download(url)).status).toBe(410)
    const page = await pageOf(payment)
    expect(page.text).not.toContain(SECRET_TEXT)
    expect(page.text).toContain('Masa pengambilan sudah berakhir')
  })

  it('a removed file is still delivered as long as the customer’s right lasts', async () => {
    const payment = await paid({ fileId: 1 })
    await gateway.command('goods.remove', { kind: 'file', id: 1 })
    await gateway.engine.digitalGoods.cleanUp()
    expect((await download(linkTo(payment))).body.equals(bytes)).toBe(true)
    clock.advance(31 * DAY)
    await gateway.engine.digitalGoods.cleanUp()
    const left = gateway.engine.database.read.prepare('SELECT count(*) FROM goods_pieces')
    expect(left.pluck().get()).toBe(0)
    expect(shown(payment).state).toBe('over')
  })

  it('a test payment delivers nothing', async () => {
    const payment = await askFor({ fileId: 1, contentId: 1 }, { isTest: true })
    const settled = { ...payment, status: 'paid', paidAtMs: clock.now() } as const
    expect(gateway.engine.digitalGoods.forPayment(settled).state).toBe('test')
  })
})

describe('the digital goods of a payment', () => {
  it('must exist, be active, and belong to its merchant', async () => {
    const other = await gateway.addSite({ name: 'Toko Lain' })
    await gateway.command('goods.change', { kind: 'content', id: 1, isActive: false })
    const refused = (details: PaymentDetails, input = {}) => refusedWith(askFor(details, input))
    expect(await refused({ fileId: 1 }, { merchantId: other.merchant_id })).toBe(
      'GOODS_NOT_ATTACHABLE',
    )
    expect(await refused({ fileId: 2 })).toBe('GOODS_NOT_ATTACHABLE')
    expect(await refused({ contentId: 1 })).toBe('GOODS_NOT_ATTACHABLE')
    expect(await refused({ imageId: 1 })).toBe('GOODS_NOT_ATTACHABLE')
    expect(gateway.engine.payments.list(10)).toEqual([])
    expect(await refused({ fileId: 1 })).toBeUndefined()
  })

  it('are delivered even if deactivated later', async () => {
    const payment = await askFor({ contentId: 1 })
    await gateway.command('goods.change', { kind: 'content', id: 1, isActive: false })
    await pay(payment)
    expect(shown(payment).content).toEqual({ title: 'Lisensi', text: SECRET_TEXT })
  })
})
