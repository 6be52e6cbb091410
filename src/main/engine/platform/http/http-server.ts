import type { IncomingMessage } from 'node:http'
import rateLimit from '@fastify/rate-limit'
import websocket from '@fastify/websocket'
import {
  errorCodes,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify'
import { AppError, type ErrorCode } from '../../../../shared/base/errors.ts'
import { type KnownAddresses, limitConnections } from './connection-limit.ts'
import { CONNECTIONS_IN_ALL, HTTP_LIMITS, LAN_CONNECTIONS } from './http-limits.ts'
import { httpStatus } from './http-status.ts'
import { tidyPath } from './tidy-path.ts'
import { answerUnreadable } from './unreadable-request.ts'
import { compileValidator } from './validation.ts'
import { rejectOtherUpgrades } from './websocket-routes.ts'
import { asksForWebSocket } from './websocket-upgrade.ts'

export interface HttpServerOptions {
  log: FastifyBaseLogger | undefined
  /** Whether this Host header is one of ours; DNS rebinding always uses another host name. */
  isOurHost: (host: string) => boolean
  bodyLimitBytes: number
  /** Whether surplus slashes in paths are ignored. */
  tidiesPaths?: boolean
  /** Whose connections are preferred on the network; left out: only the total is limited. */
  knownAddresses?: KnownAddresses
  /** The error body of routes that do not define their own. */
  errorBody: (error: { code: ErrorCode; message: string }) => object
}

/** Wrong secrets that one address may try per minute before it gets 429. */
const FAILURES_PER_MINUTE = 10

/** Larger frames close the socket: clients only send short messages. */
const LONGEST_FRAME_BYTES = 65_536

/**
 * A Fastify instance with the rules of both servers: strict JSON, short timeouts, checked Host header,
 * WebSockets only from our own origin, only JSON bodies, one error format.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { log, bodyLimitBytes, knownAddresses, errorBody } = options

  function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { statusCode, code, message, retryAfterSeconds } = httpStatus(error)
    if (statusCode >= 500) request.log.error({ err: error }, 'request failed')
    if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
    return reply.code(statusCode).send(errorBody({ code, message }))
  }

  const app = fastify({
    ...(log ? { loggerInstance: log } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    keepAliveTimeout: HTTP_LIMITS.keepAliveTimeout,
    requestTimeout: HTTP_LIMITS.requestTimeout,
    http: HTTP_LIMITS,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 300 },
    rewriteUrl: ({ url = '/' }: IncomingMessage) => (options.tidiesPaths ? tidyPath(url) : url),
    frameworkErrors: (error: FastifyError, request, reply) => {
      // An upgrade that reaches no route would otherwise stay open.
      if (asksForWebSocket(request))
        reply.raw.once('finish', () => request.raw.socket.destroySoon())
      const isTooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH'
      void answerError(isTooLong ? notFound() : error, request, reply)
    },
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, errorBody),
  })
  protect(app, knownAddresses)
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(compileValidator)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) => answerError(notFound(), request, reply))
  await app.register(rateLimit, { global: false })
  await app.register(websocket, {
    options: { maxPayload: LONGEST_FRAME_BYTES, perMessageDeflate: false },
  })
  // Must run after the WebSocket plug-in's hook, which closes the socket of an upgrade that is refused here.
  app.addHook('onRequest', async (request) => {
    assertOurHost(request, options)
    if (asksForWebSocket(request)) assertOwnOrigin(request)
    assertPlainBody(request)
  })
  rejectOtherUpgrades(app)
  return app
}

/** Limits the connections; and an error when accepting one, such as too many open files, does not end the process. */
function protect({ server, log }: FastifyInstance, known: KnownAddresses | undefined): void {
  server.on('error', (error) => log.error({ err: error }, 'server'))
  if (known) limitConnections(server, LAN_CONNECTIONS, known)
  else server.maxConnections = CONNECTIONS_IN_ALL
}

/**
 * The error for an unknown secret; counted against the sender's address. A request without a secret is not
 * counted.
 */
export type RejectUnauthenticated = (
  request: FastifyRequest,
  secret: string | undefined,
) => Promise<AppError>

export function createRefusal(app: FastifyInstance): RejectUnauthenticated {
  const count = app.createRateLimit({ max: FAILURES_PER_MINUTE, timeWindow: 60_000 })
  return async (request, secret) => {
    if (!secret) return notSignedIn()
    const state = await count(request)
    if (!state.isAllowed && state.isExceeded) {
      return new AppError('TOO_MANY_ATTEMPTS', 'too many wrong secrets from this address', {
        retryAfterSeconds: Math.max(1, state.ttlInSeconds),
      })
    }
    return notSignedIn()
  }
}

function notSignedIn(): AppError {
  return new AppError('NOT_SIGNED_IN', 'the secret is missing or nobody’s')
}

function notFound(): AppError {
  return new AppError('NOT_FOUND', 'not found')
}

/**
 * Browsers send the page's Origin; only our own is allowed. Host was checked before, so it can be compared
 * with.
 */
export function assertOwnOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers
  if (origin === undefined || origin === `${request.protocol}://${host}`) return
  throw new AppError('ORIGIN_NOT_ALLOWED', 'this page is not one of ours')
}

function assertOurHost({ raw, headers }: FastifyRequest, { isOurHost }: HttpServerOptions): void {
  const hosts = raw.rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name))
  if (hosts.length !== 1 || !headers.host || !raw.url?.startsWith('/')) {
    throw new AppError('INPUT_INVALID', 'a request needs one Host header and a path')
  }
  if (!isOurHost(headers.host)) {
    throw new AppError('HOST_NOT_ALLOWED', 'this address does not belong to this till')
  }
}

/** Rejects compressed bodies: a small one can decompress to a very large one. */
function assertPlainBody({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding']
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return
  throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(encoding)
}
