import { createEventLog } from '../../src/main/engine/platform/events/event-log.ts'
import type { Ledger } from '../../src/main/engine/platform/events/ledger-state.ts'
import type { Platform } from '../../src/main/engine/platform/platform.ts'
import { createHub } from '../../src/main/engine/platform/realtime/hub.ts'
import { createSettings } from '../../src/main/engine/platform/settings/settings.ts'
import { openMemoryDatabase } from '../../src/main/engine/platform/storage/database.ts'
import { systemTimer } from '../../src/main/engine/platform/timer.ts'
import { createWorkerPool } from '../../src/main/engine/platform/workers/worker-pool.ts'
import type { LiveEvent } from '../../src/shared/events.ts'
import { makeChance } from './make-chance.ts'
import { makeClock } from './make-clock.ts'

const KEY = Buffer.alloc(32, 7)

const WHOLE_LEDGER: Ledger = {
  finding: () => null,
  isWhole: () => true,
  isRolledBack: () => false,
  acceptIn() {},
  async close() {},
}

/** A ledger in which an event was changed. */
export const CHANGED_LEDGER: Ledger = {
  ...WHOLE_LEDGER,
  finding: () => ({ kind: 'changed', firstBadSequence: 1 }),
  isWhole: () => false,
}

/** What a room of the engine stands on, in memory; seals are open, and errors fail the test. */
export function makePlatform(changes: Partial<Platform> = {}): Platform {
  const { database = openMemoryDatabase(), clock = makeClock(Date.UTC(2026, 2, 9, 3)) } = changes
  const onError =
    changes.onError ??
    ((error: unknown) => {
      throw error
    })
  return {
    database,
    clock,
    installation: {
      seal: (secret) => secret,
      unseal: (sealed) => sealed,
      ledgerKey: KEY,
      pinPepper: KEY,
      antiScreenshotKey: KEY,
      linkKey: KEY,
    },
    settings: createSettings(database),
    events: createEventLog({ database, clock, ledgerKey: KEY, onSubscriberError: onError }),
    ledger: WHOLE_LEDGER,
    logTrouble: () => null,
    timer: systemTimer,
    workers: createWorkerPool(),
    checkpoints: { start() {}, run: async () => {} },
    random: makeChance(1),
    screens: createHub<LiveEvent>(clock),
    broadcastToScreens: () => {},
    onError,
    ...changes,
  }
}
