import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { Database } from './database.ts'
import { findKeyCheck, insertInstallation } from './installation-store.ts'

/** What belongs to this installation alone: the key that seals secrets and chains the ledger. */
export interface Installation {
  /** Encrypts a secret that must be read back (AES-256-GCM); different every time. */
  seal(secret: string): string
  unseal(sealed: string): string
  /** Keys the hash chain of the event log. */
  ledgerKey: Buffer
  /** Mixed into the hash of the owner's PIN: the database alone does not let anybody guess it. */
  pinPepper: Buffer
  /** Chooses the word of the day. */
  wordKey: Buffer
}

/**
 * Opens the installation of a database, making its key on first start. The key lives beside the
 * database in a file that only the same user can read; a copied database is useless without it.
 * Throws DATABASE_DAMAGED when the database and the key do not belong together.
 */
export async function openInstallation(
  database: Database,
  dataDir: string | undefined,
  now: EpochMs,
): Promise<Installation> {
  const keyCheck = findKeyCheck(database.read)
  const masterKey = dataDir ? readOrMakeKey(dataDir, keyCheck !== undefined) : randomBytes(32)
  const check = createHmac('sha256', masterKey).update('lunas key check').digest('hex')
  if (keyCheck === undefined) await database.write((db) => insertInstallation(db, now, check))
  else if (keyCheck !== check) {
    throw new AppError('DATABASE_DAMAGED', 'lunas.key does not belong to this database')
  }
  const sealKey = subkey(masterKey, 'seal')
  return {
    seal: (secret) => seal(sealKey, secret),
    unseal: (sealed) => unseal(sealKey, sealed),
    ledgerKey: subkey(masterKey, 'ledger'),
    pinPepper: subkey(masterKey, 'pin'),
    wordKey: subkey(masterKey, 'word'),
  }
}

function readOrMakeKey(dataDir: string, isExpected: boolean): Buffer {
  const file = join(dataDir, 'lunas.key')
  if (existsSync(file)) {
    if (!isExpected) {
      throw new AppError('DATABASE_DAMAGED', 'lunas.key is here but the database is new or empty')
    }
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  }
  if (isExpected) throw new AppError('DATABASE_DAMAGED', `the key file is missing: ${file}`)
  const key = randomBytes(32)
  writeFileSync(file, `${key.toString('hex')}\n`, { mode: 0o600, flush: true })
  return key
}

function subkey(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `lunas ${purpose}`, 32))
}

function seal(key: Buffer, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
}

function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
