import type { WEBHOOK_COMMANDS } from '../../../../shared/sites/webhook-commands.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { Outbox } from './outbox.ts'

export function webhookCommands(
  { deliveryLog, sendTest }: Outbox,
  newNonce: () => string,
): HandlersOf<typeof WEBHOOK_COMMANDS> {
  return {
    'webhooks.list': ({ limit, ...filter }) => deliveryLog.list({ ...filter, limit: limit ?? 50 }),
    'webhooks.get': ({ deliveryId }) => deliveryLog.view(deliveryId),
    'webhooks.redeliver': async ({ deliveryId }) => {
      await deliveryLog.redeliver(deliveryId)
      return deliveryLog.view(deliveryId)
    },
    'webhooks.redeliverFailed': async (filter) => ({
      count: await deliveryLog.redeliverFailed(filter),
    }),
    'webhooks.failingEndpoints': () => deliveryLog.failingEndpoints(),
    'webhooks.resume': ({ merchantId }) => asNull(deliveryLog.resume(merchantId)),
    'webhooks.sendTest': ({ merchantId }) => sendTest(merchantId, newNonce()),
  }
}
