import type { RandomSource } from '../../shared/base/random.ts'
import type { Clock } from '../../shared/base/time.ts'
import { createCall } from './app-api/call.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { commandsOf, openRooms, type Rooms, type Surroundings, subscribe } from './modules.ts'
import type { Call } from './platform/command-types.ts'
import { openPlatform, type Platform } from './platform/platform.ts'
import type { Timer } from './platform/timer.ts'
import type { Resolve } from './sites/webhooks/resolve.ts'

/** Where the servers around the engine are. */
export type EngineAddresses = Pick<
  Surroundings,
  'lanUrl' | 'appUrl' | 'ownPorts' | 'encryptedPort' | 'isOurHost'
>

export interface EngineOptions {
  /** Left out: everything in memory, for tests. */
  dataDir?: string
  clock?: Clock
  /** Waits for webhooks, their time limits and simulated phones; the event loop's when left out. */
  timer?: Timer
  random?: RandomSource
  /** Milliseconds of a monotonic clock. */
  elapsedMs?: () => number
  isDemo?: boolean
  /** The token of the demo's phone, once it has paired. */
  demoToken?: () => string
  /** Known once the servers listen; left out: nothing listens. */
  addresses?: Partial<EngineAddresses>
  resolve?: Resolve
  /** Why the log is not written at the moment; left out: it always is. */
  logTrouble?: () => string | null
  onError?: (error: unknown) => void
}

const NO_SERVERS: EngineAddresses = {
  lanUrl: () => '',
  appUrl: () => undefined,
  ownPorts: () => [],
  encryptedPort: () => ({ line: null, trouble: null }),
  isOurHost: () => true,
}

type EnginePlatform = Pick<Platform, 'database' | 'settings' | 'events' | 'screens'>

/** The whole product without a window or a socket of its own. */
export interface Engine extends Rooms, EnginePlatform, Jobs {
  call: Call
  /** The till has another address: screens and codes show it. */
  addressChanged(): void
}

/** Opens the platform, builds the rooms in floor order and plugs them together. Start reading here. */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const { dataDir, isDemo = false, demoToken = () => '' } = options
  const platform = await openPlatform(options)
  const surroundings: Surroundings = {
    ...NO_SERVERS,
    ...options.addresses,
    dataDir,
    elapsedMs: options.elapsedMs ?? (() => performance.now()),
    resolve: options.resolve,
    demoToken: isDemo ? demoToken : undefined,
  }
  const rooms = await openRooms(platform, surroundings).catch((error: unknown) => {
    platform.database.close()
    throw error
  })
  subscribe(platform, rooms)
  const jobs = createJobs(platform, rooms)
  const { database, settings, events, screens, broadcastToScreens, onError } = platform
  return {
    ...rooms,
    database,
    settings,
    events,
    screens,
    call: createCall({
      handlers: commandsOf(platform, rooms, surroundings),
      onOwnerAct: rooms.sessions.extendOwner,
      onUnexpected: onError,
    }),
    addressChanged() {
      broadcastToScreens('shop.changed')
      broadcastToScreens('devices.changed')
    },
    start: jobs.start,
    async stop() {
      await jobs.stop()
      await database.settled()
      await platform.ledger.close()
      database.close()
    },
  }
}
