import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { TransportProtection } from '../../../../shared/phones/encrypted-line.ts'
import { idOf } from '../../money/forwarding/field-aliases.ts'
import { type ReadBody, readBody } from '../../money/forwarding/read-body.ts'
import { checkSignature, isSecretProven, type Signed } from '../../money/forwarding/signature.ts'
import { type Credential, credentialsAmong, credentialsIn, headerOf } from './credentials.ts'
import type { Forwarder, ForwarderDirectory, RejectUnauthenticated } from './forwarder.ts'

/** Some apps send the icon along. */
export const BODY_LIMIT_BYTES = 1_572_864

/** A body that is read to find the secret in it: no app sends an icon and a secret in one body. */
const STRANGERS_BODY_LIMIT_BYTES = 65_536

/** A request whose sender is known and whose body has been read. */
export interface AuthenticatedRequest {
  forwarder: Forwarder
  read: ReadBody
  /** What the signature covers: the body and when it was sent, the body alone, or nothing. */
  covers: 'body-and-time' | 'body' | 'nothing'
  /** The signature, once it was found right. */
  signature: string | null
  /** How it came: on the encrypted port, signed, or neither. */
  protection: TransportProtection
}

export interface ForwarderAuthParts {
  forwarders: ForwarderDirectory
  rejectUnauthenticated: RejectUnauthenticated
  /** Whether a site's secret counts from there; a phone's counts from everywhere. */
  isSitesPlace?: (from: Credential['from']) => boolean
}

export interface ForwarderAuth {
  /** Lets a plugin's own scope take bodies of every kind. */
  acceptAnyBody: (app: FastifyInstance) => void
  /** Turns strangers away before their body is read, where the headers or the address tell. */
  check: (request: FastifyRequest, token?: string) => Promise<void>
  /** Reads the body and proves who sent it. Throws NOT_SIGNED_IN, SIGNATURE_STALE, SIGNATURE_REQUIRED. */
  authenticate: (request: FastifyRequest) => Promise<AuthenticatedRequest>
  /** The same for a sender that was found in another way. */
  authenticateAs: (
    request: FastifyRequest,
    known: IdentifiedForwarder,
  ) => Promise<AuthenticatedRequest>
}

/** Who sent it, and the secret that told so; empty when a signature did. */
export interface IdentifiedForwarder {
  forwarder: Forwarder
  secret: string
}

/** Decides who may tell us of money, by every way that forwarder apps know. */
export function createForwarderAuth({
  forwarders,
  rejectUnauthenticated,
  isSitesPlace = () => true,
}: ForwarderAuthParts): ForwarderAuth {
  const knownBefore = new WeakMap<FastifyRequest, IdentifiedForwarder>()

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

  /** Proves the sender by what only the body can tell. */
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
      const timestamp = idOf(tree, 'postedAt')
      if (typeof sign !== 'string' || timestamp === null) continue
      const forwarder = forwarders.phones(request.ip).find(({ phone }) => {
        const secret = phone?.signingSecret()
        return secret !== undefined && isSecretProven(secret, { timestamp, sign }, forwarders.now())
      })
      if (forwarder) return { forwarder, secret: '' }
    }
    return undefined
  }

  /** What the request's signature is worth, for a phone that is known already. */
  async function judge(request: FastifyRequest, { forwarder, secret }: IdentifiedForwarder) {
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
    // Signed with the token that stands in the same request: true, and proof of nothing more.
    if (secret !== '' && checkSignature(secret, given, forwarders.now()) === 'right')
      return unsigned
    throw await rejectUnauthenticated(request, signed.signature)
  }

  async function prove(
    request: FastifyRequest,
    read: ReadBody,
    known: IdentifiedForwarder,
  ): Promise<AuthenticatedRequest> {
    const proof = await judge(request, known)
    if (known.forwarder.phone?.isSignatureRequired && proof.covers === 'nothing') {
      throw new AppError('SIGNATURE_REQUIRED', 'this phone has to sign what it sends')
    }
    // An address is not under the signature, so nothing of it counts beside a signed body.
    const query = proof.covers === 'nothing' ? read.query : {}
    const protection = protectionOf(request, proof.covers)
    return { ...proof, ...known, protection, read: { ...read, query, raw: withoutSecrets(read) } }
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
        // A site has addresses of its own; phones and the simulators of tests come this way.
        if (!forwarder || forwarder.receiveCall) throw await rejectUnauthenticated(request, token)
        knownBefore.set(request, { forwarder, secret: token })
        return
      }
      const credentials = [...credentialsIn(request), ...credentialsAmong(queryOf(request))]
      // Asked also without any: what is broken inside shows before a body is waited for.
      const known = find(request, credentials.length > 0 ? credentials : [NOBODY])
      if (known) knownBefore.set(request, known)
      else if (credentials.length > 0)
        throw await rejectUnauthenticated(request, credentials[0]!.secret)
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

/** What a request brings of a signature; without a device's id, the id of the phone it is checked for. */
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

/** What stands behind the question mark, as it was sent. */
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

/** A body that a person may have to look at shows no secret of its sender. */
function withoutSecrets(read: ReadBody): string {
  const secrets = [read.fields, read.query]
    .flatMap((fields) => [...credentialsAmong(fields).map(({ secret }) => secret), fields.sign])
    .filter((secret): secret is string => typeof secret === 'string' && secret.length >= 8)
  const known = secrets.reduce((raw, secret) => raw.replaceAll(secret, '•••'), read.raw)
  // A doubtful body gives up no fields; what stands under these names is a secret all the same.
  return known.replace(SECRET_FIELD, '$1•••')
}

const SECRET_FIELD = /((?:^|[&{,\s])"?(?:secret|token|key|sign)"?\s*[:=]\s*"?)[^"&\s,}]+/gi
