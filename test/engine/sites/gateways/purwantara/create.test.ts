import { execFile, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { inspectQris } from '../../../../../src/main/engine/money/qris/qris.ts'
import { ask, bearer } from '../../../../support/ask.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { create, type PurwantaraShop, purwantaraShop, refusalOf, send } from './support.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const MICROSECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/
const CHANNELS = ['qris', 'payment-link'] as const

async function refusal(shop: PurwantaraShop, channel: string, input: object): Promise<number> {
  const reply = await send(shop, `/v1/${channel}`, { body: { amount: 10_000, ...input } })
  return refusalOf(reply)[0]
}

describe('creating a transaction of Purwantara', () => {
  it('P-002 P-003 P-004 P-008 P-010 P-011 creates a QRIS with everything that a site needs to show it', async () => {
    const shop = await purwantaraShop()
    const reply = await send(shop, '/v1/qris', {
      headers: { accept: 'application/json' },
      body: {
        amount: 10_000,
        customer_email: 'budi@example.com',
        customer_first_name: 'Budi',
        customer_last_name: 'Contoh',
        customer_phone: '08123456789',
        transaction_description: 'Demo',
        payment_channel: 'qris',
        order_id: 'ORDER-1',
        merchant_trx_id: 'TRX-1',
        payment_method: 'wallet',
      },
    })
    expect(reply.headers['content-type']).toContain('application/json')
    const { status, success, data } = reply.json()
    expect([reply.status, status, success]).toEqual([200, 200, true])
    const { uuid, qr_string, created_at, expires_at, expired_time, qr_url, ...rest } = data
    expect(rest).toEqual({
      title: null,
      amount: '10000.0000',
      status: 'ACTIVE',
      paid_at: null,
      settle_at: null,
      channel_id: 1,
      return_url: null,
      description: 'Demo',
      external_id: 'ORDER-1',
      payment_link_url: `${shop.gateway.lanUrl}/share/payment-links/${uuid}`,
    })
    expect(uuid).toMatch(UUID)
    expect(inspectQris(qr_string)).toMatchObject({ amountText: '10000' })
    for (const at of [created_at, expires_at, expired_time]) expect(at).toMatch(MICROSECONDS)
    expect(Date.parse(expires_at) - Date.parse(created_at)).toBe(24 * 3_600_000)
    const picture = await ask(qr_url)
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png'])
    expect(shop.gateway.engine.payments.find(uuid)).toMatchObject({
      customerName: 'Budi Contoh',
      details: { customerEmail: 'budi@example.com', customerPhone: '08123456789' },
    })
  })

  it('P-010 accepts the phone number under the name that a client in use has for it', async () => {
    const shop = await purwantaraShop()
    const { uuid } = await create(shop, 'qris', { customer_phon: '08129999999' })
    const { details } = shop.gateway.engine.payments.find(uuid)!
    expect(details.customerPhone).toBe('08129999999')
  })

  it('P-013 P-014 creates a payment link whose page shows the bill and links back', async () => {
    const shop = await purwantaraShop()
    const input = {
      title: 'Demo',
      description: 'Kopi / Roti',
      external_id: 'INV-7',
      return_url: 'https://toko.example.com/thanks',
    }
    const data = await create(shop, 'payment-link', input)
    expect(data).toMatchObject({ ...input, amount: '10000.0000', status: 'ACTIVE' })
    expect(data.payment_link_url).toBe(`${shop.gateway.lanUrl}/share/payment-links/${data.uuid}`)
    const page = await ask(data.payment_link_url)
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.text).toContain('Demo')
    expect((await ask(data.payment_link_url.replace(data.uuid, 'nobody'))).status).toBe(404)
  })

  it('P-005 accepts JSON under its type, under another and under none, and forms', async () => {
    const shop = await purwantaraShop()
    const json = JSON.stringify({ amount: 10_000, customer_phone: '0812' })
    for (const [body, type] of [
      [json, 'application/json'],
      [json, 'application/x-www-form-urlencoded'],
      [json, 'text/plain'],
      [json, undefined],
      ['amount=10000&customer_phone=0812', 'application/x-www-form-urlencoded'],
      ['amount=10000.0000&customer_phone=0812', undefined],
      ['{"amount":"10000"}', 'application/json'],
      ['{"amount":"10000.00"}', 'application/json'],
    ] as const) {
      const headers: Record<string, string> = type ? { 'content-type': type } : {}
      const reply = await send(shop, '/v1/qris', { body, headers })
      expect([body, type, reply.status]).toEqual([body, type, 200])
      expect(Math.trunc(Number(reply.json().data.amount) / 100)).toBe(100)
    }
    for (const body of ['{"amount":', 'amount=10.000', 'amount=1&amount=2', '', '[]']) {
      expect([body, refusalOf(await send(shop, '/v1/qris', { body }))[0]]).toEqual([body, 400])
    }
    const large = await send(shop, '/v1/qris', { body: 'x'.repeat(65_537) })
    expect(refusalOf(large)[0]).toBe(413)
  })

  it.each(CHANNELS)(
    'honours expires_at of %s up to seven days, in every way to write it',
    async (channel) => {
      const clock = makeClock(Date.UTC(2026, 10, 20, 3, 0, 0, 123))
      const shop = await purwantaraShop({ clock })
      for (const [input, expires_at] of [
        [{ expires_at: '2026-11-21T05:00:00.000000Z' }, '2026-11-21T05:00:00.000000Z'],
        [{ expired_at: '2026-11-21T12:00:00+07:00' }, '2026-11-21T05:00:00.000000Z'],
        [{ expired_time: '2026-11-21 12:00:00' }, '2026-11-21T05:00:00.000000Z'],
        [{ expires_at: '2026-11-27T03:00:00.123Z' }, '2026-11-27T03:00:00.123000Z'],
        [{ expires_at: null }, '2026-11-21T03:00:00.123000Z'],
        [{ expires_at: '' }, '2026-11-21T03:00:00.123000Z'],
      ] as const) {
        const data = await create(shop, channel, input)
        expect([input, data.expires_at, data.expired_time]).toEqual([input, expires_at, expires_at])
      }
      for (const expires_at of [
        '2026-11-27T03:00:00.124Z',
        '2026-11-20T03:00:00.123Z',
        '2025-01-01 00:00:00',
        'besok',
        '2026-11-21',
        '2026-11-31T05:00:00',
        '2026-11-21T25:00:00',
        1_800_000_000,
      ]) {
        expect([expires_at, await refusal(shop, channel, { expires_at })]).toEqual([
          expires_at,
          400,
        ])
      }
    },
  )

  it('P-009 P-013 accepts any external_id, also twice and as a number, and rejects a return_url that is not a web address', async () => {
    const shop = await purwantaraShop()
    for (const channel of CHANNELS) {
      expect(await create(shop, channel, { external_id: 7 })).toMatchObject({ external_id: '7' })
      expect(await create(shop, channel, { external_id: '7' })).toMatchObject({ external_id: '7' })
      expect(await create(shop, channel, { external_id: null })).toMatchObject({
        external_id: null,
      })
      for (const return_url of ['javascript:alert(1)', 'toko', 'ftp://toko.example.com']) {
        expect([return_url, await refusal(shop, channel, { return_url })]).toEqual([
          return_url,
          400,
        ])
      }
    }
  })

  it('A9: never uses the exact amount unless the owner allowed it', async () => {
    const shop = await purwantaraShop({ isExact: false })
    const made = [await create(shop, 'qris'), await create(shop, 'payment-link')]
    expect(made.map(({ amount }) => amount)).toEqual(['10001.0000', '10002.0000'])
  })

  it('P-025 uses the exact amount, and returns the total to be paid when that one is taken', async () => {
    const shop = await purwantaraShop()
    const made = [await create(shop, 'qris'), await create(shop, 'payment-link')]
    expect(made.map(({ amount }) => amount)).toEqual(['10000.0000', '10001.0000'])
    expect(inspectQris(made[1]!.qr_string)).toMatchObject({ amountText: '10001' })
  })

  it('creates one transaction of a repeated request with the same Idempotency-Key', async () => {
    const shop = await purwantaraShop()
    const headers = { 'idempotency-key': 'order-0001' }
    for (const channel of CHANNELS) {
      const path = `/v1/${channel}`
      const [first, again] = [
        await send(shop, path, { body: { amount: 10_000 }, headers }),
        await send(shop, path, { body: { amount: 10_000 }, headers }),
      ]
      expect(again.json()).toEqual(first.json())
      expect(again.headers['idempotent-replayed']).toBe('true')
      const other = await send(shop, path, { body: { amount: 11_000 }, headers })
      expect(refusalOf(other)[0]).toBe(422)
    }
  })
})

describe('the document’s own request', () => {
  const NODE = `const [url, token, payload] = process.argv.slice(1)
fetch(url, { method: 'POST', body: payload, headers: { Accept: 'application/json', Authorization: 'Bearer ' + token } })
  .then((answer) => answer.text()).then(console.log)`
  const PYTHON = `import sys, urllib.request
url, token, payload = sys.argv[1:]
headers = {'Accept': 'application/json', 'Authorization': 'Bearer ' + token}
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
print(opener.open(urllib.request.Request(url, payload.encode(), headers)).read().decode())`
  const PHP = `[, $url, $token, $payload] = $argv;
echo file_get_contents($url, false, stream_context_create(['http' => ['method' => 'POST',
  'content' => $payload, 'header' => ['Accept: application/json', "Authorization: Bearer $token"]]]));`
  const CURL = (url: string, token: string, payload: string) => {
    const headers = ['-H', 'Accept: application/json', '-H', `Authorization: Bearer ${token}`]
    return ['-s', '-X', 'POST', url, ...headers, '-d', payload]
  }
  const programs: [string, string, (...words: [string, string, string]) => string[]][] = [
    ['cURL', 'curl', CURL],
    ['Node', process.execPath, (...words) => ['-e', NODE, ...words]],
    ['Python', 'python3', (...words) => ['-c', PYTHON, ...words]],
    ['PHP', 'php', (...words) => ['-r', PHP, '--', ...words]],
  ]

  it.for(programs)(
    'P-005 P-007 makes a payment link from %s',
    async ([, command, words], { skip }) => {
      if (spawnSync(command, ['--version']).status !== 0) skip(`no ${command} on this computer`)
      const shop = await purwantaraShop()
      const url = `${shop.gateway.lanUrl}/v1/payment-link`
      const payload = JSON.stringify({ amount: 10_000, title: 'Demo', description: 'Demo' })
      const output = await run(command, words(url, shop.site.api_key, payload))
      expect(JSON.parse(output)).toMatchObject({ success: true, data: { title: 'Demo' } })
    },
  )

  it('P-001 requires a token that the owner created on the till, where it is shown once', async () => {
    const shop = await purwantaraShop()
    const { api_key } = await shop.gateway.command('merchants.createKey', {
      id: shop.site.merchant_id,
      mode: 'live',
      scope: 'write',
    })
    expect(await create(shop, 'qris', {}, api_key)).toMatchObject({ status: 'ACTIVE' })
    const listed = JSON.stringify(await shop.gateway.command('merchants.list', {}))
    expect(listed).not.toContain(api_key)
    for (const headers of [{}, bearer('nobody'), { 'x-api-key': api_key }]) {
      const url = `${shop.gateway.lanUrl}/v1/qris`
      expect(refusalOf(await ask(url, { headers, body: { amount: 10_000 } }))).toEqual([
        401,
        'Unauthenticated.',
      ])
    }
  })
})

function run(command: string, words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, words, { env: { ...process.env, no_proxy: '*' } }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message} ${stderr}`)) : resolve(stdout),
    )
  })
}
