import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Device, DeviceReading, ReceivedHeartbeat } from '../../../../shared/phones/device.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export interface DeviceRow extends Device {
  tokenHash: string
  accountId: string
}

interface StoredRow {
  id: string
  name: string
  tokenHash: string
  accountId: string
  pairedAtMs: EpochMs
  revokedAtMs: EpochMs | null
  lastHeardAtMs: EpochMs | null
  lastReading: string | null
  lastBeat: string | null
  forwarder: string | null
  toldAddress: string | null
}

function toDevice(row: StoredRow): DeviceRow {
  const { revokedAtMs, ...rest } = row
  const lastReading = row.lastReading === null ? null : toReading(row.lastReading)
  const lastBeat = row.lastBeat === null ? null : toBeat(row.lastBeat)
  return {
    ...rest,
    isRevoked: revokedAtMs !== null,
    lastReading,
    lastBeat,
    protection: newer(lastReading, lastBeat)?.protection ?? null,
  }
}

/** Readings of the first versions have no delay and no protection. */
function toReading(stored: string): DeviceReading {
  const missing = { delayMs: null, protection: null }
  return { ...missing, ...(JSON.parse(stored) as Omit<DeviceReading, keyof typeof missing>) }
}

/** Heartbeats of earlier versions have no clock offsets. */
function toBeat(stored: string): ReceivedHeartbeat {
  const beat = JSON.parse(stored) as Omit<ReceivedHeartbeat, 'recentOffsetsMs'>
  return { recentOffsetsMs: [], ...beat }
}

function newer(reading: DeviceReading | null, beat: ReceivedHeartbeat | null) {
  if (!reading || !beat) return reading ?? beat
  return reading.atMs > beat.atMs ? reading : beat
}

export function listDevices(db: ReadableDb): DeviceRow[] {
  const rows = prepared<[], StoredRow>(
    db,
    `SELECT id, name, token_hash AS tokenHash, account_id AS accountId,
       paired_at_ms AS pairedAtMs, revoked_at_ms AS revokedAtMs,
       last_heard_at_ms AS lastHeardAtMs, last_reading AS lastReading,
       last_beat AS lastBeat, forwarder, told_address AS toldAddress
     FROM devices ORDER BY paired_at_ms, id`,
  ).all()
  return rows.map(toDevice)
}

export function insertDevice(
  db: WritableDb,
  device: Pick<
    DeviceRow,
    'id' | 'name' | 'tokenHash' | 'accountId' | 'pairedAtMs' | 'forwarder' | 'toldAddress'
  >,
): void {
  const { id, name, tokenHash, accountId, pairedAtMs, forwarder, toldAddress } = device
  prepared(
    db,
    `INSERT INTO devices
       (id, name, token_hash, account_id, paired_at_ms, forwarder, told_address)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, name, tokenHash, accountId, pairedAtMs, forwarder, toldAddress)
}

export function renameDevice(db: WritableDb, id: string, name: string): boolean {
  const { changes } = prepared(db, 'UPDATE devices SET name = ? WHERE id = ?').run(name, id)
  return changes === 1
}

export function revokeDevice(db: WritableDb, id: string, now: EpochMs): boolean {
  const { changes } = prepared(
    db,
    'UPDATE devices SET revoked_at_ms = ? WHERE id = ? AND revoked_at_ms IS NULL',
  ).run(now, id)
  return changes === 1
}

export function updateLastReading(db: WritableDb, id: string, reading: DeviceReading): void {
  prepared(db, 'UPDATE devices SET last_heard_at_ms = ?, last_reading = ? WHERE id = ?').run(
    reading.atMs,
    JSON.stringify(reading),
    id,
  )
}

export function updateHeartbeat(db: WritableDb, id: string, beat: ReceivedHeartbeat): void {
  prepared(db, 'UPDATE devices SET last_heard_at_ms = ?, last_beat = ? WHERE id = ?').run(
    beat.atMs,
    JSON.stringify(beat),
    id,
  )
}

/** After the shop changed its QRIS, its phones report for the new account. */
export function moveDevices(db: WritableDb, fromAccountId: string, toAccountId: string): void {
  prepared(db, 'UPDATE devices SET account_id = ? WHERE account_id = ?').run(
    toAccountId,
    fromAccountId,
  )
}
