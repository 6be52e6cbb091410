import type { FastifyReply, FastifyRequest } from 'fastify'
import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { rupiah } from '../../../../../shared/base/money.ts'
import type { Payment, PaymentDetails } from '../../../../../shared/payments/payment.ts'
import type { ApiClient, GatewayContext } from '../dialect.ts'
import { idempotencyOf } from '../idempotency.ts'
import { originOf } from '../page-address.ts'
import type { Channel } from './channels.ts'
import type { CreateBody } from './schemas.ts'
import { endOf } from './timestamps.ts'
import { LIFETIME_SECONDS, PAGE_URL, PAYMENT_LINK_PAGE } from './wire.ts'

/** Creates a payment of either channel; both have a QR and a page. */
export async function createTransaction(
  parts: { core: GatewayContext; client: ApiClient; channel: Channel },
  request: FastifyRequest<{ Body: CreateBody }>,
  reply: FastifyReply,
): Promise<Payment> {
  const { core, client, channel } = parts
  const { body } = request
  const id = core.randomUuid()
  const end = textOf(body.expires_at ?? body.expired_at ?? body.expired_time)
  const { payment, isReplay } = await client.create(
    {
      id,
      amount: rupiah(body.amount),
      policy: 'smallest-add',
      lifetimeSeconds: LIFETIME_SECONDS,
      ...(end && { expiresAtMs: endOf(end, core.now(), core.timeZone()) }),
      merchantOrderId: textOf(body.external_id ?? body.order_id ?? body.merchant_trx_id),
      customerName: nameOf(body),
      details: {
        ...detailsOf(body),
        method: channel,
        extra: { [PAGE_URL]: PAYMENT_LINK_PAGE.url(originOf(request), { id }) },
      },
    },
    idempotencyOf(request, `/v1/${channel}`),
  )
  if (isReplay) reply.header('idempotent-replayed', 'true')
  return payment
}

function detailsOf(body: CreateBody): PaymentDetails {
  const title = textOf(body.title)
  const description = textOf(body.description ?? body.transaction_description)
  const customerEmail = textOf(body.customer_email)
  const customerPhone = textOf(body.customer_phone ?? body.customer_phon)
  const redirectUrl = textOf(body.return_url)
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(customerEmail && { customerEmail }),
    ...(customerPhone && { customerPhone }),
    ...(redirectUrl && { redirectUrl }),
  }
}

function nameOf({ customer_first_name, customer_last_name }: CreateBody): string | null {
  const names = [textOf(customer_first_name), textOf(customer_last_name)].filter((name) => name)
  return names.length === 0 ? null : names.join(' ')
}

function textOf(value: string | null | undefined): string | null {
  return value === null || value === undefined ? null : cleanText(value)
}
