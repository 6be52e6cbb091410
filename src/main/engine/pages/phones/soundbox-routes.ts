import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { recordShownSecret } from '../../platform/http/connection-limit.ts'
import type { RejectUnauthenticated } from '../../platform/http/http-server.ts'
import type { LiveSocket } from '../../platform/realtime/live-socket.ts'
import type { Soundboxes } from '../../sales/soundbox/soundboxes.ts'
import { phoneLanguage, sendPhonePage } from './phone-page.ts'
import type { SoundboxFiles } from './soundbox-files.ts'
import { soundboxClosedPage, soundboxPairingPage, unknownSoundboxPage } from './soundbox-pages.ts'

/** What the routes use of the soundboxes. */
export interface SoundboxConnections {
  soundboxes: Pick<Soundboxes, 'isPairingCode' | 'pair' | 'findByToken'>
  join: (socket: LiveSocket, soundboxId: string) => boolean
}

export interface SoundboxRoutesParts extends SoundboxConnections {
  files: SoundboxFiles
  shopName: () => string
  port: () => number
  rejectUnauthenticated: RejectUnauthenticated
}

/** The longest time for which browsers keep a cookie, in seconds. */
const COOKIE_SECONDS = 400 * 86_400

/** The page may load its own files and open its own socket. Old browsers do not count `ws:` as 'self'. */
const pagePolicy = ({ protocol, host }: FastifyRequest) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${protocol === 'https' ? 'wss' : 'ws'}://${host}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** Cookies do not depend on the port: the name separates two tills on one computer. */
const cookieName = ({ port }: SoundboxRoutesParts) => `lunas_soundbox_${port()}`

/** `/soundbox`: a page that speaks amounts, for phones paired as a soundbox only. */
export function soundboxRoutes(parts: SoundboxRoutesParts): FastifyPluginAsync {
  const { soundboxes, files, rejectUnauthenticated } = parts
  const tokenOf = (request: FastifyRequest) => request.cookies[cookieName(parts)]

  function boxOf(request: FastifyRequest): { id: string } | undefined {
    const token = tokenOf(request)
    return token ? soundboxes.findByToken(token) : undefined
  }

  async function letIn(request: FastifyRequest): Promise<void> {
    if (!boxOf(request)) throw await rejectUnauthenticated(request, tokenOf(request))
    recordShownSecret(request)
  }

  return async (app) => {
    await app.register(cookie)
    // The button is a plain form without fields: there is no body to read.
    app.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume()
      done(null, undefined)
    })

    app.get('/soundbox', async (request, reply) => {
      if (!boxOf(request))
        return sendPhonePage(reply.code(401), unknownSoundboxPage(phoneLanguage(request)))
      if (files.page === undefined) return reply.callNotFound()
      return reply
        .header('content-security-policy', pagePolicy(request))
        .type('text/html; charset=utf-8')
        .send(files.page)
    })

    app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
      // Without a soundbox's cookie the answer is the same as for a file that does not exist.
      const file = boxOf(request) && (await files.find(request.params.name))
      if (!file) return reply.callNotFound()
      // The name carries a hash of the content.
      return reply
        .header('cache-control', 'private, max-age=31536000, immutable')
        .type(file.type)
        .send(file.bytes)
    })

    app.get('/soundbox/live', { websocket: true, onRequest: letIn }, (socket, request) => {
      const box = boxOf(request)
      if (!box || !parts.join(socket, box.id)) socket.close(4429, 'too many windows')
    })

    addPairing(app, parts)
  }
}

/** The page of a pairing code, whose button makes the phone a soundbox. */
function addPairing(app: FastifyInstance, parts: SoundboxRoutesParts): void {
  const { soundboxes, shopName, rejectUnauthenticated } = parts
  app.get<{ Params: { code: string } }>('/soundbox/pair/:code', async (request, reply) => {
    if (soundboxes.isPairingCode(request.params.code)) {
      return sendPhonePage(reply, soundboxPairingPage(shopName(), phoneLanguage(request)))
    }
    await rejectUnauthenticated(request, request.params.code)
    return sendPhonePage(reply.code(403), soundboxClosedPage(phoneLanguage(request)))
  })

  app.post<{ Params: { code: string } }>('/soundbox/pair/:code', async (request, reply) => {
    const { code } = request.params
    if (!soundboxes.isPairingCode(code)) {
      await rejectUnauthenticated(request, code)
      return sendPhonePage(reply.code(409), soundboxClosedPage(phoneLanguage(request)))
    }
    const { token } = await soundboxes.pair(code, boxName(request.headers['user-agent']))
    return reply
      .setCookie(cookieName(parts), token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        maxAge: COOKIE_SECONDS,
      })
      .redirect('/soundbox', 303)
  })
}

/** The phone's model from the user agent, or a plain name. */
function boxName(userAgent = ''): string {
  const model = /Android [\d.]+; ([^;)]{2,40})/.exec(userAgent)?.[1]
  if (model && model !== 'K') return model.replace(/ Build\/.*$/, '')
  return /iPhone|iPad/.exec(userAgent)?.[0] ?? 'Kotak suara'
}
