import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import { appCatalogue } from '../../money/forwarding/app-catalogue.ts'
import { textsOf } from '../../money/forwarding/field-aliases.ts'
import { readForm } from '../../money/forwarding/read-form.ts'
import type {
  ForwarderDirectory,
  PhoneForwarderDirectory,
  RejectUnauthenticated,
} from './forwarder.ts'
import { createForwarderAuth, type ForwarderAuth, queryText } from './forwarder-auth.ts'
import { toHeartbeat } from './heartbeat.ts'
import { incomingOf } from './incoming-text.ts'
import { nativeAnswer } from './native-response.ts'

/** All methods that forwarder apps use; GET has the text in the query. */
const WRITING = ['POST', 'PUT', 'PATCH'] as const

/** Paths that forwarder apps use. */
const SHARED_PATHS = ['/api/notify', '/webhook', '/notification'] as const

export interface ForwardingParts {
  forwarders: PhoneForwarderDirectory
  rejectUnauthenticated: RejectUnauthenticated
}

interface InParams {
  token: string
}

/** The routes for phones that belong to no gateway: texts, heartbeats, and the list of readable apps. */
export function forwardingRoutes({
  forwarders,
  rejectUnauthenticated,
}: ForwardingParts): FastifyPluginAsync {
  return async (app) => {
    const gate = createForwarderAuth({ forwarders, rejectUnauthenticated })
    gate.acceptAnyBody(app)
    const tokenOf = (request: FastifyRequest) => (request.params as InParams).token

    addTextRoutes(app, gate, '/in/:token', (request) => gate.check(request, tokenOf(request)))
    for (const path of SHARED_PATHS) {
      addTextRoutes(app, gate, path, (request) => gate.check(request))
    }
    app.route({
      method: ['GET', ...WRITING],
      url: '/in/:token/heartbeat',
      exposeHeadRoute: false,
      onRequest: (request) => gate.check(request, tokenOf(request)),
      handler: (request) => receiveHeartbeat(gate, request, forwarders.pins()),
    })
    app.get('/gateways', async () => appCatalogue(forwarders.taughtApps()))
    addHealth(app, { forwarders, rejectUnauthenticated }, gate)
  }
}

function addTextRoutes(
  app: FastifyInstance,
  gate: ForwarderAuth,
  url: string,
  check: (request: FastifyRequest) => Promise<void>,
): void {
  async function take(request: FastifyRequest) {
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

async function receiveHeartbeat(
  gate: ForwarderAuth,
  request: FastifyRequest,
  pins: readonly string[],
) {
  const opened = await gate.authenticate(request)
  const { phone } = opened.forwarder
  if (!phone) throw new AppError('NOT_SIGNED_IN', 'only a phone has a heartbeat')
  await phone.recordHeartbeat(toHeartbeat(opened))
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
      if (device === undefined) return { ok: true }
      const forwarder = phoneNamed(forwarders, device, request.ip)
      if (!forwarder?.phone) throw await rejectUnauthenticated(request, device)
      const opened = await gate.authenticateAs(request, { forwarder, secret: device })
      await forwarder.phone.recordHeartbeat(toHeartbeat(opened))
      return { ok: true, success: true }
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
