import { beforeEach, expect, it } from 'vitest'
import { ask } from '../../../support/ask.ts'
import { startTestGateway, type TestGateway } from '../../../support/test-gateway.ts'
import { makeQris } from '../../money/qris/support/make-qris.ts'

let gateway: TestGateway
let productId: string

beforeEach(async () => {
  gateway = await startTestGateway()
  await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
  await gateway.command('settings.set', { key: 'storeIsOpen', value: '1' })
  const product = { name: 'Kopi', price: 18_000, category: 'Minuman' }
  const rest = { barcode: null, isFavourite: false }
  productId = (await gateway.command('catalog.saveProduct', { ...product, ...rest })).id
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const KEY = 'k'.repeat(26)

function order(fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({
    key: KEY,
    name: 'Siti',
    phone: '',
    note: '',
    [`q_${productId}`]: '2',
    ...fields,
  })
  return ask(`${gateway.lanUrl}/toko`, { headers: { ...form, ...headers }, body: body.toString() })
}

const orders = () => gateway.command('store.orders', { limit: 50, offset: 0 })

it('a form sent twice makes one order, at one unguessable address', async () => {
  const [first, second] = await Promise.all([order(), order()])
  expect(first.status).toBe(303)
  expect(first.headers.location).toMatch(/^\/toko\/pesanan\/[a-z0-9]{26}\?lang=id$/)
  expect(second.headers.location).toBe(first.headers.location)
  expect((await orders()).total).toBe(1)
})

it('prices come from the catalogue, not from the form', async () => {
  await order({ price: '1', total: '1', [`price_${productId}`]: '1' })
  expect((await orders()).rows).toMatchObject([{ total: 36_000 }])
})

it('a page of another site orders nothing', async () => {
  const reply = await order({}, { origin: 'http://evil.example' })
  expect(reply.status).toBe(403)
  expect((await orders()).total).toBe(0)
})

it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x'])(
  'a body of type %s is refused with a client error',
  async (type) => {
    const headers = { 'content-type': type }
    for (const body of ['{}', '[1]', '"x"', '7', 'null']) {
      const reply = await ask(`${gateway.lanUrl}/toko`, { headers, body })
      expect([type, body, reply.status]).toEqual([type, body, 415])
    }
    expect((await orders()).total).toBe(0)
  },
)

it.each(['1e3', '-1', '100', '2.5', '0x10'])(
  'a quantity of %s orders nothing',
  async (quantity) => {
    const reply = await order({ [`q_${productId}`]: quantity })
    expect(reply.status).toBe(400)
    expect(reply.text).toContain('role="alert"')
    expect((await orders()).total).toBe(0)
  },
)

it('an address can order ten times in ten minutes, without blocking another address', async () => {
  const send = async (count: number, from: string) => {
    const body = new URLSearchParams({ key: `${KEY}${count}`, name: 'S', [`q_${productId}`]: '1' })
    const question = { headers: form, body: body.toString(), from }
    return (await ask(`${gateway.lanUrl}/toko`, question)).status
  }
  const statuses: number[] = []
  for (let count = 10; count < 22; count += 1) statuses.push(await send(count, '127.0.0.1'))
  expect(statuses).toEqual([...Array(10).fill(303), 429, 429])
  expect(await send(30, '127.0.0.2')).toBe(303)
})

it('an order’s page is found by its own token only', async () => {
  await order()
  const [row] = (await orders()).rows
  for (const guess of [row!.number, row!.orderId, 'a'.repeat(26)]) {
    const reply = await ask(`${gateway.lanUrl}/toko/pesanan/${guess}`)
    expect([guess, reply.status]).toEqual([guess, 404])
    expect(reply.text).not.toContain('Siti')
  }
})

it('every page has a content security policy', async () => {
  const { headers } = await ask(`${gateway.lanUrl}/toko`)
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers['cache-control']).toBe('no-store')
})
