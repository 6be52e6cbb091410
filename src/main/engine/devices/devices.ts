import { createHash } from 'node:crypto'
import type { Chance } from '../../../shared/chance.ts'
import { cleanText } from '../../../shared/clean-text.ts'
import {
  type Device,
  type DevicePairing,
  type DeviceReading,
  PAIRING_OPEN_MS,
  type PhoneLight,
} from '../../../shared/device.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Clock, EpochMs } from '../../../shared/time.ts'
import { afterCommit } from '../storage/commit-queue.ts'
import type { Database, WritableDb } from '../storage/database.ts'
import {
  type DeviceRow,
  insertDevice,
  listDevices,
  moveDevices,
  revokeDevice,
  updateHeard,
} from './device-store.ts'

/** A phone that said nothing for this long may be asleep or off the Wi-Fi, in milliseconds. */
const QUIET_AFTER_MS = 15 * 60_000

export interface PairedPhone {
  device: Device
  /** Shown to the phone once; only its hash is kept. */
  token: string
}

export interface Devices {
  list(): Device[]
  /** The phone that this secret belongs to, with the account it listens for. Revoked phones are nobody. */
  findByToken(token: string): (Device & { accountId: string }) | undefined
  /** Opens the window for one phone; a window that was open closes. `urlOf` makes the address from the code. */
  openPairing(urlOf: (code: string) => string): DevicePairing
  pairing(): DevicePairing | null
  closePairing(): void
  /** Whether the code would be taken now. */
  isPairingCode(code: string): boolean
  /** Uses the code up. Throws PAIRING_CLOSED when it is wrong, used or too old. */
  pair(code: string, name: string): Promise<PairedPhone>
  /** Takes effect with the next request. Throws DEVICE_NOT_FOUND. */
  revoke(id: string): Promise<void>
  /** Notes in the running transaction that the phone was heard and how its text was read. */
  heardIn(db: WritableDb, id: string, reading: DeviceReading): void
  /** The account that a phone listens for, revoked or not. */
  accountOf(id: string): string | undefined
  moveAccount(db: WritableDb, fromAccountId: string, toAccountId: string): void
  light(): { light: PhoneLight; lastHeardAtMs: EpochMs | null }
}

export interface DevicesParts {
  database: Database
  clock: Clock
  chance: Chance
  /** The account that a newly paired phone listens for; throws SHOP_NOT_SET_UP. */
  accountId(): string
  onPaired(db: WritableDb, device: Device): void
  onRevoked(db: WritableDb, deviceId: string): void
  /** Called after every commit that changed a phone or what was heard of it. */
  onChanged(): void
}

interface OpenWindow {
  codeHash: string
  url: string
  expiresAtMs: EpochMs
  deviceId: string | null
}

/** The phones that may speak for the shop's wallets. The list is short and kept in memory. */
export function createDevices(parts: DevicesParts): Devices {
  const { database, clock, chance } = parts
  let byId = new Map<string, DeviceRow>()
  let byTokenHash = new Map<string, DeviceRow>()
  let window: OpenWindow | null = null

  function load(): void {
    const rows = listDevices(database.read)
    byId = new Map(rows.map((row) => [row.id, row]))
    byTokenHash = new Map(rows.map((row) => [row.tokenHash, row]))
  }
  load()

  function writeAndLoad(work: (db: WritableDb) => void): Promise<void> {
    return database.write((db) => {
      afterCommit(db, () => {
        load()
        parts.onChanged()
      })
      work(db)
    })
  }

  function isOpenFor(code: string): boolean {
    return (
      window !== null &&
      window.deviceId === null &&
      clock.now() < window.expiresAtMs &&
      window.codeHash === hashOf(code)
    )
  }

  return {
    list: () => [...byId.values()].map(withoutSecrets),
    findByToken(token) {
      const row = byTokenHash.get(hashOf(token))
      return row && !row.isRevoked ? row : undefined
    },
    openPairing(urlOf) {
      const code = chance.text(25)
      const expiresAtMs = clock.now() + PAIRING_OPEN_MS
      window = { codeHash: hashOf(code), url: urlOf(code), expiresAtMs, deviceId: null }
      return { url: window.url, expiresAtMs, device: null }
    },
    pairing() {
      if (!window) return null
      const row = window.deviceId === null ? undefined : byId.get(window.deviceId)
      return {
        url: window.url,
        expiresAtMs: window.expiresAtMs,
        device: row ? withoutSecrets(row) : null,
      }
    },
    closePairing() {
      window = null
    },
    isPairingCode: isOpenFor,
    async pair(code, name) {
      if (!window || !isOpenFor(code)) {
        throw new AppError('PAIRING_CLOSED', 'this pairing code cannot be used any more')
      }
      const token = `ph_${chance.hex(32)}`
      const row = {
        id: `dev_${chance.text(25)}`,
        name: cleanText(name) ?? 'HP kasir',
        tokenHash: hashOf(token),
        accountId: parts.accountId(),
        pairedAtMs: clock.now(),
      }
      const used = window
      // Used up before the write, so that two phones with one code cannot both get in.
      used.deviceId = row.id
      try {
        await writeAndLoad((db) => {
          insertDevice(db, row)
          parts.onPaired(db, { ...row, lastHeardAtMs: null, isRevoked: false, lastReading: null })
        })
      } catch (error) {
        used.deviceId = null
        throw error
      }
      return { device: withoutSecrets(byId.get(row.id)!), token }
    },
    async revoke(id) {
      await writeAndLoad((db) => {
        if (!revokeDevice(db, id, clock.now())) {
          throw new AppError('DEVICE_NOT_FOUND', `no paired phone ${id}`)
        }
        parts.onRevoked(db, id)
      })
    },
    heardIn(db, id, reading) {
      updateHeard(db, id, reading)
      afterCommit(db, () => {
        const row = byId.get(id)
        if (row) Object.assign(row, { lastHeardAtMs: reading.atMs, lastReading: reading })
        parts.onChanged()
      })
    },
    accountOf: (id) => byId.get(id)?.accountId,
    moveAccount(db, fromAccountId, toAccountId) {
      moveDevices(db, fromAccountId, toAccountId)
      afterCommit(db, load)
    },
    light() {
      const paired = [...byId.values()].filter((device) => !device.isRevoked)
      if (paired.length === 0) return { light: 'none', lastHeardAtMs: null }
      const heard = paired.map((device) => device.lastHeardAtMs ?? 0)
      const lastHeardAtMs = Math.max(...heard)
      if (lastHeardAtMs === 0) return { light: 'never-heard', lastHeardAtMs: null }
      const isQuiet = clock.now() - lastHeardAtMs > QUIET_AFTER_MS
      return { light: isQuiet ? 'quiet' : 'fresh', lastHeardAtMs }
    },
  }
}

function withoutSecrets(row: DeviceRow): Device {
  const { id, name, pairedAtMs, lastHeardAtMs, isRevoked, lastReading } = row
  return { id, name, pairedAtMs, lastHeardAtMs, isRevoked, lastReading }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
