import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { basic } from '../../../../support/ask.ts'
import { createCode, input, refusalOf, send, xenditShop } from './support.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Every spelling of a path by an official client. */
const SPELLINGS = (path: string) => [path, `${path}/`, `/${path}`, `/${path}/`]

function formOf(fields: Record<string, unknown>): string {
  return new URLSearchParams(Object.entries(fields).map(([k, v]) => [k, String(v)])).toString()
}

describe('bodies that Xendit’s clients send', () => {
  it('X-004 X-021 are forms, with numbers as text', async () => {
    const shop = await xenditShop()
    for (const [name, text, status] of [
      ['nominal', '1500', 200],
      ['amount', '1700', 200],
      ['amount', '1800.00', 200],
      ['nominal', '1500.5', 400],
      ['nominal', '1.500', 400],
      ['nominal', '2000.000', 400],
      ['nominal', '1e4', 400],
      ['nominal', ' 1500', 400],
      ['nominal', '-1500', 400],
    ] as const) {
      const { amount: _, ...fields } = input(shop)
      const body = formOf({ ...fields, [name]: text })
      const reply = await send(shop, '/qr_codes', { body, headers: FORM })
      expect([text, reply.status]).toEqual([text, status])
      if (status === 200) expect(reply.json().amount).toBe(Number(text))
    }
    const body = `${formOf(input(shop))}&metadata[branch_code]=senayan_372`
    const reply = await send(shop, '/qr_codes', { body, headers: FORM })
    expect(reply.json()).toMatchObject({ metadata: { branch_code: 'senayan_372' } })
  })

  it('X-004 X-006 X-007 are JSON under its own type, under another, and under none, from any library', async () => {
    const shop = await xenditShop()
    for (const headers of [
      { 'content-type': 'application/json' },
      { 'content-type': 'application/json; charset=utf-8', 'xendit-lib': 'node' },
      { 'content-type': 'text/plain;charset=UTF-8', 'xendit-lib-ver': '1.21.6' },
      FORM,
      {},
    ]) {
      const body = JSON.stringify(input(shop))
      const reply = await send(shop, '/qr_codes', { body, headers: headers as never })
      expect([headers, reply.status]).toEqual([headers, 200])
    }
  })

  it('X-008 that cannot be parsed are 400, and too large ones 413, in its own format', async () => {
    const shop = await xenditShop()
    for (const [body, headers, status] of [
      ['{"external_id":', { 'content-type': 'application/json' }, 400],
      ['{"__proto__":{"amount":1}}', { 'content-type': 'application/json' }, 400],
      ['external_id=1&external_id=2', FORM, 400],
      ['[]', { 'content-type': 'application/json' }, 400],
      ['', FORM, 400],
      ['x'.repeat(65_537), FORM, 413],
    ] as const) {
      const reply = await send(shop, '/qr_codes', { body, headers })
      expect([body.slice(0, 20), refusalOf(reply)]).toEqual([
        body.slice(0, 20),
        [status, 'API_VALIDATION_ERROR'],
      ])
    }
  })
})

describe('paths that Xendit’s clients request', () => {
  it('X-005 have a surplus slash at either end, or none', async () => {
    const shop = await xenditShop()
    const key = shop.site.test_api_key
    for (const url of SPELLINGS('/qr_codes')) {
      const made = await send(shop, url, { body: input(shop), key })
      expect([url, made.status]).toEqual([url, 200])
      const { external_id } = made.json()
      for (const read of SPELLINGS(`/qr_codes/${external_id}`)) {
        expect([read, (await send(shop, read, { key })).status]).toEqual([read, 200])
      }
    }
    for (const simulate of SPELLINGS('/payments/simulate').filter(
      (path) => !path.startsWith('//'),
    )) {
      const { external_id } = await createCode(shop, {}, key)
      const path = `//qr_codes/${external_id}${simulate}`
      expect([path, (await send(shop, path, { body: {}, key })).status]).toEqual([path, 200])
      for (const list of SPELLINGS('/qr_codes/payments')) {
        const reply = await send(shop, `${list}?external_id=${external_id}`, { key })
        expect([list, reply.json().length]).toEqual([list, 1])
      }
    }
  })

  it('X-005 always need a key; with dots, an escaped slash or capitals they do not exist', async () => {
    const shop = await xenditShop()
    const { external_id } = await createCode(shop)
    const without = { headers: { authorization: '' } }
    for (const path of [
      ...SPELLINGS(`/qr_codes/${external_id}`),
      ...SPELLINGS('/qr_codes/payments'),
    ]) {
      expect([path, refusalOf(await send(shop, path, without))[0]]).toEqual([path, 401])
    }
    for (const path of SPELLINGS('/qr_codes')) {
      const reply = await send(shop, path, { ...without, body: input(shop) })
      expect([path, refusalOf(reply)[0]]).toEqual([path, 401])
    }
    for (const path of [
      `/./qr_codes/${external_id}`,
      `/x/../qr_codes/${external_id}`,
      `/QR_CODES/${external_id}`,
      `/%2Fqr_codes/${external_id}`,
      '//in/x',
    ]) {
      expect([path, await rawStatus(shop.gateway.lanUrl, path, shop.site.api_key)]).toEqual([
        path,
        404,
      ])
    }
  })

  it('X-042 contain an external_id with every character that a path can escape', async () => {
    const shop = await xenditShop()
    for (const external_id of [
      'order 1/2',
      'a?b=c&d#e',
      '100% kopi',
      'toko-ayu:é☕',
      '..x',
      'x.',
    ]) {
      const made = await createCode(shop, { external_id })
      const path = `/qr_codes/${encodeURIComponent(external_id)}`
      expect((await send(shop, path)).json()).toMatchObject({ id: made.id, external_id })
      const list = `/qr_codes/payments?external_id=${encodeURIComponent(external_id)}`
      expect((await send(shop, list)).json()).toEqual([])
    }
  })
})

/** The status of a GET whose path is sent unchanged. */
function rawStatus(origin: string, path: string, key: string): Promise<number> {
  const { hostname, port, host } = new URL(origin)
  const { authorization } = basic(key)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`,
      )
    })
    socket.once('data', (bytes) => {
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(bytes.toString())?.[1]))
      socket.destroy()
    })
    socket.once('error', reject)
  })
}
