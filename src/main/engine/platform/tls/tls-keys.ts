import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Platform } from '../platform.ts'
import { afterCommit } from '../storage/commit-queue.ts'
import type { WritableDb } from '../storage/connection.ts'
import { requiredRow } from '../storage/statement.ts'
import { makeCertificate, pinOf } from './certificate.ts'
import { insertTlsKey, listTlsKeys, promoteTlsKey, type TlsKeyRow } from './tls-key-store.ts'

/** Certificate and key of a TLS server, both PEM. */
export interface TlsIdentity {
  key: string
  cert: string
}

/** The keys of the encrypted port. Phones verify them by their pins. */
export interface TlsKeys {
  /** The pin of the current key. */
  pin(): string
  /** The pin of the next key, while it is announced. */
  nextPin(): string | null
  /** Every valid pin, the current one first. */
  pins(): string[]
  /** A fresh certificate of the current key, for these names and IPv4 addresses. */
  identity(names: readonly string[]): TlsIdentity
  /** Makes the next key, whose pin is announced from now on; an existing one stays. */
  announceNext(): Promise<void>
  /** Switches to the next key. Throws NO_NEXT_KEY. */
  useNext(): Promise<void>
}

/** Opens the keys of this installation; the first one is created at the first start. */
export async function openTlsKeys({
  database,
  installation,
  events,
  clock,
  random,
}: Platform): Promise<TlsKeys> {
  let rows: TlsKeyRow[] = []

  function load(): void {
    rows = listTlsKeys(database.read)
  }

  function record(db: WritableDb, kind: 'announced' | 'changed', pinOfKey: string): void {
    events.record(db, { kind: `tls-key.${kind}`, facts: { pin: pinOfKey } })
  }

  function makeRow(role: TlsKeyRow['role']): TlsKeyRow {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const sealed = installation.seal(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    return { role, sealed, pin: pinOf(privateKey), madeAtMs: clock.now() }
  }

  const find = (role: TlsKeyRow['role']) => rows.find((row) => row.role === role)
  const current = () => requiredRow(find('current'))
  const pin = () => current().pin
  const nextPin = () => find('next')?.pin ?? null

  load()
  if (!find('current')) await database.write((db) => insertTlsKey(db, makeRow('current')))
  load()

  return {
    pin,
    nextPin,
    pins: () => [pin(), nextPin()].filter((each) => each !== null),
    identity(names) {
      const key = installation.unseal(current().sealed)
      const serial = Buffer.from(`01${random.hex(15)}`, 'hex')
      const privateKey = createPrivateKey(key)
      return { key, cert: makeCertificate({ privateKey, names, serial, nowMs: clock.now() }) }
    },
    announceNext: () =>
      database.write((db) => {
        if (listTlsKeys(db).some(({ role }) => role === 'next')) return
        const row = makeRow('next')
        insertTlsKey(db, row)
        record(db, 'announced', row.pin)
        afterCommit(db, load)
      }),
    useNext: () =>
      database.write((db) => {
        if (!promoteTlsKey(db)) throw new AppError('NO_NEXT_KEY', 'no new key was announced')
        record(db, 'changed', requiredRow(listTlsKeys(db)[0]).pin)
        afterCommit(db, load)
      }),
  }
}
