import type { LookupAddress } from 'node:dns'
import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction, Socket } from 'node:net'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Clock } from '../../../../shared/base/time.ts'
import type { Timer } from '../../platform/timer.ts'
import type { LocalMachine } from './local-machine.ts'
import type { Resolve } from './resolve.ts'
import { allowedAddresses, checkWebhookUrl } from './target-policy.ts'
import { type SiteAnswer, unparsedAnswer } from './unparsed-answer.ts'

/** The result of one attempt. */
export type SendResult =
  | {
      kind: 'answered'
      statusCode: number
      /** The first KiB of the answer, safe to show as text. */
      head: string
      /** The delay of a valid `Retry-After` header. */
      retryAfterSeconds?: number
      /** Where a redirect leads, safe to show as text; it is never followed. */
      redirectUrl?: string
    }
  /** `error` is a short code for screens and logs: TIMED_OUT, ECONNREFUSED, WEBHOOK_URL_NOT_ALLOWED … */
  | { kind: 'failed'; error: string }

export interface WebhookRequest {
  url: string
  headers: Record<string, string>
  body: string
  timeoutMs: number
  /** Aborts the attempt; its result is then meaningless. */
  signal: AbortSignal
}

export interface Sender {
  /** Makes one attempt. Never rejects: every outcome is a value. */
  send(request: WebhookRequest): Promise<SendResult>
}

const LONGEST_ANSWER_BYTES = 64 * 1_024
const HEAD_BYTES = 1_024
const LONGEST_HEADERS_BYTES = 64 * 1_024
const LONGEST_REDIRECT = 500

/**
 * Own agents, because the global ones may use a proxy from the environment. They keep no connection open, so
 * none outlives the check of its address. Of several addresses, each gets a second to connect before the next
 * is tried.
 */
const AGENT_OPTIONS = { keepAlive: false, autoSelectFamilyAttemptTimeout: 1_000 }
const HTTP_AGENT = new http.Agent(AGENT_OPTIONS)
const HTTPS_AGENT = new https.Agent(AGENT_OPTIONS)

/** Sends webhooks directly to the checked address: no redirects, no proxy, one connection per attempt. */
export function createSender(parts: {
  ownComputer: LocalMachine
  resolve: Resolve
  clock: Clock
  timer: Timer
}): Sender {
  const { ownComputer, resolve, clock, timer } = parts

  async function attempt(request: WebhookRequest, signal: AbortSignal): Promise<SendResult> {
    const url = checkWebhookUrl(request.url, ownComputer)
    const addresses = await untilAborted(allowedAddresses(url, ownComputer, resolve), signal)
    const answer = await exchange(post(url, addresses, request, signal))
    const { statusCode, bytes } = answer
    const retryAfter = retryAfterSeconds(answer.retryAfter, clock)
    const redirectUrl = redirectOf(answer, url)
    return {
      kind: 'answered',
      statusCode,
      head: asSafeText(bytes),
      ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
      ...(redirectUrl === undefined ? {} : { redirectUrl }),
    }
  }

  return {
    async send(request) {
      const ending = new AbortController()
      const end = () => ending.abort()
      const cancelTimer = timer.after(request.timeoutMs, () => ending.abort(TIMED_OUT))
      request.signal.addEventListener('abort', end)
      if (request.signal.aborted) end()
      try {
        return await attempt(request, ending.signal)
      } catch (error) {
        const isTimeout = ending.signal.reason === TIMED_OUT
        return { kind: 'failed', error: isTimeout ? TIMED_OUT : errorCode(error) }
      } finally {
        cancelTimer()
        request.signal.removeEventListener('abort', end)
      }
    },
  }
}

const TIMED_OUT = 'TIMED_OUT'
const INCOMPLETE = 'ANSWER_INCOMPLETE'

function post(
  url: URL,
  addresses: LookupAddress[],
  { headers, body }: WebhookRequest,
  signal: AbortSignal,
): ClientRequest {
  const bytes = Buffer.from(body, 'utf8')
  const isTls = url.protocol === 'https:'
  const request = (isTls ? https : http).request(url, {
    method: 'POST',
    agent: isTls ? HTTPS_AGENT : HTTP_AGENT,
    lookup: answering(addresses),
    // A careless answer counts; no connection is used twice, so it cannot spoil another one.
    insecureHTTPParser: true,
    maxHeaderSize: LONGEST_HEADERS_BYTES,
    headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': bytes.length },
    signal,
  })
  request.end(bytes)
  return request
}

/**
 * Replaces the connection's name lookup: a second lookup could return an unchecked address (DNS rebinding).
 */
export function answering(addresses: LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    if (options.all) return callback(null, addresses)
    const [first] = addresses
    if (first) callback(null, first.address, first.family)
    else callback(new Error('no address'), '', 0)
  }
}

/**
 * The answer, complete, cut at 64 KiB, or as far as the parser understood it; never decompressed. Rejects when the
 * connection closed before that: an incomplete answer does not confirm the webhook.
 */
function exchange(request: ClientRequest): Promise<SiteAnswer> {
  const received: Buffer[] = []
  return new Promise((resolve, reject) => {
    request.on('socket', (socket) => collectHead(socket, received))
    request.on('error', (error: Error & { rawPacket?: Buffer }) => {
      const bytes = Buffer.concat([...received, error.rawPacket ?? Buffer.alloc(0)])
      const answer = unparsedAnswer(error, bytes)
      if (answer) resolve(answer)
      else reject(error)
    })
    // No effect when the promise was already rejected, for example with ECONNRESET.
    request.on('close', () => reject(Object.assign(new Error('closed'), { code: INCOMPLETE })))
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let length = 0
      const finish = () => {
        resolve(answerOf(response, Buffer.concat(chunks)))
        request.destroy()
      }
      response.on('error', reject)
      response.on('end', finish)
      response.on('data', (chunk: Buffer) => {
        if (length < HEAD_BYTES) chunks.push(chunk)
        length += chunk.length
        if (length >= LONGEST_ANSWER_BYTES) finish()
      })
    })
  })
}

/** Keeps the first bytes of an answer, for when the parser refuses it. */
function collectHead(socket: Socket, received: Buffer[]): void {
  let length = 0
  socket.on('data', (chunk: Buffer) => {
    if (length < LONGEST_HEADERS_BYTES) received.push(chunk)
    length += chunk.length
  })
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, bytes: Buffer): SiteAnswer {
  return { statusCode, location: headers.location, retryAfter: headers['retry-after'], bytes }
}

/** The whole address that a redirect names, or its text when that is no address. */
function redirectOf({ statusCode, location }: SiteAnswer, asked: URL): string | undefined {
  if (!location || statusCode < 300 || statusCode > 399) return undefined
  const text = URL.canParse(location, asked.href) ? new URL(location, asked).href : location
  return asSafeText(Buffer.from(text)).slice(0, LONGEST_REDIRECT)
}

/** Replaces control characters and bidirectional marks by a box. */
function asSafeText(bytes: Buffer): string {
  const text = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))
  return text.replace(/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

function retryAfterSeconds(header: string | undefined, clock: Clock): number | undefined {
  if (header === undefined) return undefined
  if (/^\d{1,15}$/.test(header.trim())) return Number(header)
  const atMs = Date.parse(header)
  return Number.isNaN(atMs) ? undefined : Math.max(0, Math.ceil((atMs - clock.now()) / 1_000))
}

function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('ended'))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject)
  })
}

function errorCode(error: unknown): string {
  if (error instanceof AppError) return error.code
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : 'FAILED'
}
