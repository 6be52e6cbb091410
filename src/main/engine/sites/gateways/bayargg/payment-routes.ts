import type { FastifyInstance } from 'fastify'
import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../../shared/base/errors.ts'
import { rupiah } from '../../../../../shared/base/money.ts'
import type { PaymentDetails } from '../../../../../shared/payments/payment.ts'
import type { ApiClient } from '../dialect.ts'
import { idempotencyOf } from '../idempotency.ts'
import { originOf } from '../page-address.ts'
import { addresses, type RouteParts } from './addresses.ts'
import { chosenMethod, isOwnQris } from './methods.ts'
import { qrPictureUrl } from './qr-picture-routes.ts'
import { CheckQuery, CreateBody } from './schemas.ts'
import { usernameOf } from './username.ts'
import {
  BAYARGG_PAGE,
  checkedBody,
  createdBody,
  LEAST_AMOUNT,
  LIFETIME_SECONDS,
  newInvoiceId,
  QRIS_CAP,
} from './wire.ts'

const CREATE = 'create-payment'

/** Creating a payment and reading its status. */
export function paymentRoutes(app: FastifyInstance, { context, auth }: RouteParts): void {
  for (const url of addresses(CREATE)) {
    app.post<{ Body: CreateBody }>(
      url,
      { schema: { body: CreateBody } },
      async (request, reply) => {
        const client = auth.clientOf(request)
        const { payment, isReplay } = await client.create(
          { id: newInvoiceId(usernameOf(client), context), ...newPaymentOf(client, request.body) },
          idempotencyOf(request, CREATE),
        )
        if (isReplay) reply.header('idempotent-replayed', 'true')
        const paymentUrl = BAYARGG_PAGE.url(originOf(request), payment)
        return createdBody(payment, {
          paymentUrl,
          pictureUrl: qrPictureUrl(request, payment.qrisPayload),
          timeZone: context.timeZone(),
        })
      },
    )
  }

  for (const url of addresses('check-payment')) {
    app.get<{ Querystring: CheckQuery }>(
      url,
      { schema: { querystring: CheckQuery } },
      async (request) => {
        const payment = auth.clientOf(request).find(request.query.invoice)
        if (!payment) throw new AppError('PAYMENT_NOT_FOUND', 'no such payment')
        return checkedBody(payment, context.timeZone())
      },
    )
  }
}

function newPaymentOf(client: ApiClient, body: CreateBody) {
  const { amount } = body
  if (amount < LEAST_AMOUNT) {
    throw new AppError('PAYMENT_AMOUNT_INVALID', 'amount minimal Rp 1.000')
  }
  const { code, receiving } = chosenMethod(client, nonEmpty(body.payment_method))
  if (isOwnQris(code) && client.options.bayarggQrisCap && amount > QRIS_CAP) {
    throw new AppError('PAYMENT_AMOUNT_INVALID', 'amount maksimal Rp 500.000 untuk metode qris')
  }
  const details = detailsOf(body)
  // A test never shows a number that real money could be sent to.
  const walletNumber = client.isTest ? undefined : receiving?.walletNumber
  return {
    amount: rupiah(amount),
    policy: 'always-add' as const,
    lifetimeSeconds: LIFETIME_SECONDS,
    merchantOrderId: null,
    customerName: cleanText(body.customer_name),
    details: { ...details, method: code, ...(walletNumber && { walletNumber }) },
    callbackUrl: nonEmpty(body.callback_url) ?? null,
    ...(receiving?.qris && { staticQris: receiving.qris }),
  }
}

function detailsOf(body: CreateBody): PaymentDetails {
  const texts = {
    description: cleanText(body.description),
    customerEmail: cleanText(body.customer_email),
    customerPhone: cleanText(body.customer_phone),
    redirectUrl: redirectUrl(nonEmpty(body.redirect_url)),
  }
  const goods = {
    fileId: numberOf(body.file_id),
    contentId: numberOf(body.content_id),
    imageId: numberOf(body.product_image_id),
  }
  const given = Object.entries({ ...texts, ...goods }).filter(([, value]) => value != null)
  return Object.fromEntries(given)
}

/** Throws INPUT_INVALID for an address that a browser must not be redirected to. */
function redirectUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new AppError('INPUT_INVALID', 'redirect_url harus alamat http atau https yang lengkap')
}

/** Treats an empty text as missing. */
function nonEmpty(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}

function numberOf(value: number | string | null | undefined): number | undefined {
  return value == null || value === '' ? undefined : Number(value)
}
