import type { RandomSource } from '../../../shared/base/random.ts'
import type { Clock } from '../../../shared/base/time.ts'
import type { LiveEventName } from '../../../shared/events.ts'
import type { EventLog } from './events/event-log.ts'
import type { Settings } from './settings/settings.ts'
import type { Database } from './storage/connection.ts'
import type { Installation } from './storage/installation.ts'
import type { Timer } from './timer.ts'

/** The dependencies that every part of the engine gets. */
export interface BaseParts {
  database: Database
  installation: Installation
  settings: Settings
  events: EventLog
  clock: Clock
  timer: Timer
  random: RandomSource
  onError: (error: unknown) => void
  /** Broadcasts an event to the app's own screens. */
  broadcastToScreens: (event: LiveEventName) => void
}
