import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../../../../shared/base/errors.ts'
import { rupiah } from '../../../../../shared/base/money.ts'
import type { ApiClient, GatewayContext } from '../dialect.ts'
import { idempotencyOf } from '../idempotency.ts'
import { amountOf, checkCreateBody } from './create-checks.ts'
import type { CreateBody } from './schemas.ts'
import {
  dynamicBody,
  LIFETIME_SECONDS,
  newCodeId,
  PAYMENT_PREFIX,
  staticBody,
  staticDetails,
} from './wire.ts'

type CreateRequest = FastifyRequest<{ Body: CreateBody }>

const ROUTE = '/qr_codes'

/** Creates a code of either kind and returns it. */
export async function createCode(
  core: GatewayContext,
  client: ApiClient,
  request: CreateRequest,
  reply: FastifyReply,
) {
  checkCreateBody(request.body)
  try {
    return request.body.type === 'STATIC'
      ? await createStatic(core, client, request, reply)
      : await createDynamic(core, client, request, reply)
  } catch (error) {
    throw isDuplicate(error) ? duplicate(request.body.external_id) : error
  }
}

async function createDynamic(
  core: GatewayContext,
  client: ApiClient,
  request: CreateRequest,
  reply: FastifyReply,
) {
  const amount = amountOf(request.body)
  if (amount === undefined) {
    throw new AppError('INPUT_INVALID', 'amount is required for a DYNAMIC QR code')
  }
  const { payment, isReplay } = await client.create(
    {
      ...commonFields(core, request.body),
      amount: rupiah(amount),
      policy: 'smallest-add',
      lifetimeSeconds: LIFETIME_SECONDS,
      customerName: null,
    },
    idempotencyOf(request, ROUTE),
  )
  if (isReplay) reply.header('idempotent-replayed', 'true')
  return dynamicBody(payment, core.now())
}

async function createStatic(
  core: GatewayContext,
  client: ApiClient,
  request: CreateRequest,
  reply: FastifyReply,
) {
  const idempotency = idempotencyOf(request, ROUTE)
  const promise = idempotency ? JSON.stringify(idempotency) : null
  const before = client.findReferenced(request.body.external_id)?.staticCode
  // Its name is unique anyway; the idempotency hash only tells a repeated request from a different one.
  if (before && promise !== null && before.details.extra?.promise === promise) {
    reply.header('idempotent-replayed', 'true')
    return staticBody(before)
  }
  const { id, details, ...fields } = commonFields(core, request.body)
  const marked = promise === null ? details : { ...details, extra: { promise } }
  const code = await client.createStaticCode({
    ...fields,
    id,
    details: staticDetails(id, marked),
    paymentIdPrefix: PAYMENT_PREFIX,
  })
  return staticBody(code)
}

function commonFields(core: GatewayContext, { external_id, callback_url, metadata }: CreateBody) {
  return {
    id: newCodeId(core.randomUuid()),
    merchantOrderId: external_id,
    uniqueReference: external_id,
    callbackUrl: callback_url,
    details: metadata ? { metadata } : {},
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof AppError && error.code === 'REFERENCE_USED'
}

function duplicate(externalId: string): AppError {
  return new AppError(
    'REFERENCE_USED',
    `Duplicated external_id ${externalId}, external_id must be unique per request.`,
  )
}
