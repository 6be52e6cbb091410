import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { MANUAL_PICTURES } from './manual-pictures.ts'
import { pageFaults } from './page-faults.ts'
import { pictureFile, takePicture } from './screens-folder.ts'

/** How a screen is looked at. */
export interface Look {
  theme: 'light' | 'dark'
  language: 'id' | 'en'
  width: number
  height: number
}

const SMALL_TILL = { width: 1366, height: 768 }
const LARGE = { width: 1920, height: 1080 }
const SMALL_DISPLAY = { width: 1024, height: 600 }

export const TILL: Look = { theme: 'light', language: 'id', ...SMALL_TILL }
export const TILL_DARK: Look = { ...TILL, theme: 'dark' }
export const TILL_LARGE_ENGLISH: Look = { ...TILL, ...LARGE, language: 'en' }
/** An old square screen in the language with the longer words. */
export const TILL_SQUARE_ENGLISH: Look = { ...TILL_DARK, language: 'en', width: 1024 }
export const DISPLAY: Look = { theme: 'light', language: 'id', ...LARGE }
export const DISPLAY_DARK: Look = { ...DISPLAY, theme: 'dark' }
export const DISPLAY_SMALL: Look = { ...DISPLAY, ...SMALL_DISPLAY }
export const DISPLAY_SMALL_ENGLISH: Look = { ...DISPLAY_SMALL, language: 'en' }

const docs = join(import.meta.dirname, '../../../docs/screens')

/** `cashier-sale-dark`, `cashier-sale-light-en-1920`: what differs from the usual look is said. */
export function nameOf(screen: string, look: Look): string {
  const usual = screen.startsWith('display') ? DISPLAY : TILL
  return [
    screen,
    look.theme,
    ...(look.language === 'id' ? [] : [look.language]),
    ...(look.width === usual.width ? [] : [look.width]),
  ].join('-')
}

/** Opens an address in the language and the colours of the look. */
export async function goAs(page: Page, address: string, look: Look): Promise<void> {
  const { theme, language, width, height } = look
  await page.setViewportSize({ width, height })
  const url = new URL(address)
  url.search = `?theme=${theme}&lang=${language}`
  await page.goto(url.href)
}

/** Takes the picture and holds the screen against the rules of the design. */
export async function judge(page: Page, screen: string, look: Look): Promise<void> {
  const name = nameOf(screen, look)
  // Where the last button was pressed, another one may look as if it were about to be.
  await page.mouse.move(0, 0)
  await takePicture(page, name)
  if (process.env.LUNAS_UPDATE_SCREENS === '1' && MANUAL_PICTURES.includes(name)) {
    mkdirSync(docs, { recursive: true })
    copyFileSync(pictureFile(name), join(docs, `${name}.png`))
  }
  expect.soft(await pageFaults(page), name).toEqual([])
}
