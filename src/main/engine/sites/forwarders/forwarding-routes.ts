import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import { appCatalogue } from '../../money/forwarding/app-catalogue.ts'
import { textsOf } from '../../money/forwarding/field-aliases.ts'
import { readForm } from '../../money/forwarding/read-form.ts'
import type {
  ForwarderDirectory,
  PhoneForwarderDirectory,
  RejectUnauthenticated,
  SigningPhone,
} from './forwarder.ts'
import {
  type AuthenticatedRequest,
  createForwarderAuth,
  type ForwarderAuth,
  queryText,
} from './forwarder-auth.ts'
import { toHeartbeat } from './heartbeat.ts'
import { incomingOf } from './incoming-text.ts'
import { nativeAnswer } from './native-response.ts'

/** All methods that forwarder apps use; GET has the text in the query. */
const WRITING = ['POST', 'PUT', 'PATCH'] as const

/** Paths that forwarder apps append to a server address. */
const SHARED_PATHS = [
  '/api/notify',
  '/api/notif',
  '/api/payments/notif-listener/ingest',
  '/events',
  '/notification',
  '/webhook',
] as const

/** Ends of the paths under which forwarder apps report that they run. */
const HEARTBEAT_PATH = /(?:^|\/)(?:heartbeat|keep-?alive|ping)$/i

export interface ForwardingParts {
  forwarders: PhoneForwarderDirectory
  rejectUnauthenticated: RejectUnauthenticated
}

interface InParams {
  token: string
  /** What the app appended to the phone's own address. */
  '*'?: string
}

type Check = (request: FastifyRequest) => Promise<void>

/** The routes for phones that belong to no gateway: texts, heartbeats, and the list of readable apps. */
export function forwardingRoutes(parts: ForwardingParts): FastifyPluginAsync {
  const { forwarders, rejectUnauthenticated } = parts
  return async (app) => {
    const gate = createForwarderAuth({ forwarders, rejectUnauthenticated })
    gate.acceptAnyBody(app)
    const checkToken: Check = (request) => gate.check(request, (request.params as InParams).token)
    const checkSecret: Check = (request) => gate.check(request)
    const routes = { gate, forwarders }

    // Under its own address a phone may use any path: an app that appends one of its own is served, too.
    addTextRoutes(app, routes, { url: '/in/:token', check: checkToken })
    addTextRoutes(app, routes, { url: '/in/:token/*', check: checkToken })
    for (const url of SHARED_PATHS) addTextRoutes(app, routes, { url, check: checkSecret })
    addPhoneRoutes(app, routes, { prefix: '/in/:token', check: checkToken })
    addPhoneRoutes(app, routes, { prefix: '', check: checkSecret })
    app.get('/gateways', async () => appCatalogue(forwarders.taughtApps()))
    app.route({
      method: 'GET',
      url: '/in/:token/gateways',
      exposeHeadRoute: false,
      onRequest: checkToken,
      handler: async () => appCatalogue(forwarders.taughtApps()),
    })
    app.route({
      method: 'GET',
      url: '/in/:token/health',
      exposeHeadRoute: false,
      onRequest: checkToken,
      handler: async () => health(forwarders),
    })
    addHealth(app, parts, gate)
  }
}

interface PhoneRoutes {
  gate: ForwarderAuth
  forwarders: PhoneForwarderDirectory
}

function addTextRoutes(
  app: FastifyInstance,
  { gate, forwarders }: PhoneRoutes,
  { url, check }: { url: string; check: Check },
): void {
  async function take(request: FastifyRequest) {
    const path = (request.params as InParams)['*'] ?? ''
    if (HEARTBEAT_PATH.test(path)) return receiveHeartbeat(gate, request, forwarders.pins())
    const opened = await gate.authenticate(request)
    return nativeAnswer(await opened.forwarder.receive(incomingOf(opened)))
  }
  app.route({ method: [...WRITING], url, onRequest: check, handler: take })
  app.route({
    method: 'GET',
    url,
    // A HEAD request must not store its query.
    exposeHeadRoute: false,
    onRequest: async (request) => {
      // Opened in a browser: there is nothing to store.
      if (queryText(request) === '') throw new AppError('NOT_FOUND', 'not found')
      await check(request)
    },
    handler: take,
  })
}

/** Heartbeats, and the connection test of apps that ask who they are. */
function addPhoneRoutes(
  app: FastifyInstance,
  { gate, forwarders }: PhoneRoutes,
  { prefix, check }: { prefix: string; check: Check },
): void {
  for (const path of ['/heartbeat', '/devices/heartbeat']) {
    app.route({
      method: ['GET', ...WRITING],
      url: `${prefix}${path}`,
      exposeHeadRoute: false,
      onRequest: check,
      handler: (request) => receiveHeartbeat(gate, request, forwarders.pins()),
    })
  }
  app.route({
    method: 'GET',
    url: `${prefix}/device/me`,
    exposeHeadRoute: false,
    onRequest: check,
    handler: async (request) => {
      const { id, name } = phoneOf(await gate.authenticate(request))
      return { ...health(forwarders), success: true, device_id: id, name }
    },
  })
}

function phoneOf({ forwarder }: AuthenticatedRequest): SigningPhone {
  if (!forwarder.phone) throw new AppError('NOT_SIGNED_IN', 'only a phone may use this address')
  return forwarder.phone
}

/** Some apps set their clock difference by the seconds of `server_time`. */
function health(forwarders: Pick<ForwarderDirectory, 'now'>) {
  return { ok: true, server_time: Math.floor(forwarders.now() / 1_000) }
}

async function receiveHeartbeat(
  gate: ForwarderAuth,
  request: FastifyRequest,
  pins: readonly string[],
) {
  const opened = await gate.authenticate(request)
  await phoneOf(opened).recordHeartbeat(toHeartbeat(opened))
  // The next pin is trustworthy only over a connection that the current key authenticates.
  return opened.protection === 'encrypted' ? { success: true, pins } : { success: true }
}

/** Health check; with `?device=` also the heartbeat of a phone that can only open a URL. */
function addHealth(
  app: FastifyInstance,
  { forwarders, rejectUnauthenticated }: ForwardingParts,
  gate: ForwarderAuth,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/health',
    exposeHeadRoute: false,
    handler: async (request) => {
      const { fields } = readForm(queryText(request))
      const [device] = textsOf(fields, 'device').concat(textOf(fields.device))
      if (device === undefined) return health(forwarders)
      const forwarder = phoneNamed(forwarders, device, request.ip)
      if (!forwarder?.phone) throw await rejectUnauthenticated(request, device)
      const opened = await gate.authenticateAs(request, { forwarder, secret: device })
      await forwarder.phone.recordHeartbeat(toHeartbeat(opened))
      return { ...health(forwarders), success: true }
    },
  })
}

function phoneNamed(forwarders: ForwarderDirectory, device: string, peerAddress: string) {
  const phones = forwarders.phones(peerAddress)
  return (
    phones.find(({ phone }) => phone?.id === device) ??
    forwarders.findForwarder(device, peerAddress)
  )
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' && value !== '' ? [value] : []
}
