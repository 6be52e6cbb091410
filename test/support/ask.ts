import { type IncomingHttpHeaders, request } from 'node:http'

export interface Question {
  method?: string
  headers?: Record<string, string | string[]>
  /** Sent unchanged when it is text, otherwise as JSON. */
  body?: unknown
  /** The client's address; every 127.x.x.x is possible. */
  from?: string
}

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The body as JSON; throws when it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape are looked into.
  json(): any
}

/** One HTTP exchange on a connection of its own, with no headers but the required ones. */
export function ask(url: string, question: Question = {}): Promise<Reply> {
  const { method = question.body === undefined ? 'GET' : 'POST', headers = {}, from } = question
  const body = bytesOf(question.body)
  const type = typeof question.body === 'object' ? { 'content-type': 'application/json' } : {}
  const length = body === undefined ? {} : { 'content-length': String(body.length) }
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      method,
      agent: false,
      headers: { ...type, ...length, ...headers },
      ...(from === undefined ? {} : { localAddress: from }),
    })
    asking.on('error', reject)
    asking.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: () => JSON.parse(text),
        })
      })
    })
    asking.end(body)
  })
}

function bytesOf(body: unknown): Buffer | undefined {
  if (body === undefined) return undefined
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8')
}

export function bearer(secret: string): { authorization: string } {
  return { authorization: `Bearer ${secret}` }
}

/** The key as user of Basic authentication, without a password. */
export function basic(key: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` }
}
