import { createHash } from 'node:crypto'
import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import {
  CLOCK_OFFSETS_KEPT,
  clockOffsetMs,
  type Device,
  type DeviceHeartbeat,
  type DevicePairing,
  type DeviceReading,
  type DeviceSigning,
  HEARTBEAT_GAPS_KEPT,
  PAIRING_OPEN_MS,
  type ReceivedHeartbeat,
} from '../../../../shared/phones/device.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { Merchants } from '../merchants/merchants.ts'
import { createContacts } from './contacts.ts'
import {
  type DeviceRow,
  insertDevice,
  listDevices,
  moveDevices,
  renameDevice,
  revokeDevice,
  updateHeartbeat,
  updateLastReading,
} from './device-store.ts'
import {
  judgeSendersTime,
  judgeTime,
  type MessageTime,
  type ReportedMoment,
} from './message-time.ts'
import { createSignatures, type Signatures } from './signatures.ts'

export interface PairedPhone {
  device: Device
  /** Shown to the phone once; only its hash is stored. */
  token: string
}

export interface Devices {
  list(): Device[]
  /** The phone of this secret, with its account. undefined for revoked phones. */
  findByToken(token: string): (Device & { accountId: string }) | undefined
  /**
   * Opens the pairing window for one phone and closes an earlier one. `urlOf` makes the address from the code;
   * `forwarder` is the app that the owner chose for this phone.
   */
  openPairing(urlOf: (code: string) => string, forwarder?: string | null): DevicePairing
  pairing(): DevicePairing | null
  closePairing(): void
  /** Whether the code is valid now. */
  isPairingCode(code: string): boolean
  /**
   * Consumes the code; `toldAddress` is the address the phone is given. Throws PAIRING_CLOSED when the code is
   * wrong, used or expired.
   */
  pair(code: string, name: string, toldAddress?: string): Promise<PairedPhone>
  /** Throws DEVICE_NOT_FOUND. */
  rename(id: string, name: string): Promise<void>
  /** Takes effect with the next request. Throws DEVICE_NOT_FOUND. */
  revoke(id: string): Promise<void>
  /** When a notification of the phone was shown; asked before its text is recorded. */
  timeOf(id: string, reported: ReportedMoment): MessageTime
  /** How far the phone's clock is ahead of ours, in milliseconds; null when it is unknown. */
  clockOffsetMs(id: string): number | null
  /** Records in the running transaction the time of the phone's text and its outcome. */
  recordReadingIn(db: WritableDb, id: string, reading: DeviceReading): void
  /** Records a heartbeat with the phone's status. Throws DEVICE_NOT_FOUND, also for a revoked phone. */
  recordHeartbeat(id: string, beat: DeviceHeartbeat): Promise<void>
  /** The active phones. */
  active(): (Device & { accountId: string })[]
  /** The signing secret of this phone; created for a phone that has none yet. Throws DEVICE_NOT_FOUND. */
  signingSecret(id: string): Promise<string>
  /** The same, and whether it is required. Throws DEVICE_NOT_FOUND. */
  signing(id: string): Promise<DeviceSigning>
  /** Accepts only signed texts of this phone from now on, or unsigned ones again. Throws DEVICE_NOT_FOUND. */
  requireSignature(id: string, isRequired: boolean): Promise<void>
  signatures: Pick<Signatures, 'secretOf' | 'isRequired'>
  /** The account of a phone, revoked or not. */
  accountOf(id: string): string | undefined
  moveAccount(db: WritableDb, fromAccountId: string, toAccountId: string): void
}

interface OpenWindow {
  codeHash: string
  /** Read every time: the till's address may change while the window is open. */
  url: () => string
  expiresAtMs: EpochMs
  deviceId: string | null
  forwarder: string | null
}

/** The phones that report the shop's money. The list is short and cached. */
export function createDevices(
  platform: Platform,
  merchants: Pick<Merchants, 'shopMerchant'>,
): Devices {
  const { database, clock, random, events } = platform
  const signatures = createSignatures(platform)
  const contacts = createContacts()
  let byId = new Map<string, DeviceRow>()
  let byTokenHash = new Map<string, DeviceRow>()
  let window: OpenWindow | null = null

  function load(): void {
    const rows = listDevices(database.read)
    byId = new Map(rows.map((row) => [row.id, row]))
    byTokenHash = new Map(rows.map((row) => [row.tokenHash, row]))
  }
  load()

  function announceChange(): void {
    platform.broadcastToScreens('devices.changed')
    platform.broadcastToScreens('till.changed')
  }

  /** The account that a newly paired phone listens for. */
  function shopAccountId(): string {
    const accountId = merchants.shopMerchant()?.accountId
    if (!accountId) throw new AppError('SHOP_NOT_SET_UP', 'the shop has not been set up')
    return accountId
  }

  function writeAndLoad(work: (db: WritableDb) => void): Promise<void> {
    return database.write((db) => {
      afterCommit(db, () => {
        load()
        announceChange()
      })
      work(db)
    })
  }

  async function signingSecretOf(id: string): Promise<string> {
    const { id: deviceId } = activeRow(id)
    await database.write((db) => signatures.createIn(db, deviceId))
    const secret = signatures.secretOf(deviceId)
    if (secret === undefined) throw new Error(`phone ${deviceId} has no signing secret`)
    return secret
  }

  /** Throws DEVICE_NOT_FOUND, also for a revoked phone. */
  function activeRow(id: string): DeviceRow {
    const row = byId.get(id)
    if (!row || row.isRevoked) throw new AppError('DEVICE_NOT_FOUND', `no paired phone ${id}`)
    return row
  }

  /** Keeps what a request changed about a phone until the list is loaded again. */
  function remember(id: string, changed: Partial<DeviceRow>): void {
    const row = byId.get(id)
    if (row) Object.assign(row, changed)
    announceChange()
  }

  /** Notes at once that the phone was heard: the next text may be in the same transaction. */
  function noteContact(id: string, atMs: EpochMs): void {
    const row = byId.get(id)
    if (row) contacts.note(row, atMs)
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
    openPairing(urlOf, forwarder = null) {
      const code = random.text(25)
      const expiresAtMs = clock.now() + PAIRING_OPEN_MS
      const url = () => urlOf(code)
      window = { codeHash: hashOf(code), url, expiresAtMs, deviceId: null, forwarder }
      return { url: url(), expiresAtMs, forwarder, device: null }
    },
    pairing() {
      if (!window) return null
      const row = window.deviceId === null ? undefined : byId.get(window.deviceId)
      return {
        url: window.url(),
        expiresAtMs: window.expiresAtMs,
        forwarder: window.forwarder,
        device: row ? withoutSecrets(row) : null,
      }
    },
    closePairing() {
      window = null
    },
    isPairingCode: isOpenFor,
    async pair(code, name, toldAddress) {
      if (!window || !isOpenFor(code)) {
        throw new AppError('PAIRING_CLOSED', 'this pairing code cannot be used any more')
      }
      const token = `ph_${random.hex(32)}`
      const row = {
        id: `dev_${random.text(25)}`,
        name: cleanText(name) ?? 'HP kasir',
        tokenHash: hashOf(token),
        accountId: shopAccountId(),
        pairedAtMs: clock.now(),
        forwarder: window.forwarder,
        toldAddress: toldAddress ?? null,
      }
      const used = window
      // Consumed before the write, so that two phones with one code cannot both pair.
      used.deviceId = row.id
      try {
        await writeAndLoad((db) => {
          insertDevice(db, row)
          signatures.createIn(db, row.id)
          events.record(db, { kind: 'device.paired', facts: { device: row.id } })
        })
      } catch (error) {
        used.deviceId = null
        throw error
      }
      return { device: withoutSecrets(activeRow(row.id)), token }
    },
    async rename(id, name) {
      await writeAndLoad((db) => {
        if (!renameDevice(db, id, cleanText(name) ?? 'HP kasir')) {
          throw new AppError('DEVICE_NOT_FOUND', `no paired phone ${id}`)
        }
      })
    },
    async revoke(id) {
      await writeAndLoad((db) => {
        if (!revokeDevice(db, id, clock.now())) {
          throw new AppError('DEVICE_NOT_FOUND', `no paired phone ${id}`)
        }
        events.record(db, { kind: 'device.revoked', facts: { device: id } })
      })
    },
    timeOf(id, reported) {
      const row = byId.get(id)
      const nowMs = clock.now()
      if (!row) return judgeSendersTime(reported, nowMs)
      return judgeTime(row, reported, { nowMs, mayHaveWaited: contacts.mayHaveWaited(row, nowMs) })
    },
    clockOffsetMs(id) {
      const row = byId.get(id)
      return row ? clockOffsetMs(row, clock.now()) : null
    },
    recordReadingIn(db, id, reading) {
      noteContact(id, reading.atMs)
      updateLastReading(db, id, reading)
      afterCommit(db, () => remember(id, withContact(reading, { lastReading: reading })))
    },
    async recordHeartbeat(id, beat) {
      await database.write((db) => {
        const lastBeat = afterBeat(activeRow(id).lastBeat, beat, clock.now())
        noteContact(id, lastBeat.atMs)
        updateHeartbeat(db, id, lastBeat)
        afterCommit(db, () => remember(id, withContact(lastBeat, { lastBeat })))
      })
    },
    active: () => [...byId.values()].filter(({ isRevoked }) => !isRevoked),
    signingSecret: signingSecretOf,
    async signing(id) {
      const signingSecret = await signingSecretOf(id)
      return { signingSecret, isRequired: signatures.isRequired(id) }
    },
    async requireSignature(id, isRequired) {
      const { id: deviceId } = activeRow(id)
      await database.write((db) => {
        signatures.createIn(db, deviceId)
        signatures.requireIn(db, deviceId, isRequired)
      })
    },
    signatures,
    accountOf: (id) => byId.get(id)?.accountId,
    moveAccount(db, fromAccountId, toAccountId) {
      moveDevices(db, fromAccountId, toAccountId)
      afterCommit(db, load)
    },
  }
}

/** The state of a phone after a request. */
function withContact(
  { atMs, protection }: DeviceReading | ReceivedHeartbeat,
  update: Partial<Pick<Device, 'lastReading' | 'lastBeat'>>,
): Partial<Device> {
  return { ...update, lastHeardAtMs: atMs, protection }
}

function withoutSecrets(row: DeviceRow): Device {
  const { tokenHash: _hash, accountId: _account, ...device } = row
  return device
}

function afterBeat(
  before: ReceivedHeartbeat | null,
  beat: DeviceHeartbeat,
  atMs: EpochMs,
): ReceivedHeartbeat {
  const gap = before ? atMs - before.atMs : 0
  // A clock that was set back does not count as a gap.
  const gaps = [...(before?.recentGapsMs ?? []), ...(gap > 0 ? [gap] : [])]
  const { phoneClockMs } = beat
  const offset = phoneClockMs === null ? [] : [phoneClockMs - atMs]
  const offsets = [...(before?.recentOffsetsMs ?? []), ...offset]
  return {
    ...beat,
    atMs,
    recentGapsMs: gaps.slice(-HEARTBEAT_GAPS_KEPT),
    recentOffsetsMs: offsets.slice(-CLOCK_OFFSETS_KEPT),
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
