import type { RandomSource } from '../../../shared/base/random.ts'
import { type Clock, systemClock } from '../../../shared/base/time.ts'
import type { LiveEvent, LiveEventName } from '../../../shared/events.ts'
import { type Checkpoints, createCheckpoints } from './checkpoints/checkpoints.ts'
import { createEventLog, type EventLog } from './events/event-log.ts'
import { createAnchorFile } from './events/ledger-anchor.ts'
import { createLedger, type Ledger } from './events/ledger-state.ts'
import { systemRandom } from './random.ts'
import { createHub, type Hub } from './realtime/hub.ts'
import { createSettings, type Settings } from './settings/settings.ts'
import type { Database } from './storage/connection.ts'
import { dataFiles } from './storage/data-files.ts'
import { openDatabase, openMemoryDatabase } from './storage/database.ts'
import { type Installation, openInstallation } from './storage/installation.ts'
import { systemTimer, type Timer } from './timer.ts'
import { createWorkerPool, type WorkerPool } from './workers/worker-pool.ts'

/** The dependencies that every room of the engine gets. */
export interface Platform {
  database: Database
  installation: Installation
  settings: Settings
  events: EventLog
  ledger: Ledger
  clock: Clock
  timer: Timer
  random: RandomSource
  onError: (error: unknown) => void
  /** Why the log is not written at the moment; null while it is. */
  logTrouble: () => string | null
  /** The sockets of the app's own screens. */
  screens: Hub<LiveEvent>
  /** Broadcasts an event to the app's own screens. */
  broadcastToScreens: (event: LiveEventName) => void
  /** Threads for long reads and hostile input; none runs before the first job. */
  workers: WorkerPool
  checkpoints: Checkpoints
}

export interface PlatformOptions {
  /** Default: an in-memory database, for tests. */
  dataDir?: string
  clock?: Clock
  /** Timer for webhooks, their timeouts and simulated phones; default: the event loop's. */
  timer?: Timer
  random?: RandomSource
  /** Milliseconds of a monotonic clock; default: the process's. */
  elapsedMs?: () => number
  /** Default: the log is always written. */
  logTrouble?: () => string | null
  onError?: (error: unknown) => void
}

/** Throws the errors of opening a database and its installation. */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { dataDir, clock = systemClock, timer = systemTimer } = options
  const { random = systemRandom, onError = () => {} } = options
  const { elapsedMs = () => performance.now() } = options
  const database =
    dataDir === undefined ? openMemoryDatabase(onError) : openDatabase(dataDir, onError)
  const installation = await openInstallation(database, dataDir, clock.now()).catch((error) => {
    database.close()
    throw error
  })
  const settings = createSettings(database)
  const { ledgerKey } = installation
  const events = createEventLog({ database, clock, ledgerKey, onSubscriberError: onError })
  const anchorFile = dataDir && dataFiles(dataDir).anchor
  const anchor = anchorFile
    ? createAnchorFile({ file: anchorFile, ledgerKey, timer, elapsedMs, onError })
    : undefined
  const ledger = createLedger({ database, ledgerKey, events, anchor })
  const finding = ledger.finding()
  if (finding) onError(new Error(`the event log was changed by other means: ${finding.kind}`))

  const files = dataDir === undefined ? undefined : dataFiles(dataDir)
  const workers = createWorkerPool()
  const screens = createHub<LiveEvent>(clock)
  let sequence = 0
  return {
    database,
    installation,
    settings,
    events,
    ledger,
    clock,
    timer,
    random,
    onError,
    logTrouble: options.logTrouble ?? (() => null),
    screens,
    broadcastToScreens: (event) => screens.broadcast({ event, sequence: ++sequence }),
    workers,
    checkpoints: createCheckpoints({ database, files, workers, onError }),
  }
}
