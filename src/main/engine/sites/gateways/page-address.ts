import type { FastifyRequest } from 'fastify'
import type { Payment } from '../../../../shared/payments/payment.ts'

/** Where the customers of a dialect pay: the same page under the gateway's own address. */
export interface GatewayPage {
  /** Route of the page, `/pay` or `/invoice/:id`. */
  path: string
  /** Name of the query parameter that carries the payment's id; null when it stands in the path. */
  queryName: string | null
  /** The address to give to a customer; `origin` is the one that the site itself used (originOf). */
  url: (origin: string, payment: Pick<Payment, 'id'>) => string
}

/** Makes a page's address from how it looks, with `:id` for the payment's id: `/pay?invoice=:id`, `/qr/:id`. */
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

/** How the asker reached us, `http://192.168.1.5:8720`: Host has been checked to be one of our names. */
export function originOf(request: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  return `${request.protocol}://${request.host}`
}
