import { createHmac } from 'node:crypto'
import { ANTI_SCREENSHOT_WORDS } from './anti-screenshot-words.ts'

/**
 * The word that both screens show on business day `day` (`YYYY-MM-DD`). Nobody outside can foretell
 * it: it is drawn with the installation's own key, so a picture of another day's screen proves nothing.
 */
export function antiScreenshotWord(day: string, key: Buffer): string {
  const drawn = createHmac('sha256', key).update(`word of ${day}`).digest().readUIntBE(0, 6)
  return ANTI_SCREENSHOT_WORDS[drawn % ANTI_SCREENSHOT_WORDS.length]!
}
