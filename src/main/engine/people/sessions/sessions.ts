import { AppError } from '../../../../shared/base/errors.ts'
import type { RandomSource } from '../../../../shared/base/random.ts'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import type { Role } from '../../../../shared/contract.ts'
import type { Database } from '../../platform/storage/connection.ts'
import {
  deleteOldestSessions,
  insertSession,
  listSessions,
  type SessionRow,
  updateSessionUse,
} from './session-store.ts'
import { createTickets, hashOfSecret } from './tickets.ts'

/** The windows that a ticket can open, each with its role. */
export const SCREEN_ROLES = {
  cashier: 'cashier',
  'customer-display': 'display',
  'phone-simulator': 'cashier',
} as const satisfies Record<string, Role>

export type Screen = keyof typeof SCREEN_ROLES

/** A signed-in window. */
export interface WindowSession {
  screen: Screen
  /** Current role: `owner` while the owner's commands are unlocked in it. */
  role: Role
  ownerUntilMs: EpochMs | null
}

/** Signed-in windows, and which of them have the owner's commands unlocked. */
export interface Sessions {
  /** A ticket for one window; single use, valid for ten minutes. */
  issueTicket(screen: Screen): string
  /** Signs a window in; undefined when its ticket is unknown, used or expired, for example after a reload. */
  redeem(ticket: string): Promise<{ sessionSecret: string; screen: Screen } | undefined>
  /** The session of a cookie; undefined when it is unknown or was not used for thirty days. */
  find(sessionSecret: string): WindowSession | undefined
  /**
   * Unlocks the owner's commands for five minutes; the caller has checked the PIN. Throws NOT_SIGNED_IN and
   * FORBIDDEN.
   */
  unlockOwner(sessionSecret: string): WindowSession
  /** Extends an active unlock by five minutes, after a command of the owner. */
  extendOwner(sessionSecret: string): void
  /** Throws NOT_SIGNED_IN. */
  lockOwner(sessionSecret: string): WindowSession
}

export interface SessionsParts {
  database: Database
  clock: Clock
  random: RandomSource
  /** Milliseconds of a monotonic clock such as `performance.now()`. */
  elapsedMs: () => number
  /** Called when saving the last use failed; the window stays signed in. */
  onError(error: unknown): void
}

/** How long the owner's commands stay unlocked without a command of the owner, in milliseconds. */
export const OWNER_UNLOCKED_MS = 5 * 60_000

/** How long an unused window stays signed in, in milliseconds. */
export const SESSION_LIFE_MS = 30 * 86_400_000

/** Sessions kept in the database, the last used ones; by number, because the clock may be wrong. */
const SESSIONS_KEPT = 200

/** Minimum time between two saves of the last use, in milliseconds. */
const USE_WRITTEN_EVERY_MS = 3_600_000

interface Live extends SessionRow {
  /** By the monotonic clock; in memory only, so a restart locks the owner's commands. */
  ownerEndsAtMs: number
}

/** Cached by secret hash; persisted so that sessions survive a restart. */
export function createSessions(parts: SessionsParts): Sessions {
  const { database, clock, random, elapsedMs } = parts
  const tickets = createTickets<Screen>(parts)
  const sessions = new Map<string, Live>(
    listSessions(database.read).map((row) => [row.secretHash, { ...row, ownerEndsAtMs: 0 }]),
  )

  function findLive(sessionSecret: string): Live | undefined {
    const session = sessions.get(hashOfSecret(sessionSecret))
    if (!session || !isScreen(session.screen)) return undefined
    // Kept when it is over: a clock that was set ahead by mistake is set back, and then the window is signed in again.
    return clock.now() - session.lastUsedAtMs < SESSION_LIFE_MS ? session : undefined
  }

  function getLive(sessionSecret: string): Live {
    const session = findLive(sessionSecret)
    if (!session) throw new AppError('NOT_SIGNED_IN', 'this window was not let in')
    return session
  }

  /**
   * A clock that was set back counts as a use, too: otherwise the session would stay valid until the clock
   * catches up.
   */
  function writeUse(session: Live): void {
    const now = clock.now()
    if (Math.abs(now - session.lastUsedAtMs) < USE_WRITTEN_EVERY_MS) return
    session.lastUsedAtMs = now
    database
      .write((db) => updateSessionUse(db, session.secretHash, now))
      .catch((error: unknown) => parts.onError(error))
  }

  function toSession(session: Live): WindowSession {
    const screen = session.screen as Screen
    const leftMs = Math.ceil(session.ownerEndsAtMs - elapsedMs())
    if (leftMs <= 0) return { screen, role: SCREEN_ROLES[screen], ownerUntilMs: null }
    return { screen, role: 'owner', ownerUntilMs: clock.now() + leftMs }
  }

  return {
    issueTicket: (screen) => tickets.issue(screen),
    async redeem(ticket) {
      const screen = tickets.take(ticket)
      if (!screen) return undefined
      const sessionSecret = random.hex(32)
      const now = clock.now()
      const secretHash = hashOfSecret(sessionSecret)
      const row = { secretHash, screen, createdAtMs: now, lastUsedAtMs: now }
      await database.write((db) => {
        insertSession(db, row)
        deleteOldestSessions(db, SESSIONS_KEPT)
      })
      sessions.set(secretHash, { ...row, ownerEndsAtMs: 0 })
      return { sessionSecret, screen }
    },
    find(sessionSecret) {
      const session = findLive(sessionSecret)
      if (!session) return undefined
      writeUse(session)
      return toSession(session)
    },
    unlockOwner(sessionSecret) {
      const session = getLive(sessionSecret)
      if (SCREEN_ROLES[session.screen as Screen] !== 'cashier') {
        throw new AppError('FORBIDDEN', `the owner cannot unlock the ${session.screen}`)
      }
      session.ownerEndsAtMs = elapsedMs() + OWNER_UNLOCKED_MS
      return toSession(session)
    },
    extendOwner(sessionSecret) {
      const session = findLive(sessionSecret)
      if (!session || session.ownerEndsAtMs <= elapsedMs()) return
      session.ownerEndsAtMs = elapsedMs() + OWNER_UNLOCKED_MS
    },
    lockOwner(sessionSecret) {
      const session = getLive(sessionSecret)
      session.ownerEndsAtMs = 0
      return toSession(session)
    },
  }
}

function isScreen(screen: string): screen is Screen {
  return Object.hasOwn(SCREEN_ROLES, screen)
}
