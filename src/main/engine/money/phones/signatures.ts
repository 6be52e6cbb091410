import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import {
  insertSignature,
  listSignatures,
  type SignatureRow,
  updateSignatureRequired,
} from './signature-store.ts'

/** Signing secrets of the phones, and which of them must sign. */
export interface Signatures {
  /** Gives a phone its secret, in the running transaction; an existing one stays. */
  createIn(db: WritableDb, deviceId: string): void
  requireIn(db: WritableDb, deviceId: string, isRequired: boolean): void
  /** undefined for a phone that was paired before signatures existed. */
  secretOf(deviceId: string): string | undefined
  isRequired(deviceId: string): boolean
}

export function createSignatures({ database, installation, random }: Platform): Signatures {
  let rows = new Map<string, SignatureRow>()
  // Cached: decrypting for every text costs more than verifying its signature.
  const secrets = new Map<string, string>()

  function load(): void {
    rows = new Map(listSignatures(database.read).map((row) => [row.deviceId, row]))
  }
  load()

  return {
    createIn(db, deviceId) {
      insertSignature(db, deviceId, installation.seal(`sig_${random.hex(32)}`))
      afterCommit(db, load)
    },
    requireIn(db, deviceId, isRequired) {
      updateSignatureRequired(db, deviceId, isRequired)
      afterCommit(db, load)
    },
    secretOf(deviceId) {
      const sealed = rows.get(deviceId)?.sealed
      if (sealed === undefined) return undefined
      const secret = secrets.get(deviceId) ?? installation.unseal(sealed)
      secrets.set(deviceId, secret)
      return secret
    },
    isRequired: (deviceId) => rows.get(deviceId)?.isRequired ?? false,
  }
}
