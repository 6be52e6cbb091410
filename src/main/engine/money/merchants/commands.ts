import type { Clock } from '../../../../shared/base/time.ts'
import type { MERCHANT_COMMANDS } from '../../../../shared/sites/merchant-commands.ts'
import { merchantOption } from '../../../../shared/sites/merchant-options.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { Merchants } from './merchants.ts'
import type { ReceivingMethods } from './receiving-methods.ts'
import { sandboxSecretOf } from './sandbox-secret.ts'

/** How long a replaced secret stays valid, in milliseconds: sites are changed one after the other. */
const SECRET_OVERLAP_MS = 24 * 3_600_000

export function merchantCommands(
  merchants: Merchants,
  receivingMethods: ReceivingMethods,
  clock: Clock,
): HandlersOf<typeof MERCHANT_COMMANDS> {
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
    'merchants.methods': ({ id }) => receivingMethods.of(id),
    'merchants.setMethod': ({ id, method, place }) =>
      receivingMethods.set({ merchantId: id, method, place }),
    'merchants.removeMethod': ({ id, method }) =>
      asNull(receivingMethods.remove({ merchantId: id, method })),
    'merchants.createKey': async ({ id, ...input }) => ({
      api_key: await merchants.keys.create(id, input),
    }),
    'merchants.keys': ({ id }) => merchants.keys.list(id),
    'merchants.revokeKey': ({ id, keyId }) => asNull(merchants.keys.revoke(id, keyId)),
    'merchants.rotateSecret': async ({ id, kind, isCompromised }) => {
      const overlapMs = isCompromised ? 0 : SECRET_OVERLAP_MS
      const secret = await merchants.rotateSecret(id, kind, overlapMs)
      const testSecret = kind === 'callback-secret' ? null : sandboxSecretOf(secret)
      return { secret, testSecret, oldEndsAtMs: clock.now() + overlapMs }
    },
  }
}
