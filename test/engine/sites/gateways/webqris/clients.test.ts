import { request as httpRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { type Created, createPayment, makeForward } from '../../../../support/make.ts'
import { type Site, startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'

/** The document's samples, by HTTP library; only the base address is ours. */
const CREATE_CLIENTS: Record<string, (url: string, token: string) => Promise<Response>> = {
  'Express and Next.js, with fetch': (url, token) =>
    fetch(`${url}/api/payments/qris/create`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        amount: 25_000,
        merchant_order_id: 'ORDER-001',
        customer_name: undefined,
      }),
    }),
  'Laravel, with its HTTP client': (url, token) =>
    fetch(`${url}/api/payments/qris/create`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'User-Agent': 'GuzzleHttp/7',
      },
      body: JSON.stringify({ amount: 25_000, merchant_order_id: null, customer_name: null }),
    }),
  'CodeIgniter, with null for what is not known': (url, token) =>
    fetch(`${url}/api/payments/qris/create`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: '{"amount":25000,"merchant_order_id":null,"customer_name":null}',
    }),
  'PHP with curl, which asks before it sends a body': async (url, token) => {
    const body = '{"amount":25000,"merchant_order_id":"ORDER-001","customer_name":"John Doe"}'
    const { status, text } = await sendAskingFirst(`${url}/api/payments/qris/create`, token, body)
    return new Response(text, { status })
  },
}

describe.each(Object.entries(CREATE_CLIENTS))('%s', (_, create) => {
  it('W-020 W-021 creates a payment', async () => {
    const { gateway, site } = await start()
    const response = await create(gateway.lanUrl, site.api_key)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ success: true, amount: 25_000 })
  })

  it('W-022 passes an error on as JSON, with its status', async () => {
    const { gateway } = await start()
    const response = await create(gateway.lanUrl, 'YOUR_API_TOKEN')
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ success: false })
  })
})

it('W-029 W-031 reads a status as Express, Next.js and Laravel do', async () => {
  const { gateway, site } = await start()
  const { invoice_id } = await createPayment(gateway, site)
  const headers = { Authorization: `Bearer ${site.api_key}` }
  for (const id of [encodeURIComponent(invoice_id), invoice_id]) {
    const url = `${gateway.lanUrl}/api/payments/${id}/status`
    const response = await fetch(url, { headers, cache: 'no-store' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ success: true, data: { invoice_id } })
  }
})

it('W-089 completes the flow: create, show, forward, check, paid', async () => {
  const { gateway, site } = await start()
  const create = CREATE_CLIENTS['Express and Next.js, with fetch']!
  const created = (await (await create(gateway.lanUrl, site.api_key)).json()) as Created
  expect(created.qris_payload).toMatch(/^000201/)
  const status = async () => {
    const response = await fetch(`${gateway.lanUrl}/api/payments/${created.invoice_id}/status`, {
      headers: { Authorization: `Bearer ${site.api_key}` },
    })
    return ((await response.json()) as { data: { status: string } }).data.status
  }
  expect(await status()).toBe('pending')
  const forwarded = await fetch(`${gateway.lanUrl}/api/webhook/payment`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${site.callback_secret}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(makeForward(created.total_amount)),
  })
  expect(await forwarded.json()).toMatchObject({ success: true, invoice_id: created.invoice_id })
  expect(await status()).toBe('paid')
})

it.each([
  ['Express, which leaves out undefined fields', { sender_name: undefined }],
  ['PHP, Laravel and CodeIgniter', { sender_name: 'JOHN DOE', reference: 'optional-reference' }],
  ['a form that sends nulls', { sender_name: null, reference: null }],
])('W-069 accepts a callback from %s', async (_, optional) => {
  const { gateway, site } = await start()
  const { total_amount, invoice_id } = await createPayment(gateway, site)
  const response = await fetch(`${gateway.lanUrl}/api/callback/notify`, {
    method: 'POST',
    headers: { 'X-Callback-Key': site.callback_secret, 'Content-Type': 'application/json' },
    body: JSON.stringify({ amount: total_amount, ...optional }),
  })
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ success: true, invoice_id })
})

it('W-078 works with the document’s WebSocket sample when it guards its JSON.parse', async () => {
  const { gateway, site } = await start()
  const received: { event: string; data: { invoice_id: string } }[] = []
  const url = `${gateway.lanUrl.replace('http', 'ws')}/ws/merchant?token=${site.api_key}`
  const socket = new WebSocket(url)
  let pongs = 0
  socket.onmessage = ({ data }) => {
    if (data === 'pong') pongs += 1
    else received.push(JSON.parse(String(data)))
  }
  await new Promise((resolve) => {
    socket.onopen = resolve
  })
  socket.send('ping')
  const { invoice_id } = await createPayment(gateway, site)
  await expect.poll(() => [pongs, received[0]?.data.invoice_id]).toEqual([1, invoice_id])
  socket.close()
})

async function start(): Promise<{ gateway: TestGateway; site: Site }> {
  const gateway = await startTestGateway()
  return { gateway, site: await gateway.addSite() }
}

/** curl sends `Expect: 100-continue` and its body only after the server's interim response. */
function sendAskingFirst(url: string, token: string, body: string) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = httpRequest(url, {
      method: 'POST',
      agent: false,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        Expect: '100-continue',
      },
    })
    request.on('continue', () => request.end(body))
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
      })
    })
    request.flushHeaders()
  })
}
