import type { FastifyRequest } from 'fastify'
import { type FieldTree, textsOf } from '../../money/forwarding/field-aliases.ts'

/** Headers in which forwarder apps send their secret as plain text. */
const SECRET_HEADERS = [
  'x-callback-key',
  'x-api-key',
  'x-webhook-secret',
  'x-listener-token',
  'x-listener-key',
  'x-license-key',
] as const

export interface Credential {
  secret: string
  /** The header it came in, or another place. */
  from: 'authorization' | (typeof SECRET_HEADERS)[number] | 'fields'
}

/** Every secret in the headers, the most usual place first. */
export function credentialsIn(request: FastifyRequest): Credential[] {
  const { authorization } = request.headers
  const named = SECRET_HEADERS.map((from) => ({ from, secret: headerOf(request, from) ?? '' }))
  return [
    ...authorizations(authorization ?? '').map((secret) => ({
      from: 'authorization' as const,
      secret,
    })),
    ...named,
  ].filter(({ secret }) => secret !== '')
}

/** Every secret among the fields of a body or a query. */
export function credentialsAmong(fields: FieldTree): Credential[] {
  return textsOf(fields, 'secret').map((secret) => ({ secret: secret.trim(), from: 'fields' }))
}

/** The value of a header; undefined when it is missing or repeated. */
export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function authorizations(header: string): string[] {
  const bearer = /^Bearer +(\S+)$/i.exec(header)?.[1]
  if (bearer !== undefined) return [bearer]
  const basic = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header)?.[1]
  if (basic === undefined) return []
  const [user = '', ...password] = Buffer.from(basic, 'base64').toString('utf8').split(':')
  // Basic authentication: the secret is in one of the two fields, depending on the app.
  return [password.join(':'), user].filter((secret) => secret !== '')
}
