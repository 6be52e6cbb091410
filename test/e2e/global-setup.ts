import { ensureBuilt } from '../support/built.ts'
import { ensureChromium } from '../support/chromium.ts'

/** Runs once before all browser tests; what it puts into the environment reaches every one of them. */
export default async function prepare(): Promise<void> {
  process.env.LUNAS_CHROMIUM = await ensureChromium()
  ensureBuilt()
}
