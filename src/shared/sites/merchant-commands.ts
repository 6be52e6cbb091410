import { Type } from 'typebox'
import { command, Id, Name, NoInput, QrisText, strict } from '../base/command.ts'
import type { CreatedMerchant, Merchant, SiteKey } from './merchant.ts'
import type { ReceivingMethod } from './receiving-method.ts'

const MethodCode = Type.Union([
  Type.Literal('qris_user'),
  Type.Literal('qris_livin'),
  Type.Literal('gopay_qris'),
  Type.Literal('ovo'),
])

/** Each `host:port`. */
const CallbackHosts = Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { maxItems: 20 })

/** Commands of the sites settings screen. */
export const MERCHANT_COMMANDS = {
  'merchants.list': command<Merchant[]>()('owner', NoInput),
  'merchants.create': command<CreatedMerchant>()(
    'owner',
    Type.Object(
      {
        name: Name,
        qris: Type.Optional(QrisText),
        webhookUrl: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
        callbackHosts: Type.Optional(CallbackHosts),
      },
      strict,
    ),
  ),
  'merchants.suspend': command<Merchant>()('owner', Type.Object({ id: Id }, strict)),
  'merchants.resume': command<Merchant>()('owner', Type.Object({ id: Id }, strict)),
  'merchants.setQris': command<Merchant>()(
    'owner',
    Type.Object({ id: Id, qris: QrisText }, strict),
  ),
  'merchants.setWebhook': command<Merchant>()(
    'owner',
    Type.Object(
      {
        id: Id,
        webhookUrl: Type.Union([Type.String({ minLength: 1, maxLength: 2_000 }), Type.Null()]),
      },
      strict,
    ),
  ),
  /** Additional `host:port` that a payment's own callback address may have; replaces the whole list. */
  'merchants.setCallbackHosts': command<Merchant>()(
    'owner',
    Type.Object(
      {
        id: Id,
        hosts: CallbackHosts,
      },
      strict,
    ),
  ),
  'merchants.setOption': command<Merchant>()(
    'owner',
    Type.Object(
      {
        id: Id,
        key: Type.String({ minLength: 1, maxLength: 60 }),
        value: Type.Union([Type.Boolean(), Type.String({ maxLength: 500 })]),
      },
      strict,
    ),
  ),
  'merchants.methods': command<ReceivingMethod[]>()('owner', Type.Object({ id: Id }, strict)),
  /** `place`: the text of a static QRIS, or the phone number of a wallet. */
  'merchants.setMethod': command<ReceivingMethod>()(
    'owner',
    Type.Object(
      { id: Id, method: MethodCode, place: Type.String({ minLength: 1, maxLength: 600 }) },
      strict,
    ),
  ),
  'merchants.removeMethod': command<null>()(
    'owner',
    Type.Object({ id: Id, method: MethodCode }, strict),
  ),
  /** Creates another key; shown only once. */
  'merchants.createKey': command<{ api_key: string }>()(
    'owner',
    Type.Object(
      {
        id: Id,
        mode: Type.Union([Type.Literal('live'), Type.Literal('test')]),
        scope: Type.Union([Type.Literal('write'), Type.Literal('read')]),
        name: Type.Optional(Name),
      },
      strict,
    ),
  ),
  /** Active keys, oldest first. */
  'merchants.keys': command<SiteKey[]>()('owner', Type.Object({ id: Id }, strict)),
  /** Revokes the key and closes the site's open sockets. */
  'merchants.revokeKey': command<null>()('owner', Type.Object({ id: Id, keyId: Id }, strict)),
  /**
   * Replaces a merchant's secret, shown once with the one for tests; the old one stays valid for 24 hours
   * unless it is known to others.
   */
  'merchants.rotateSecret': command<{
    secret: string
    testSecret: string | null
    oldEndsAtMs: number
  }>()(
    'owner',
    Type.Object(
      {
        id: Id,
        kind: Type.Union([
          Type.Literal('api-secret'),
          Type.Literal('webhook-secret'),
          Type.Literal('callback-token'),
          Type.Literal('callback-secret'),
        ]),
        isCompromised: Type.Boolean(),
      },
      strict,
    ),
  ),
}
