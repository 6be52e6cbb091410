import type { FastifyRequest } from 'fastify'
import type { Payment } from '../../../../shared/payments/payment.ts'

/** The address format of a gateway's payment page. */
export interface GatewayPage {
  /** Route of the page, `/pay` or `/invoice/:id`. */
  path: string
  /** Name of the query parameter with the payment's id; null when the id is in the path. */
  queryName: string | null
  /** The address for the customer; `origin` is the one that the site used (originOf). */
  url: (origin: string, payment: Pick<Payment, 'id'>) => string
}

/** Builds a page's address from a template with `:id` for the payment's id: `/pay?invoice=:id`, `/qr/:id`. */
export function pageAt(pattern: string): GatewayPage {
  const [path = '', query] = pattern.split('?', 2)
  const queryName = query === undefined ? null : query.replace(/=:id$/, '')
  const isSound = pattern.endsWith(queryName === null ? '/:id' : '=:id')
  if (!path.startsWith('/') || !isSound || pattern.split(':id').length !== 2)
    throw new Error(`not a page address: ${pattern}`)
  return {
    path,
    queryName,
    url: (origin, { id }) => origin + pattern.replace(':id', () => encodeURIComponent(id)),
  }
}

/** The origin of the request, `http://192.168.1.5:8720`; the Host header was verified before. */
export function originOf(request: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  return `${request.protocol}://${request.host}`
}
