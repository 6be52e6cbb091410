import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { TimestampContext } from '../../../../shared/base/parse-timestamp.ts'
import type { TransportProtection } from '../../../../shared/phones/encrypted-line.ts'
import { idOf } from '../../money/forwarding/field-aliases.ts'
import { type ReadBody, readBody } from '../../money/forwarding/read-body.ts'
import { checkSignature, isSecretProven, type Signed } from '../../money/forwarding/signature.ts'
import { recordShownSecret } from '../../platform/http/connection-limit.ts'
import { type Credential, credentialsAmong, credentialsIn, headerOf } from './credentials.ts'
import type { Forwarder, ForwarderDirectory, RejectUnauthenticated } from './forwarder.ts'

/** Large enough for apps that send the icon along. */
export const BODY_LIMIT_BYTES = 1_572_864

/** Limit of a body that is read to find the secret in it: no app sends an icon and a secret in one body. */
const STRANGERS_BODY_LIMIT_BYTES = 65_536

/** An authenticated request with its parsed body. */
export interface AuthenticatedRequest {
  forwarder: Forwarder
  read: ReadBody
  /** What the signature covers: body and time, body only, or nothing. */
  covers: 'body-and-time' | 'body' | 'nothing'
  /** The verified signature. */
  signature: string | null
  /** Protection: encrypted port, signed, or neither. */
  protection: TransportProtection
  /** How times in it are read. */
  time: TimestampContext
}

export interface ForwarderAuthParts {
  forwarders: ForwarderDirectory
  rejectUnauthenticated: RejectUnauthenticated
  /** Whether a site's secret is accepted there; a phone's is accepted everywhere. */
  isSitesPlace?: (from: Credential['from']) => boolean
}

export interface ForwarderAuth {
  /** Accepts bodies of every content type in a plugin's own scope. */
  acceptAnyBody: (app: FastifyInstance) => void
  /** Rejects unauthenticated requests before their body is read, when headers or query allow it. */
  check: (request: FastifyRequest, token?: string) => Promise<void>
  /**
   * Reads the body and authenticates the sender. Throws NOT_SIGNED_IN, SIGNATURE_STALE, SIGNATURE_REQUIRED.
   */
  authenticate: (request: FastifyRequest) => Promise<AuthenticatedRequest>
  /** The same for a sender that was authenticated in another way. */
  authenticateAs: (
    request: FastifyRequest,
    known: IdentifiedForwarder,
  ) => Promise<AuthenticatedRequest>
}

/** The sender and the secret that identified it; empty when a signature did. */
export interface IdentifiedForwarder {
  forwarder: Forwarder
  secret: string
}

/** Authenticates money reports, in all the ways that forwarder apps use. */
export function createForwarderAuth({
  forwarders,
  rejectUnauthenticated,
  isSitesPlace = () => true,
}: ForwarderAuthParts): ForwarderAuth {
  const knownBefore = new WeakMap<FastifyRequest, IdentifiedForwarder>()

  /** Before its body is read. */
  function identified(request: FastifyRequest, known: IdentifiedForwarder): void {
    knownBefore.set(request, known)
    recordShownSecret(request)
  }

  function find(
    request: FastifyRequest,
    credentials: readonly Credential[],
  ): IdentifiedForwarder | undefined {
    for (const { secret, from } of credentials) {
      const forwarder = forwarders.findForwarder(secret, request.ip)
      if (forwarder && (!forwarder.receiveCall || isSitesPlace(from))) return { forwarder, secret }
    }
    return undefined
  }

  /** Authenticates the sender by the body. */
  async function findLate(request: FastifyRequest, read: ReadBody): Promise<IdentifiedForwarder> {
    const credentials = [read.fields, read.query].flatMap(credentialsAmong)
    const known = find(request, credentials) ?? findSigner(request) ?? findProver(request, read)
    if (known) return known
    throw await rejectUnauthenticated(
      request,
      credentials[0]?.secret ?? headerOf(request, 'x-signature'),
    )
  }

  function findSigner(request: FastifyRequest): IdentifiedForwarder | undefined {
    const signed = signedOf(request)
    if (!signed) return undefined
    const claimed = headerOf(request, 'x-device-id')
    const phones = forwarders.phones(request.ip)
    const signers = claimed ? phones.filter(({ phone }) => phone?.id === claimed) : phones
    const forwarder = signers.find(({ phone }) => {
      const secret = phone?.signingSecret()
      if (!phone || secret === undefined) return false
      return checkSignature(secret, { deviceId: phone.id, ...signed }, forwarders.now()) !== 'wrong'
    })
    return forwarder && { forwarder, secret: '' }
  }

  function findProver(request: FastifyRequest, read: ReadBody): IdentifiedForwarder | undefined {
    for (const tree of [read.fields, read.query]) {
      const { sign } = tree
      const timestamp = idOf(tree, 'signedAt')
      if (typeof sign !== 'string' || timestamp === null) continue
      const forwarder = forwarders.phones(request.ip).find(({ phone }) => {
        const secret = phone?.signingSecret()
        return secret !== undefined && isSecretProven(secret, { timestamp, sign }, forwarders.now())
      })
      if (forwarder) return { forwarder, secret: '' }
    }
    return undefined
  }

  /** Verifies the request's signature for a phone that is already identified. */
  async function verifyProof(request: FastifyRequest, { forwarder, secret }: IdentifiedForwarder) {
    const { phone } = forwarder
    const signed = signedOf(request)
    const unsigned = { covers: 'nothing', signature: null } as const
    if (!phone || !signed) return unsigned
    const signingSecret = phone.signingSecret()
    const given = { deviceId: phone.id, ...signed }
    const verdict =
      signingSecret === undefined ? 'wrong' : checkSignature(signingSecret, given, forwarders.now())
    if (verdict === 'stale') throw new AppError('SIGNATURE_STALE', 'signed at another time')
    if (verdict === 'right') {
      const covers = signed.timestamp === undefined ? ('body' as const) : ('body-and-time' as const)
      return { covers, signature: signed.signature }
    }
    // Signed with the token that is in the same request: valid, but proves nothing more.
    if (secret !== '' && checkSignature(secret, given, forwarders.now()) === 'right')
      return unsigned
    throw await rejectUnauthenticated(request, signed.signature)
  }

  async function prove(
    request: FastifyRequest,
    read: ReadBody,
    known: IdentifiedForwarder,
  ): Promise<AuthenticatedRequest> {
    const proof = await verifyProof(request, known)
    if (known.forwarder.phone?.isSignatureRequired && proof.covers === 'nothing') {
      throw new AppError('SIGNATURE_REQUIRED', 'this phone has to sign what it sends')
    }
    // The query is not covered by the signature, so its fields are ignored beside a signed body.
    const isSigned = proof.covers !== 'nothing'
    const query = isSigned ? {} : read.query
    const isQueryShown = bodyOf(request).length === 0
    const raw = isSigned && isQueryShown ? '' : withoutSecrets(read, known.secret)
    recordShownSecret(request)
    const protection = protectionOf(request, proof.covers)
    const time = { timeZone: forwarders.timeZone(), nowMs: forwarders.now() }
    return {
      ...proof,
      ...known,
      protection,
      time,
      read: { ...read, query, raw },
    }
  }

  return {
    acceptAnyBody(app) {
      app.removeAllContentTypeParsers()
      const options = { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES } as const
      app.addContentTypeParser('*', options, (_request, body, done) => done(null, body))
    },
    async check(request, token) {
      if (token !== undefined) {
        const forwarder = forwarders.findForwarder(token, request.ip)
        // Sites have their own routes; phones and simulators use this one.
        if (!forwarder || forwarder.receiveCall) throw await rejectUnauthenticated(request, token)
        identified(request, { forwarder, secret: token })
        return
      }
      const credentials = [...credentialsIn(request), ...credentialsAmong(queryOf(request))]
      // Also called without credentials: an engine that cannot answer fails before the body is read.
      const [first] = credentials
      const known = find(request, first ? credentials : [NOBODY])
      if (known) identified(request, known)
      else if (first) throw await rejectUnauthenticated(request, first.secret)
      else if (!isSmallBody(request)) throw await rejectUnauthenticated(request, undefined)
    },
    async authenticate(request) {
      const read = readRequest(request)
      return prove(request, read, knownBefore.get(request) ?? (await findLate(request, read)))
    },
    authenticateAs: (request, known) => prove(request, readRequest(request), known),
  }
}

function protectionOf(
  { protocol }: FastifyRequest,
  covers: AuthenticatedRequest['covers'],
): TransportProtection {
  if (protocol === 'https') return 'encrypted'
  return covers === 'nothing' ? 'none' : 'signed'
}

const NOBODY: Credential = { secret: '', from: 'authorization' }

/** The signature parts of a request; without a device id, the id of the phone it is checked for. */
function signedOf(
  request: FastifyRequest,
): (Omit<Signed, 'deviceId'> & { deviceId?: string }) | undefined {
  const signature = headerOf(request, 'x-signature')
  if (signature === undefined) return undefined
  const deviceId = headerOf(request, 'x-device-id')
  const timestamp = headerOf(request, 'x-timestamp')
  return { signature, timestamp, body: bodyOf(request), ...(deviceId ? { deviceId } : {}) }
}

function readRequest(request: FastifyRequest): ReadBody {
  const contentType = headerOf(request, 'content-type')
  return readBody({ contentType, body: bodyOf(request), query: queryText(request) })
}

function bodyOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}

/** The query string as it was sent. */
export function queryText({ raw }: FastifyRequest): string {
  return raw.url?.split('?').slice(1).join('?') ?? ''
}

function queryOf(request: FastifyRequest) {
  return readBody({ contentType: undefined, body: Buffer.alloc(0), query: queryText(request) })
    .query
}

function isSmallBody({ headers }: FastifyRequest): boolean {
  if (headers['transfer-encoding'] !== undefined) return false
  return Number(headers['content-length'] ?? 0) <= STRANGERS_BODY_LIMIT_BYTES
}

/** Removes the sender's secrets from a body that a person may see. */
function withoutSecrets(read: ReadBody, ownSecret: string): string {
  const secrets = [read.fields, read.query]
    .flatMap((fields) => [...credentialsAmong(fields).map(({ secret }) => secret), fields.sign])
    .concat(ownSecret)
    .filter((secret): secret is string => typeof secret === 'string' && secret.length >= 8)
  const known = secrets.reduce((raw, secret) => raw.replaceAll(secret, '•••'), read.raw)
  // An ambiguous body has no fields; values under these names are still secrets.
  return known.replace(SECRET_FIELD, '$1•••')
}

const SECRET_FIELD = /((?:^|[&{,\s])"?(?:secret|token|key|sign)"?\s*[:=]\s*"?)[^"&\s,}]+/gi
