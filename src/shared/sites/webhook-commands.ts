import { Type } from 'typebox'
import { command, Id, NoInput, strict } from '../base/command.ts'
import type {
  DeliveryLogRow,
  DeliveryLogView,
  FailingEndpoint,
  TestWebhookResult,
} from './webhook-delivery.ts'

const Status = Type.Union([
  Type.Literal('pending'),
  Type.Literal('delivered'),
  Type.Literal('failed'),
])

/** Commands of the webhook delivery log. */
export const WEBHOOK_COMMANDS = {
  /** Newest first; `before` is the event sequence of the last row of the previous page. */
  'webhooks.list': command<DeliveryLogRow[]>()(
    'owner',
    Type.Object(
      {
        merchantId: Type.Optional(Id),
        status: Type.Optional(Status),
        before: Type.Optional(Type.Integer({ minimum: 1 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      },
      strict,
    ),
  ),
  'webhooks.get': command<DeliveryLogView>()('owner', Type.Object({ deliveryId: Id }, strict)),
  /** Sends it again with its original id and bytes. */
  'webhooks.redeliver': command<DeliveryLogView>()(
    'owner',
    Type.Object({ deliveryId: Id }, strict),
  ),
  /** Sends everything again that failed since a moment, oldest first, at most 10,000. */
  'webhooks.redeliverFailed': command<{ count: number }>()(
    'owner',
    Type.Object(
      { merchantId: Type.Union([Id, Type.Null()]), sinceMs: Type.Integer({ minimum: 0 }) },
      strict,
    ),
  ),
  /** Addresses without a success for a while, and paused ones. */
  'webhooks.failingEndpoints': command<FailingEndpoint[]>()('owner', NoInput),
  'webhooks.resume': command<null>()('owner', Type.Object({ merchantId: Id }, strict)),
  /** Sends one `webhook.test` to the merchant's site, without a payment. */
  'webhooks.sendTest': command<TestWebhookResult>()(
    'owner',
    Type.Object({ merchantId: Id }, strict),
  ),
}
