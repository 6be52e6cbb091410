import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../../shared/base/errors.ts'
import { rupiah } from '../../../../../shared/base/money.ts'
import type { PaymentDetails } from '../../../../../shared/payments/payment.ts'
import { createApiAuth } from '../api-auth.ts'
import type { ApiClient, GatewayContext } from '../dialect.ts'
import { idempotencyOf } from '../idempotency.ts'
import { readLenientFields } from '../lenient-fields.ts'
import { originOf, pageAt } from '../page-address.ts'
import { answerErrors } from '../refusal.ts'
import { mspayRefusal } from './errors.ts'
import { CreateBody, TransactionParams } from './schemas.ts'
import {
  createdBody,
  LEAST_AMOUNT,
  LIFETIME_SECONDS,
  newTransactionId,
  QRIS_METHOD,
  statusBody,
} from './wire.ts'

const CREATE = '/api/v1/payment/create'

/** Path of the payment page. */
export const MSPAY_PAGE = pageAt('/payment/?id=:id')

/** The endpoints of MSPay at their original paths. */
export function mspayRoutes(core: GatewayContext): FastifyPluginAsync {
  return async (app) => {
    const auth = createApiAuth(core, apiKey)
    answerErrors(app, 'mspay', mspayRefusal)
    auth.guard(app)
    readLenientFields(app)

    function activeClient(request: FastifyRequest): ApiClient {
      const client = auth.clientOf(request)
      if (client.isSuspended) throw new AppError('MERCHANT_SUSPENDED', 'the merchant is suspended')
      return client
    }

    app.post<{ Body: CreateBody }>(
      CREATE,
      { schema: { body: CreateBody } },
      async (request, reply) => {
        const client = activeClient(request)
        const { amount, customer_name } = request.body
        assertPayable(request.body)
        const { payment, isReplay } = await client.create(
          {
            id: newTransactionId(core),
            amount: rupiah(amount),
            policy: 'always-add',
            lifetimeSeconds: LIFETIME_SECONDS,
            merchantOrderId: null,
            customerName: cleanText(customer_name),
            details: detailsOf(request.body),
          },
          idempotencyOf(request, CREATE),
        )
        if (isReplay) reply.header('idempotent-replayed', 'true')
        reply.code(201)
        return createdBody(payment, MSPAY_PAGE.url(originOf(request), payment))
      },
    )

    app.get<{ Params: TransactionParams }>(
      '/api/v1/payment/:transactionId',
      { schema: { params: TransactionParams } },
      async (request) => {
        const payment = activeClient(request).find(request.params.transactionId)
        if (!payment) throw new AppError('PAYMENT_NOT_FOUND', 'no such payment')
        return statusBody(payment)
      },
    )
  }
}

function assertPayable({ amount, payment_method }: CreateBody): void {
  if (amount < LEAST_AMOUNT) {
    throw new AppError('PAYMENT_AMOUNT_INVALID', 'Minimum amount is Rp 1.000')
  }
  if (payment_method && payment_method !== QRIS_METHOD) {
    throw new AppError('INPUT_INVALID', 'Unsupported payment method')
  }
}

function detailsOf({ customer_phone, product_name }: CreateBody): PaymentDetails {
  const customerPhone = cleanText(customer_phone)
  const productName = cleanText(product_name)
  return { ...(customerPhone && { customerPhone }), ...(productName && { productName }) }
}

function apiKey({ headers }: FastifyRequest): string | undefined {
  const key = headers['x-api-key']
  return typeof key === 'string' && key !== '' ? key : undefined
}
