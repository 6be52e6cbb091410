import { join } from 'node:path'
import type { Page } from 'playwright/test'

const folder = join(import.meta.dirname, '../../../test-results/screens')

export function pictureFile(name: string): string {
  return join(folder, `${name}.png`)
}

/** Takes a picture of the page for people to judge; gives it back as PNG. */
export async function takePicture(page: Page, name: string): Promise<Buffer> {
  // A picture in another typeface says nothing about ours.
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot({ path: pictureFile(name), animations: 'disabled' })
}
