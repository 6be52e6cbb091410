import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  createSessions,
  OWNER_UNLOCKED_MS,
  type Screen,
  SESSION_LIFE_MS,
  type Sessions,
} from '../../../../src/main/engine/people/sessions/sessions.ts'
import { TICKET_LIFE_MS } from '../../../../src/main/engine/people/sessions/tickets.ts'
import type { Database } from '../../../../src/main/engine/platform/storage/connection.ts'
import {
  openDatabase,
  openMemoryDatabase,
} from '../../../../src/main/engine/platform/storage/database.ts'
import { makeChance } from '../../../support/make-chance.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { makeStopwatch } from '../../../support/make-stopwatch.ts'

const NOW = Date.UTC(2026, 2, 9, 3)
const HOUR = 3_600_000
const DAY = 24 * HOUR

function openSessions(database: Database = openMemoryDatabase(), seed = 1) {
  const clock = makeClock(NOW)
  const stopwatch = makeStopwatch()
  const errors: unknown[] = []
  const sessions = createSessions({
    database,
    clock,
    random: makeChance(seed),
    elapsedMs: stopwatch.elapsedMs,
    onError: (error) => errors.push(error),
  })
  return { sessions, clock, stopwatch, database, errors }
}

async function letIn(sessions: Sessions, screen: Screen = 'cashier'): Promise<string> {
  const redeemed = await sessions.redeem(sessions.issueTicket(screen))
  return redeemed!.sessionSecret
}

const lastUse = ({ read }: Database) =>
  read.prepare<[], { at: number }>('SELECT last_used_at_ms AS at FROM sessions').all()

describe('a ticket', () => {
  it('signs one window in, as the screen it was made for', async () => {
    const { sessions } = openSessions()
    const screens = ['cashier', 'customer-display', 'phone-simulator'] as const
    const found = await Promise.all(
      screens.map(async (screen) => sessions.find(await letIn(sessions, screen))),
    )
    expect(found).toEqual([
      { screen: 'cashier', role: 'cashier', ownerUntilMs: null },
      { screen: 'customer-display', role: 'display', ownerUntilMs: null },
      { screen: 'phone-simulator', role: 'cashier', ownerUntilMs: null },
    ])
  })

  it('is single use, also when two windows use it at the same moment', async () => {
    const { sessions } = openSessions()
    const ticket = sessions.issueTicket('cashier')
    const both = await Promise.all([sessions.redeem(ticket), sessions.redeem(ticket)])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await sessions.redeem(ticket)).toBeUndefined()
  })

  it('is valid for ten minutes', async () => {
    const { sessions, stopwatch, clock } = openSessions()
    const [first, second] = [sessions.issueTicket('cashier'), sessions.issueTicket('cashier')]
    clock.advance(-DAY)
    stopwatch.run(TICKET_LIFE_MS - 1)
    expect(await sessions.redeem(first)).toMatchObject({ screen: 'cashier' })
    stopwatch.run(1)
    expect(await sessions.redeem(second)).toBeUndefined()
  })

  it('that was never issued opens no session and is no session secret', async () => {
    const { sessions } = openSessions()
    const ticket = sessions.issueTicket('cashier')
    expect(await sessions.redeem(`${ticket.slice(0, -1)}x`)).toBeUndefined()
    expect(sessions.find(ticket)).toBeUndefined()
    expect(sessions.find('')).toBeUndefined()
  })
})

describe('a signed-in window', () => {
  it('stays signed in when the gateway restarts, but the owner’s commands are locked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lunas-sessions-'))
    const before = openSessions(openDatabase(folder))
    const secret = await letIn(before.sessions)
    before.sessions.unlockOwner(secret)
    before.database.close()
    const after = openSessions(openDatabase(folder), 2)
    expect(after.sessions.find(secret)).toEqual({
      screen: 'cashier',
      role: 'cashier',
      ownerUntilMs: null,
    })
    after.database.close()
    rmSync(folder, { recursive: true })
  })

  it('has its secret nowhere on disk', async () => {
    const { sessions, database } = openSessions()
    const secret = await letIn(sessions)
    const rows = JSON.stringify(database.read.prepare('SELECT * FROM sessions').all())
    expect(rows).toContain('cashier')
    expect(rows).not.toContain(secret)
  })

  it('is signed out after thirty days without use', async () => {
    const { sessions, clock, database } = openSessions()
    const secret = await letIn(sessions)
    clock.advance(SESSION_LIFE_MS - 1)
    expect(sessions.find(secret)).toBeDefined()
    await database.settled()
    clock.advance(SESSION_LIFE_MS)
    expect(sessions.find(secret)).toBeUndefined()
  })

  it('A7: is signed in again when a clock that was set ahead by mistake is set back, also after a restart', async () => {
    const { sessions, clock, database } = openSessions()
    const secret = await letIn(sessions)
    clock.advance(40 * DAY)
    expect(sessions.find(secret)).toBeUndefined()
    await letIn(sessions)
    clock.advance(-40 * DAY)
    expect(sessions.find(secret)).toMatchObject({ role: 'cashier' })
    await database.settled()
    expect(openSessions(database, 2).sessions.find(secret)).toMatchObject({ role: 'cashier' })
  })

  it('is deleted from disk once two hundred others were used later', async () => {
    const { sessions, clock, database } = openSessions()
    await letIn(sessions)
    for (let later = 0; later < 200; later += 1) {
      clock.advance(1)
      await letIn(sessions)
    }
    const times = lastUse(database).map(({ at }) => at)
    expect(times).toHaveLength(200)
    expect(Math.min(...times)).toBe(NOW + 1)
  })

  it('has its last use saved at most once an hour', async () => {
    const { sessions, clock, database } = openSessions()
    const secret = await letIn(sessions)
    clock.advance(HOUR - 1)
    sessions.find(secret)
    await database.settled()
    expect(lastUse(database)).toEqual([{ at: NOW }])
    clock.advance(1)
    sessions.find(secret)
    await database.settled()
    expect(lastUse(database)).toEqual([{ at: NOW + HOUR }])
  })

  it('does not stay signed in for years because the clock was once far ahead', async () => {
    const { sessions, clock, database } = openSessions()
    clock.advance(1_000 * DAY)
    const secret = await letIn(sessions)
    clock.set(NOW)
    expect(sessions.find(secret)).toBeDefined()
    await database.settled()
    expect(lastUse(database)).toEqual([{ at: NOW }])
  })

  it('stays signed in when saving its last use fails, and the error is reported', async () => {
    const { sessions, clock, database, errors } = openSessions()
    const secret = await letIn(sessions)
    clock.advance(HOUR)
    database.read.exec('DROP TABLE sessions')
    expect(sessions.find(secret)).toMatchObject({ role: 'cashier' })
    await database.settled()
    await Promise.resolve()
    expect(errors).toHaveLength(1)
  })
})

describe('the owner’s commands in a window', () => {
  it('are unlocked for five minutes', async () => {
    const { sessions, stopwatch } = openSessions()
    const secret = await letIn(sessions)
    expect(sessions.unlockOwner(secret)).toEqual({
      screen: 'cashier',
      role: 'owner',
      ownerUntilMs: NOW + OWNER_UNLOCKED_MS,
    })
    stopwatch.run(OWNER_UNLOCKED_MS - 1)
    expect(sessions.find(secret)?.role).toBe('owner')
    stopwatch.run(1)
    expect(sessions.find(secret)).toMatchObject({ role: 'cashier', ownerUntilMs: null })
  })

  it('are not unlocked longer because the clock was set back', async () => {
    const { sessions, stopwatch, clock } = openSessions()
    const secret = await letIn(sessions)
    sessions.unlockOwner(secret)
    clock.advance(-DAY)
    stopwatch.run(OWNER_UNLOCKED_MS)
    expect(sessions.find(secret)?.role).toBe('cashier')
  })

  it('stay unlocked five minutes more with every command, but not after the end', async () => {
    const { sessions, stopwatch } = openSessions()
    const secret = await letIn(sessions)
    sessions.unlockOwner(secret)
    stopwatch.run(OWNER_UNLOCKED_MS - 1)
    sessions.extendOwner(secret)
    stopwatch.run(OWNER_UNLOCKED_MS - 1)
    expect(sessions.find(secret)?.role).toBe('owner')
    stopwatch.run(1)
    sessions.extendOwner(secret)
    expect(sessions.find(secret)?.role).toBe('cashier')
  })

  it('are locked on request', async () => {
    const { sessions } = openSessions()
    const secret = await letIn(sessions)
    sessions.unlockOwner(secret)
    expect(sessions.lockOwner(secret)).toMatchObject({ role: 'cashier', ownerUntilMs: null })
    expect(sessions.find(secret)?.role).toBe('cashier')
  })

  it('are unlocked in that window alone, never in a display, and nowhere without a session', async () => {
    const { sessions } = openSessions()
    const [mine, other] = [await letIn(sessions), await letIn(sessions)]
    sessions.unlockOwner(mine)
    expect(sessions.find(other)?.role).toBe('cashier')
    const display = await letIn(sessions, 'customer-display')
    expect(() => sessions.unlockOwner(display)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    )
    expect(() => sessions.unlockOwner('made up')).toThrow(
      expect.objectContaining({ code: 'NOT_SIGNED_IN' }),
    )
    expect(() => sessions.lockOwner('made up')).toThrow(
      expect.objectContaining({ code: 'NOT_SIGNED_IN' }),
    )
  })
})
