import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { AppError } from '../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Database, ReadableDb } from './connection.ts'
import { dataFiles, syncFolder } from './data-files.ts'
import { findKeyCheck, insertInstallation } from './installation-store.ts'

/** Secrets of this installation, derived from one key: sealing, hash chain, PIN pepper and links. */
export interface Installation {
  /** Encrypts a secret that must be read back (AES-256-GCM); the result differs every time. */
  seal: (secret: string) => string
  /** Throws when the text was changed or sealed with another key. */
  unseal: (sealed: string) => string
  /** Keys the hash chain of the event log. */
  ledgerKey: Buffer
  /** Mixed into the hash of the owner's PIN, so that the database alone is not enough to guess it. */
  pinPepper: Buffer
  /** Chooses the word of the day. */
  antiScreenshotKey: Buffer
  /** Signs the links to digital goods. */
  linkKey: Buffer
}

/**
 * Opens the installation of a database and creates its key on first start. The key is in a file beside the
 * database that only the same user can read; a copied database is useless without it. Throws DATABASE_DAMAGED
 * when the database and the key do not belong together.
 */
export async function openInstallation(
  database: Database,
  dataDir: string | undefined,
  now: EpochMs,
): Promise<Installation> {
  const masterKey = await openKey(database, dataDir, now)
  const sealKey = subkey(masterKey, 'seal')
  return {
    seal: (secret) => seal(sealKey, secret),
    unseal: (sealed) => unseal(sealKey, sealed),
    ledgerKey: subkey(masterKey, 'ledger'),
    pinPepper: subkey(masterKey, 'pin'),
    antiScreenshotKey: subkey(masterKey, 'word'),
    linkKey: subkey(masterKey, 'goods link'),
  }
}

async function openKey(
  database: Database,
  dataDir: string | undefined,
  now: EpochMs,
): Promise<Buffer> {
  const keyCheck = findKeyCheck(database.read)
  if (keyCheck === undefined) return makeKey(database, dataDir, now)
  if (dataDir === undefined) throw new Error('a database in memory has no key of another start')
  return readKey(keyCheck, dataDir)
}

/** The key of the ledger of a database that is not opened as a shop. Throws DATABASE_DAMAGED as `openInstallation`. */
export function readLedgerKey(db: ReadableDb, dataDir: string): Buffer {
  const keyCheck = findKeyCheck(db)
  if (keyCheck === undefined) throw damaged('the database belongs to no installation')
  return subkey(readKey(keyCheck, dataDir), 'ledger')
}

function readKey(keyCheck: string, dataDir: string): Buffer {
  const { key, newKey } = dataFiles(dataDir)
  // The power was cut after the database had the key's id and before the file was renamed.
  if (!existsSync(key) && existsSync(newKey)) nameKey(dataDir)
  if (!existsSync(key)) throw damaged(`the key file is missing: ${key}`)
  const masterKey = Buffer.from(readFileSync(key, 'utf8').trim(), 'hex')
  if (checkOf(masterKey) !== keyCheck) throw damaged('lunas.key does not belong to this database')
  return masterKey
}

/** In this order a power cut at any point leaves either no shop at all or a complete one. */
async function makeKey(
  database: Database,
  dataDir: string | undefined,
  now: EpochMs,
): Promise<Buffer> {
  const masterKey = randomBytes(32)
  const install = () => database.write((db) => insertInstallation(db, now, checkOf(masterKey)))
  if (dataDir === undefined) {
    await install()
    return masterKey
  }
  const { key, newKey } = dataFiles(dataDir)
  if (existsSync(key)) throw damaged('lunas.key is here but the database is empty')
  writeFileSync(newKey, `${masterKey.toString('hex')}\n`, { mode: 0o600, flush: true })
  syncFolder(dataDir)
  await install()
  // Checkpoints: as long as a new shop is only in the WAL, losing that one file would lose the shop.
  database.read.pragma('wal_checkpoint(TRUNCATE)')
  nameKey(dataDir)
  return masterKey
}

function nameKey(dataDir: string): void {
  const { key, newKey } = dataFiles(dataDir)
  renameSync(newKey, key)
  syncFolder(dataDir)
}

function damaged(what: string): AppError {
  return new AppError('DATABASE_DAMAGED', what)
}

function checkOf(masterKey: Buffer): string {
  return createHmac('sha256', masterKey).update('lunas key check').digest('hex')
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
