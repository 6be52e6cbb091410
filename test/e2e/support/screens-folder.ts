import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'

const folder = join(import.meta.dirname, '../../../test-results/screens')

/** Takes a picture of the page for people to judge; gives it back as PNG. */
export async function takePicture(page: Page, name: string): Promise<Buffer> {
  mkdirSync(folder, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
