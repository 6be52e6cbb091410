import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A site's webhook handler: equivalents of the document's samples. */
export type Receiver = (
  request: { headers: IncomingHttpHeaders; raw: Buffer },
  secret: string,
) => Promise<{ status: number; body: object }> | { status: number; body: object }

interface Payload {
  event?: string
  data?: Record<string, unknown>
}

const refused = (message: string, status: number) => ({ status, body: { success: false, message } })

function hmacHex(content: string | Buffer, secret: string): string {
  return createHmac('sha256', secret).update(content).digest('hex')
}

function accepted({ data = {} }: Payload) {
  const { invoice_id, merchant_order_id, status } = data
  return { status: 200, body: { success: true, invoice_id, merchant_order_id, status } }
}

/** PHP, Laravel and CodeIgniter: the raw input, compared in constant time. */
const phpLike: Receiver = ({ headers, raw }, secret) => {
  const given = Buffer.from(String(headers['x-webhook-signature'] ?? ''))
  const expected = Buffer.from(hmacHex(raw, secret))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return refused('Invalid signature', 401)
  }
  const payload = JSON.parse(raw.toString('utf8')) as Payload
  return payload.event === 'payment.paid' ? accepted(payload) : refused('Invalid event', 400)
}

/**
 * Express: only a body of exactly this content type is available raw; otherwise there is nothing to compare.
 */
const expressLike: Receiver = ({ headers, raw }, secret) => {
  if (headers['content-type'] !== 'application/json') return refused('Invalid signature', 401)
  const body = raw.toString('utf8')
  if (headers['x-webhook-signature'] !== hmacHex(body, secret)) {
    return refused('Invalid signature', 401)
  }
  const payload = JSON.parse(body) as Payload
  return payload.event === 'payment.paid' ? accepted(payload) : refused('Invalid event', 400)
}

/** Next.js: a web Request, read as text. */
const nextLike: Receiver = async ({ headers, raw }, secret) => {
  const request = new Request('http://shop.example/api/webhook/qris', {
    method: 'POST',
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    body: new Uint8Array(raw),
  })
  const body = await request.text()
  const signature = request.headers.get('x-webhook-signature') ?? ''
  if (signature !== hmacHex(body, secret)) return refused('Invalid signature', 401)
  const payload = JSON.parse(body) as Payload
  return payload.event === 'payment.paid' ? accepted(payload) : refused('Invalid event', 400)
}

/** Two of the samples ignore the event, and old sites use the signature's old name. */
const carelessLike: Receiver = ({ headers, raw }, secret) => {
  if (headers['x-signature'] !== hmacHex(raw, secret)) return refused('Invalid signature', 401)
  const { data = {} } = JSON.parse(raw.toString('utf8')) as Payload
  return { status: 200, body: { success: true, invoice_id: data.invoice_id } }
}

export const RECEIVERS: Record<string, Receiver> = {
  'PHP, Laravel and CodeIgniter': phpLike,
  Express: expressLike,
  'Next.js': nextLike,
  'sites that do not check the event': carelessLike,
}

/** A site that answers with `receiver`; `answers` are the statuses it returned. */
export async function startReceiver(receiver: Receiver, secretOf: () => string) {
  const answers: number[] = []
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const received = { headers: request.headers, raw: Buffer.concat(chunks) }
    const { status, body } = await receiver(received, secretOf())
    answers.push(status)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/qris`, answers }
}
