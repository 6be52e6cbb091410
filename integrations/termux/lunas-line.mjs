// The connection between this phone and the till: one request at a time, by https with a pinned key or by plain
// http.
import { createHash } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { connect } from 'node:tls'

const ANSWER_WITHIN_MS = 10_000
const LONGEST_ANSWER = 1_048_576
const PIN = /^sha256\/\/[A-Za-z0-9+/]{43}=$/

/** The server's key matches none of the pins. */
export const WRONG_KEY = 'WRONG_KEY'

/** The pin of the server's key. */
function pinOf(socket) {
  const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' })
  return key ? `sha256//${createHash('sha256').update(key).digest('base64')}` : undefined
}

function fromJson(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return {}
  }
}

/** Returns a TLS connection once its key is verified; to a server with another key nothing is sent. */
function openPinned({ host, port }, pins, done) {
  const socket = connect({
    host,
    port,
    ...(isIP(host) ? {} : { servername: host }),
    // The certificate is self-signed, so its key is compared with the pins before anything is sent.
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2',
  })
  const fail = (error) => {
    socket.destroy()
    done(error)
  }
  const giveUp = () => fail(new Error('the till does not answer'))
  socket.setTimeout(ANSWER_WITHIN_MS, giveUp)
  socket.once('error', fail)
  socket.once('secureConnect', () => {
    const pin = pinOf(socket)
    if (!pins.includes(pin)) {
      return fail(Object.assign(new Error(`the till shows ${pin}`), { code: WRONG_KEY }))
    }
    socket.setTimeout(0, giveUp)
    socket.off('error', fail)
    done(null, socket)
  })
}

/**
 * A connection to `till`. With pins it is always https. `onPins` is called when the till announces its valid
 * pins over a verified connection.
 */
export function createLine({ till, pins = [], onPins = () => undefined }) {
  const url = new URL(till)
  const isPinned = pins.length > 0
  if (isPinned !== (url.protocol === 'https:')) throw new Error('https needs a pin; a pin https')
  let known = pins
  const agent = new (isPinned ? https : http).Agent({ keepAlive: true, maxSockets: 1 })
  if (isPinned) {
    const where = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 443) }
    agent.createConnection = (_options, done) => {
      openPinned(where, known, done)
    }
  }

  function ask(path, { method, headers, body }) {
    return new Promise((resolve, reject) => {
      const length = body ? { 'content-length': body.length } : {}
      const request = (isPinned ? https : http).request(
        new URL(path, url),
        { agent, method, headers: { ...headers, ...length } },
        (reply) => {
          const parts = []
          let size = 0
          reply.on('data', (part) => {
            size += part.length
            if (size > LONGEST_ANSWER) request.destroy(new Error('the answer is too long'))
            else parts.push(part)
          })
          reply.on('error', reject)
          reply.on('end', () => {
            const { statusCode: status, headers: headersSaid } = reply
            resolve({ status, date: headersSaid.date, said: fromJson(Buffer.concat(parts)) })
          })
        },
      )
      request.setTimeout(ANSWER_WITHIN_MS, () => request.destroy(new Error('no answer in time')))
      request.on('error', reject)
      request.end(body)
    })
  }

  return {
    isPinned,
    pins: () => known,
    ask,
    /** Saves the pins that the till announced in a response over this connection. */
    learn(named) {
      const isUsable = isPinned && Array.isArray(named) && named.length > 0
      if (!isUsable || !named.every((pin) => typeof pin === 'string' && PIN.test(pin))) return
      // One of them has to be the current key: otherwise the next request could not connect.
      if (!named.some((pin) => known.includes(pin)) || named.join() === known.join()) return
      known = named
      onPins(named)
    },
  }
}
