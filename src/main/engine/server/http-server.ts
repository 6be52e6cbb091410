import rateLimit from '@fastify/rate-limit'
import websocket from '@fastify/websocket'
import { Ajv } from 'ajv'
import { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, fastify } from 'fastify'
import { AppError } from '../../../shared/errors.ts'

export interface HttpServerOptions {
  log: FastifyBaseLogger | undefined
  /** Whether this Host header may name us: DNS rebinding always brings a name of its own. */
  isOurHost(host: string): boolean
  bodyLimitBytes: number
}

/** Wrong secrets that one address may try in a minute before it is told to wait. */
const FAILURES_PER_MINUTE = 10

const strictAjv = new Ajv({
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: true,
  allErrors: false,
})
// Path and query values are always text on the wire; only there a number may be read from text.
const textAjv = new Ajv({ coerceTypes: true, removeAdditional: false, useDefaults: true })

/**
 * A Fastify instance with everything both servers insist on: strict JSON, short patience with slow
 * senders, our own Host, one WebSocket limit, no body but JSON.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    ...(options.log ? { loggerInstance: options.log } : { logger: false }),
    disableRequestLogging: true,
    bodyLimit: options.bodyLimitBytes,
    forceCloseConnections: true,
    keepAliveTimeout: 10_000,
    // All three together: with requestTimeout alone a slow body lives 91 s, because Node looks every 30 s.
    requestTimeout: 10_000,
    http: { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 300 },
  })
  app.server.maxConnections = 512
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const validate = (httpPart === 'body' ? strictAjv : textAjv).compile(schema as object)
    return (value) => {
      if (validate(value)) return { value }
      return { error: inputError(httpPart ?? 'request', validate.errors?.[0]) }
    }
  })
  app.addHook('onRequest', async (request) => assertOurHost(request, options))
  await app.register(rateLimit, { global: false })
  await app.register(websocket, { options: { maxPayload: 65_536, perMessageDeflate: false } })
  return app
}

/** Counts a wrong secret against its sender and says how to refuse it. */
export function createRefusal(
  app: FastifyInstance,
): (request: FastifyRequest) => Promise<AppError> {
  const count = app.createRateLimit({ max: FAILURES_PER_MINUTE, timeWindow: 60_000 })
  return async (request) => {
    const state = await count(request)
    if (!state.isAllowed && state.isExceeded) {
      return new AppError('TOO_MANY_ATTEMPTS', 'too many wrong secrets from this address', {
        retryAfterSeconds: Math.max(1, state.ttlInSeconds),
      })
    }
    return new AppError('NOT_SIGNED_IN', 'the secret is missing or nobody’s')
  }
}

function assertOurHost(request: FastifyRequest, { isOurHost }: HttpServerOptions): void {
  const hosts = request.raw.rawHeaders.filter((_, index, all) => {
    return index % 2 === 0 && all[index]!.toLowerCase() === 'host'
  })
  const host = request.headers.host
  if (hosts.length !== 1 || !host || !request.raw.url?.startsWith('/') || !isOurHost(host)) {
    throw new AppError('HOST_NOT_ALLOWED', 'this address does not belong to this till')
  }
}

interface SchemaError {
  instancePath: string
  message?: string
  params?: { additionalProperty?: unknown; missingProperty?: unknown }
}

/** One sentence that names the field. */
function inputError(part: string, error: SchemaError | undefined): AppError {
  const extra = error?.params?.additionalProperty
  if (typeof extra === 'string') return new AppError('INPUT_INVALID', `unknown field "${extra}"`)
  const missing = error?.params?.missingProperty
  if (typeof missing === 'string') return new AppError('INPUT_INVALID', `"${missing}" is missing`)
  const field = error?.instancePath.slice(1).replaceAll('/', '.') || part
  return new AppError('INPUT_INVALID', `"${field}" ${error?.message ?? 'is not valid'}`)
}
