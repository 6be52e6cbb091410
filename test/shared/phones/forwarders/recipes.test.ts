import { describe, expect, it } from 'vitest'
import { toIncomingText } from '../../../../src/main/engine/money/forwarding/forwarded-text.ts'
import { readBody } from '../../../../src/main/engine/money/forwarding/read-body.ts'
import { RECIPES, recipeOf } from '../../../../src/shared/phones/forwarders/index.ts'
import type { BilingualText } from '../../../../src/shared/phones/forwarders/recipe.ts'
import { EVERY_PHONE } from '../../../../src/shared/phones/guides/every-phone.ts'
import { GUIDES } from '../../../../src/shared/phones/guides/index.ts'

const TOLD = {
  origin: 'http://192.168.1.20:8720',
  token: 'ph_1',
  signingSecret: 'sig_1',
  deviceName: 'HP "Sari"',
  encrypted: null,
}

function wordsIn(value: unknown): BilingualText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('id' in value && 'en' in value) return [value as BilingualText]
  return Object.values(value).flatMap(wordsIn)
}

it('the owner can choose every forwarder that shops use', () => {
  expect(RECIPES.map(({ id }) => id)).toEqual([
    'lunas-termux',
    'saquone',
    'jhopan',
    'smsforwarder',
    'macrodroid',
    'tasker',
    'automate',
    'other',
  ])
  expect(recipeOf('gone').id).toBe('other')
  expect(recipeOf(null).id).toBe('other')
})

describe.each(RECIPES)('the recipe for $name', (recipe) => {
  it('has everything in both languages', () => {
    const words = wordsIn([recipe, recipe.settings(TOLD)])
    expect(words.length).toBeGreaterThan(3)
    for (const { id, en } of words) expect([id.trim(), en.trim()]).not.toContain('')
  })

  it('contains the phone’s own address, and steps to follow', () => {
    const values = recipe.settings(TOLD).map(({ value }) => value)
    expect(values.some((value) => value.includes(`${TOLD.origin}/in/${TOLD.token}`))).toBe(true)
    expect(recipe.steps.length).toBeGreaterThan(0)
  })

  it('includes a heartbeat exactly when the app supports one', () => {
    expect(recipe.heartbeatSteps.length > 0).toBe(recipe.heartbeat === 'timer')
    const values = recipe.settings(TOLD).map(({ value }) => value)
    const hasAddress = values.some((value) => value.includes('/heartbeat'))
    expect(hasAddress).toBe(recipe.heartbeat !== 'own')
  })
})

describe.each(RECIPES)('F2: what $name sends again a day later', (recipe) => {
  const sentAtMs = Date.UTC(2026, 10, 28, 6, 29, 16)
  const postedAtMs = sentAtMs - 24 * 3_600_000
  const shown = { app: 'id.dana', title: 'Pembayaran Masuk', text: 'Rp1', postedAtMs, sentAtMs }
  const { url, body, headers } = recipe.request(TOLD, shown)
  const read = readBody({
    contentType: headers['content-type'],
    body: Buffer.from(body, 'utf8'),
    query: new URL(url).search.slice(1),
  })

  it('names the time of the notification or none, never that of sending', () => {
    const time = { timeZone: 'Asia/Jakarta', nowMs: sentAtMs }
    const { postedAtMs: said, unreadTime } = toIncomingText(read, time)
    expect(unreadTime).toBeNull()
    expect(said).toBe(recipe.id === 'automate' ? null : postedAtMs)
  })

  it('says in its traps when it names none', () => {
    const traps = recipe.traps.map(({ en }) => en).join(' ')
    expect(/sends no time/.test(traps)).toBe(recipe.id === 'automate')
  })
})

it('warns of the forwarder that loses GoPay payments', () => {
  expect(
    recipeOf('other')
      .traps.map(({ id }) => id)
      .join(' '),
  ).toMatch(/ItsAzni.*GoPay/)
})

describe.each(GUIDES)('the guide for $name', (guide) => {
  it('covers battery, the list of apps and Wi-Fi, in both languages', () => {
    const titles = guide.sections.map(({ title }) => title.id)
    expect(titles).toEqual(
      expect.arrayContaining(['Baterai', 'Kunci di daftar aplikasi', 'Wi-Fi tetap nyala']),
    )
    for (const { id, en } of wordsIn(guide.sections)) expect([id, en]).not.toContain('')
  })
})

it('every phone’s steps cover access, hidden content, do not disturb and the till’s address', () => {
  const text = JSON.stringify(EVERY_PHONE)
  for (const word of [
    'setelan terbatas',
    'Android 15',
    'Jangan ganggu',
    'DHCP',
    'dinyalakan ulang',
  ]) {
    expect(text).toContain(word)
  }
})
