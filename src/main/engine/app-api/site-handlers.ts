import { merchantOption } from '../../../shared/sites/merchant-options.ts'
import { sandboxSecretOf } from '../money/merchants/sandbox-secret.ts'
import { developerFacts } from '../pages/docs/facts.ts'
import type { HandlerParts, Handlers } from './handler-types.ts'

type SiteHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `${'merchants' | 'codes' | 'webhooks' | 'developer'}.${string}`>
>

/** How long a secret that is being replaced is still good, in milliseconds: sites are changed one after the other. */
const SECRET_OVERLAP_MS = 24 * 3_600_000

/** The commands of the owner's screens about sites. */
export function createSiteHandlers(parts: HandlerParts): SiteHandlers {
  const { merchants } = parts
  const { deliveryLog } = parts.outbox

  return {
    'merchants.list': () => merchants.list(),
    'merchants.create': (input) => merchants.create(input),
    'merchants.suspend': ({ id }) => merchants.change(id, { status: 'suspended' }),
    'merchants.resume': ({ id }) => merchants.change(id, { status: 'active' }),
    'merchants.setQris': ({ id, qris }) => merchants.change(id, { qris }),
    'merchants.setWebhook': ({ id, webhookUrl }) => merchants.change(id, { webhookUrl }),
    'merchants.setCallbackHosts': ({ id, hosts }) => merchants.change(id, { callbackHosts: hosts }),
    'merchants.setOption': ({ id, key, value }) =>
      merchants.change(id, { options: merchantOption(key, value) }),
    'merchants.methods': ({ id }) => parts.receivingMethods.of(id),
    'merchants.setMethod': ({ id, method, place }) =>
      parts.receivingMethods.set({ merchantId: id, method, place }),
    'merchants.removeMethod': ({ id, method }) =>
      nothing(parts.receivingMethods.remove({ merchantId: id, method })),
    'merchants.createKey': async ({ id, ...wish }) => ({
      api_key: await merchants.keys.create(id, wish),
    }),
    'merchants.keys': ({ id }) => merchants.keys.list(id),
    'merchants.revokeKey': ({ id, keyId }) => nothing(merchants.keys.revoke(id, keyId)),

    'codes.list': ({ merchantId }) => parts.ownerCodes.list(merchantId),
    'codes.close': ({ id }) => parts.ownerCodes.close(id),
    'webhooks.list': ({ limit, ...wish }) => deliveryLog.list({ ...wish, limit: limit ?? 50 }),
    'webhooks.get': ({ deliveryId }) => deliveryLog.view(deliveryId),
    'webhooks.redeliver': async ({ deliveryId }) => {
      await deliveryLog.redeliver(deliveryId)
      return deliveryLog.view(deliveryId)
    },
    'webhooks.redeliverFailed': async (wish) => ({
      count: await deliveryLog.redeliverFailed(wish),
    }),
    'webhooks.failingEndpoints': () => deliveryLog.failingEndpoints(),
    'webhooks.resume': ({ merchantId }) => nothing(deliveryLog.resume(merchantId)),
    'webhooks.sendTest': ({ merchantId }) => parts.outbox.sendTest(merchantId, parts.newNonce()),
    'merchants.rotateSecret': async ({ id, kind, isCompromised }) => {
      const overlapMs = isCompromised ? 0 : SECRET_OVERLAP_MS
      const secret = await merchants.rotateSecret(id, kind, overlapMs)
      const testSecret = kind === 'callback-secret' ? null : sandboxSecretOf(secret)
      return { secret, testSecret, oldEndsAtMs: parts.now() + overlapMs }
    },

    'developer.get': () => developerFacts(parts.lanUrl()),
  }
}

/** For commands that answer nothing: null, once the work is done. */
async function nothing(work: unknown): Promise<null> {
  await work
  return null
}
