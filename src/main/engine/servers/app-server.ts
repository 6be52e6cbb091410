import { timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import type { LiveEvent } from '../../../shared/events.ts'
import type { Sessions } from '../people/sessions/sessions.ts'
import type { Call, Caller } from '../platform/command-types.ts'
import { assertOwnOrigin, createHttpServer, createRefusal } from '../platform/http/http-server.ts'
import { createOurHosts } from '../platform/http/our-hosts.ts'
import { createRequestValue } from '../platform/http/request-value.ts'
import type { Hub } from '../platform/realtime/hub.ts'

/** The largest request of a screen is a picture of the shop's QRIS, as base64. */
const BODY_LIMIT_BYTES = 8 * 1_048_576

/** The pages that a window may be opened with, those with more rights first. */
const APP_PAGES = ['cashier', 'phone-simulator', 'customer-display'] as const
export type AppPage = (typeof APP_PAGES)[number]

/** The rooms of the engine that our own screens reach. */
export interface AppServerRooms {
  call: Call
  sessions: Sessions
  /** The sockets of the screens. */
  screens: Hub<LiveEvent>
}

export interface AppServerParts {
  log: FastifyBaseLogger | undefined
  engine: AppServerRooms
  /** Folder of the built pages, or undefined to serve commands only. */
  screensDir: string | undefined
  /** Secret of the command line. */
  controlToken: string
  port: () => number
}

const PAGE_SECURITY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", 'ws:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // Plain HTTP on loopback: no HSTS.
  hsts: false,
}

/** The loopback server for the app's own screens and the command line. Not reachable from the LAN. */
export async function createAppServer(parts: AppServerParts): Promise<FastifyInstance> {
  const { call, sessions, screens } = parts.engine
  const hosts = createOurHosts({
    ports: () => [parts.port()],
    names: () => [],
    isLoopbackOnly: true,
    now: () => Date.now(),
  })
  const app = await createHttpServer({
    log: parts.log,
    isOurHost: hosts.isOurHost,
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorBody: ({ code, message }) => ({ ok: false, code, message }),
  })
  await app.register(cookie)
  await app.register(helmet, PAGE_SECURITY)

  const { onRequest, callerOf } = createCallerAuth(app, parts)
  app.post<{ Params: { command: string } }>(
    '/app/:command',
    { onRequest },
    async (request, reply) => {
      const { params, body } = request
      const { statusCode, answer } = await call(params.command, body, callerOf(request))
      if (!answer.ok && answer.retryAfterSeconds !== undefined) {
        reply.header('retry-after', String(answer.retryAfterSeconds))
      }
      return reply.code(statusCode).send(answer)
    },
  )

  app.get('/app/live', { websocket: true, onRequest }, (socket) => {
    const member = { owner: 'screens', frame: (event: LiveEvent) => JSON.stringify(event) }
    if (!screens.join(socket, member)) socket.close(4429, 'too many windows')
  })

  for (const screen of APP_PAGES) addScreen(app, screen, sessions, parts.port)
  if (parts.screensDir !== undefined) {
    await app.register(fastifyStatic, { root: parts.screensDir, index: 'index.html' })
  }
  return app
}

/** Identifies the caller of each command and each socket. */
function createCallerAuth(app: FastifyInstance, parts: AppServerParts) {
  const callers = createRequestValue<Caller>()
  const rejectUnauthenticated = createRefusal(app)
  return {
    callerOf: callers.get,
    /** Authenticates before parsing, so that unauthenticated requests cost little. */
    async onRequest(request: FastifyRequest): Promise<void> {
      assertOwnOrigin(request)
      const caller = findCaller(request, parts)
      // An expired window session is not an attack: only a wrong bearer secret is counted.
      if (!caller) throw await rejectUnauthenticated(request, request.headers.authorization)
      callers.set(request, caller)
    },
  }
}

/** Who calls, by the secret of the command line or a window's cookie; undefined without a valid one. */
function findCaller(request: FastifyRequest, parts: AppServerParts): Caller | undefined {
  if (request.headers.origin === undefined && isControl(request, parts.controlToken)) {
    return { role: 'admin', sessionSecret: null }
  }
  // One browser may show the cashier and the display: then the window with more rights counts.
  for (const screen of APP_PAGES) {
    const sessionSecret = request.cookies[cookieOf(screen, parts.port())]
    const session = sessionSecret ? parts.engine.sessions.find(sessionSecret) : undefined
    if (sessionSecret && session) return { role: session.role, sessionSecret }
  }
  return undefined
}

function isControl(request: FastifyRequest, controlToken: string): boolean {
  const token = /^Bearer +(\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const [given, expected] = [Buffer.from(token), Buffer.from(controlToken)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** A window's first address has a one-time ticket, which is exchanged for an HttpOnly cookie. */
function addScreen(
  app: FastifyInstance,
  screen: AppPage,
  sessions: Sessions,
  port: () => number,
): void {
  app.get<{ Querystring: { ticket?: string } }>(`/${screen}`, async (_request, reply) =>
    reply.redirect(`/${screen}/`),
  )
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !request.url.startsWith(`/${screen}/?`)) return
    const ticket = new URL(request.url, 'http://till').searchParams.get('ticket')
    if (ticket === null) return
    const redeemed = await sessions.redeem(ticket)
    if (redeemed?.screen === screen) {
      reply.setCookie(cookieOf(screen, port()), redeemed.sessionSecret, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        maxAge: 30 * 86_400,
      })
    }
    // A used ticket (a reload, a bookmark) still leads to the page: its cookie decides.
    await reply.redirect(keepOtherParameters(request.url, screen))
  })
}

/** Cookies are shared between ports: the name separates two tills on one computer. */
function cookieOf(screen: AppPage, port: number): string {
  return `lunas_${screen}_${port}`
}

function keepOtherParameters(url: string, screen: AppPage): string {
  const { searchParams } = new URL(url, 'http://till')
  searchParams.delete('ticket')
  const rest = searchParams.toString()
  return rest ? `/${screen}/?${rest}` : `/${screen}/`
}
