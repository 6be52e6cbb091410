import { createHmac } from 'node:crypto'
import { businessDay } from '../../../../shared/base/time.ts'
import type { Platform } from '../../platform/platform.ts'
import { ANTI_SCREENSHOT_WORDS } from './anti-screenshot-words.ts'

/**
 * The word that both screens show on business day `day` (`YYYY-MM-DD`), so that a picture of another day's
 * screen is recognised. It is derived from the installation's key and cannot be predicted.
 */
export function antiScreenshotWord(day: string, key: Buffer): string {
  const drawn = createHmac('sha256', key).update(`word of ${day}`).digest().readUIntBE(0, 6)
  return ANTI_SCREENSHOT_WORDS[drawn % ANTI_SCREENSHOT_WORDS.length]!
}

/** The word of the business day that it is now in the shop. */
export function wordOfTheDay({
  clock,
  settings,
  installation,
}: Pick<Platform, 'clock' | 'settings' | 'installation'>): string {
  const day = businessDay(clock.now(), settings.get('timeZone'))
  return antiScreenshotWord(day, installation.antiScreenshotKey)
}
