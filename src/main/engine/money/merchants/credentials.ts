import { createHash } from 'node:crypto'
import type { RandomSource } from '../../../../shared/base/random.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { CreatedMerchant, KeyMode, KeyScope } from '../../../../shared/sites/merchant.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { Installation } from '../../platform/storage/installation.ts'
import { type CredentialKind, insertCredential } from './merchant-store.ts'
import { sandboxSecretOf } from './sandbox-secret.ts'
import { putSecret, type SecretKind } from './secret-store.ts'

/** Keys have 256 random bits, so a fast hash is safe: they cannot be guessed. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function newCredentials(merchantId: string, random: RandomSource): CreatedMerchant {
  const apiSecret = `sk_${random.hex(32)}`
  const webhookSecret = `whsec_${random.hex(32)}`
  const callbackSecret = newCallbackSecret(random)
  const callbackToken = `ct_${random.hex(32)}`
  return {
    merchant_id: merchantId,
    api_key: newApiKey('live', random),
    test_api_key: newApiKey('test', random),
    api_secret: apiSecret,
    webhook_secret: webhookSecret,
    callback_secret: callbackSecret,
    callback_token: callbackToken,
    test_api_secret: sandboxSecretOf(apiSecret),
    test_webhook_secret: sandboxSecretOf(webhookSecret),
    test_callback_token: sandboxSecretOf(callbackToken),
  }
}

/** The prefix shows the mode, so that a test key is not pasted in place of a live one unnoticed. */
export function newApiKey(mode: KeyMode, random: RandomSource): string {
  return `${mode === 'test' ? 'pk_test_' : 'pk_'}${random.hex(32)}`
}

export function newCallbackSecret(random: RandomSource): string {
  return `cb_${random.hex(32)}`
}

export interface CredentialWrite {
  db: WritableDb
  merchantId: string | null
  now: EpochMs
}

/** Stores only the hash of a secret that Lunas never needs in clear. */
export function storeHash(
  { db, merchantId, now }: CredentialWrite,
  kind: CredentialKind,
  secret: string,
  may: { mode: KeyMode; scope: KeyScope } = { mode: 'live', scope: 'write' },
): void {
  // The last characters let the owner recognise a key.
  const lastFour = kind === 'api-key' ? secret.slice(-4) : null
  const hash = hashOf(secret)
  insertCredential(db, { hash, kind, merchantId, endsAtMs: null, lastFour, ...may }, now)
}

/** Stores the credentials that were shown for a new merchant. */
export function storeCredentials(
  keeping: CredentialWrite & { merchantId: string },
  created: CreatedMerchant,
  { seal }: Pick<Installation, 'seal'>,
): void {
  const { db, merchantId } = keeping
  storeHash(keeping, 'api-key', created.api_key)
  storeHash(keeping, 'callback-secret', created.callback_secret)
  const sealed: Partial<Record<SecretKind, string>> = {
    'api-secret': created.api_secret,
    'webhook-secret': created.webhook_secret,
    'callback-token': created.callback_token,
  }
  for (const [kind, secret] of Object.entries(sealed)) {
    putSecret(db, { merchantId, kind: kind as SecretKind, sealed: seal(secret) })
  }
}
