import { createHash } from 'node:crypto'
import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import { PAIRING_OPEN_MS } from '../../../../shared/phones/device.ts'
import type { Soundbox, SoundboxPairing } from '../../../../shared/sound/sound.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import {
  insertSoundbox,
  listSoundboxes,
  revokeSoundbox,
  type SoundboxRow,
} from './soundbox-store.ts'

/** Soundboxes (phones and tablets that announce amounts) and their pairing. */
export interface Soundboxes {
  list: () => Soundbox[]
  /** The soundbox of this secret. undefined for revoked ones. */
  findByToken: (token: string) => { id: string; name: string } | undefined
  /**
   * Opens the pairing window for one soundbox and closes an earlier one. `urlOf` makes the address from the
   * code.
   */
  openPairing: (urlOf: (code: string) => string) => SoundboxPairing
  pairing: () => SoundboxPairing | null
  closePairing: () => void
  /** Whether the code is valid now. */
  isPairingCode: (code: string) => boolean
  /** Consumes the code and returns the secret, of which only the hash is stored. Throws PAIRING_CLOSED. */
  pair: (code: string, name: string) => Promise<{ soundbox: Soundbox; token: string }>
  /** Takes effect at once. Throws DEVICE_NOT_FOUND. */
  revoke: (id: string) => Promise<void>
}

interface SoundboxesParts {
  isConnected: (id: string) => boolean
  /** Called after every commit that changed the list. */
  onChanged: (list: Soundbox[]) => void
}

interface OpenWindow {
  codeHash: string
  url: string
  expiresAtMs: EpochMs
  soundboxId: string | null
}

/** The list is short and cached. */
export function createSoundboxes(
  { database, events, clock, random }: Platform,
  parts: SoundboxesParts,
): Soundboxes {
  let rows: SoundboxRow[] = listSoundboxes(database.read)
  let window: OpenWindow | null = null

  function writeAndLoad(work: (db: WritableDb) => void): Promise<void> {
    return database.write((db) => {
      afterCommit(db, () => {
        rows = listSoundboxes(database.read)
        parts.onChanged(list())
      })
      work(db)
    })
  }

  function toSoundbox(stored: SoundboxRow): Soundbox {
    const { tokenHash, ...row } = stored
    void tokenHash
    return { ...row, isConnected: !row.isRevoked && parts.isConnected(row.id) }
  }

  const list = () => rows.map(toSoundbox)

  function isOpenFor(code: string): boolean {
    const isOpen = window?.soundboxId === null && clock.now() < window.expiresAtMs
    return isOpen && window?.codeHash === hashOf(code)
  }

  return {
    list,
    findByToken(token) {
      const tokenHash = hashOf(token)
      return rows.find((row) => row.tokenHash === tokenHash && !row.isRevoked)
    },
    openPairing(urlOf) {
      const code = random.text(25)
      const [url, expiresAtMs] = [urlOf(code), clock.now() + PAIRING_OPEN_MS]
      window = { codeHash: hashOf(code), url, expiresAtMs, soundboxId: null }
      return { url, expiresAtMs, soundbox: null }
    },
    pairing() {
      if (!window) return null
      const { url, expiresAtMs, soundboxId } = window
      return { url, expiresAtMs, soundbox: list().find(({ id }) => id === soundboxId) ?? null }
    },
    closePairing() {
      window = null
    },
    isPairingCode: isOpenFor,
    async pair(code, name) {
      if (!window || !isOpenFor(code)) {
        throw new AppError('PAIRING_CLOSED', 'this pairing code cannot be used any more')
      }
      const used = window
      const token = `sb_${random.hex(32)}`
      const id = `box_${random.text(25)}`
      // Consumed before the write, so that two phones with one code cannot both pair.
      used.soundboxId = id
      const pairedAtMs = clock.now()
      const row = {
        id,
        name: cleanText(name) ?? 'Kotak suara',
        tokenHash: hashOf(token),
        pairedAtMs,
      }
      try {
        await writeAndLoad((db) => {
          insertSoundbox(db, row)
          events.record(db, { kind: 'soundbox.paired', facts: { soundbox: id } })
        })
      } catch (error) {
        used.soundboxId = null
        throw error
      }
      return { soundbox: toSoundbox({ ...row, isRevoked: false }), token }
    },
    revoke: (id) =>
      writeAndLoad((db) => {
        if (!revokeSoundbox(db, id, clock.now())) {
          throw new AppError('DEVICE_NOT_FOUND', `no paired soundbox ${id}`)
        }
        events.record(db, { kind: 'soundbox.revoked', facts: { soundbox: id } })
      }),
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
