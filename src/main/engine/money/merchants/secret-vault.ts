import type { EpochMs } from '../../../../shared/base/time.ts'
import type { RotatableSecret } from '../../../../shared/sites/merchant.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import {
  deletePreviousSecret,
  findSealedSecret,
  listPreviousSecrets,
  putPreviousSecret,
  putSecret,
  type SecretKind,
} from './secret-store.ts'

/** Secrets that are needed in clear, for signing. */
export interface SecretVault {
  secret: (merchantId: string, kind: SecretKind) => string
  /** Replaced secrets that are still valid. */
  previous: (merchantId: string) => Partial<Record<SecretKind, string>>
  /** Replaces a secret; the old one stays valid for `overlapMs`; 0: it is compromised and ends now. */
  rotateIn: (db: WritableDb, merchantId: string, kind: SealedKind, overlapMs: number) => string
}

type SealedKind = Extract<RotatableSecret, SecretKind>

const PREFIXES: Record<SealedKind, string> = {
  'api-secret': 'sk_',
  'webhook-secret': 'whsec_',
  'callback-token': 'ct_',
}

export function createSecretVault({
  database,
  installation,
  clock,
  random,
}: Platform): SecretVault {
  // Cached: every webhook is signed with one, and decrypting costs more than signing.
  const known = new Map<string, string>()
  let previous: { merchantId: string; kind: SecretKind; secret: string; endsAtMs: EpochMs }[] = []

  function load(): void {
    known.clear()
    previous = listPreviousSecrets(database.read).map(({ sealed, ...rest }) => ({
      ...rest,
      secret: installation.unseal(sealed),
    }))
  }
  load()

  return {
    secret(merchantId, kind) {
      const name = `${merchantId} ${kind}`
      let secret = known.get(name)
      if (secret === undefined) {
        const sealed = findSealedSecret(database.read, merchantId, kind)
        if (sealed === undefined) throw new Error(`merchant ${merchantId} has no ${kind}`)
        secret = installation.unseal(sealed)
        known.set(name, secret)
      }
      return secret
    },
    previous(merchantId) {
      if (previous.length === 0) return {}
      const now = clock.now()
      const good = previous.filter(
        (entry) => entry.merchantId === merchantId && now < entry.endsAtMs,
      )
      return Object.fromEntries(good.map(({ kind, secret }) => [kind, secret]))
    },
    rotateIn(db, merchantId, kind, overlapMs) {
      const sealed = findSealedSecret(db, merchantId, kind)
      if (sealed === undefined) throw new Error(`merchant ${merchantId} has no ${kind}`)
      const secret = `${PREFIXES[kind]}${random.hex(32)}`
      putSecret(db, { merchantId, kind, sealed: installation.seal(secret) })
      if (overlapMs > 0) {
        putPreviousSecret(db, { merchantId, kind, sealed, endsAtMs: clock.now() + overlapMs })
      } else {
        deletePreviousSecret(db, merchantId, kind)
      }
      afterCommit(db, load)
      return secret
    },
  }
}
