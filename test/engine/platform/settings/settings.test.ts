import { describe, expect, it } from 'vitest'
import { createSettings } from '../../../../src/main/engine/platform/settings/settings.ts'
import { openMemoryDatabase } from '../../../../src/main/engine/platform/storage/database.ts'
import { SETTINGS, type SettingKey, type SettingRule } from '../../../../src/shared/settings.ts'
import { refusedWith } from '../../../support/refused-with.ts'

function openSettings() {
  const database = openMemoryDatabase()
  return { database, settings: createSettings(database) }
}

const RULES = Object.entries(SETTINGS) as [SettingKey, SettingRule][]
const WHOLE = RULES.filter(([, { kind }]) => kind !== 'text')

describe('a setting', () => {
  it('has its default until it is set, and again after a reset', async () => {
    const { settings } = openSettings()
    expect(settings.get('openPaymentsPerKey')).toBe(50)

    expect(await settings.set('openPaymentsPerKey', '7')).toMatchObject({ value: 7, default: 50 })
    expect(settings.get('openPaymentsPerKey')).toBe(7)
    expect(await settings.set('openPaymentsPerKey', null)).toMatchObject({ value: 50 })
    expect(settings.get('openPaymentsPerKey')).toBe(50)
    expect(settings.get('paymentTtlSeconds')).toBeNull()
  })

  it('is kept over a restart', async () => {
    const { database, settings } = openSettings()
    await settings.set('timeZone', 'Asia/Makassar')
    await settings.set('uniqueCodeMax', '500')

    const again = createSettings(database)

    expect(again.get('timeZone')).toBe('Asia/Makassar')
    expect(again.get('uniqueCodeMax')).toBe(500)
  })

  it('that does not exist is rejected by name', async () => {
    const { settings } = openSettings()

    for (const key of ['colour', '', 'toString', '__proto__', 'constructor']) {
      expect(await refusedWith(settings.set(key, '1'))).toBe('SETTING_UNKNOWN')
      expect(await refusedWith(settings.set(key, null))).toBe('SETTING_UNKNOWN')
    }
  })
})

it.each(WHOLE)(
  '%s accepts its smallest and largest value and nothing beyond',
  async (key, rule) => {
    const { settings } = openSettings()
    const outcome = (value: number) => refusedWith(settings.set(key, String(value)))
    // The ends of the code range depend on each other.
    if (key === 'uniqueCodeMin') await settings.set('uniqueCodeMax', String(rule.max))
    if (key === 'uniqueCodeMax') await settings.set('uniqueCodeMin', '1')

    expect(await outcome(rule.min)).toBeUndefined()
    expect(await outcome(rule.max)).toBeUndefined()
    expect(settings.get(key)).toBe(rule.max)
    expect(await outcome(rule.min - 1)).toBe('SETTING_INVALID')
    expect(await outcome(rule.max + 1)).toBe('SETTING_INVALID')
    expect(settings.get(key)).toBe(rule.max)
  },
)

it.each([
  '',
  ' 7',
  '7 ',
  '07',
  '+7',
  '-7',
  '7.0',
  '7,5',
  '1e2',
  '0x7',
  'seven',
  '٧',
  '99999999999',
])('%j is not a whole number', async (text) => {
  const { settings } = openSettings()

  expect(await refusedWith(settings.set('openPaymentsPerKey', text))).toBe('SETTING_INVALID')
  expect(settings.get('openPaymentsPerKey')).toBe(50)
})

it.each(['Asia/Jayapura', 'UTC'])('%s is a time zone', async (zone) => {
  const { settings } = openSettings()
  await settings.set('timeZone', zone)

  expect(settings.get('timeZone')).toBe(zone)
})

it.each(['Asia/Atlantis', '', 'x'.repeat(65)])('%j is no time zone', async (zone) => {
  const { settings } = openSettings()

  expect(await refusedWith(settings.set('timeZone', zone))).toBe('SETTING_INVALID')
})

describe('the smallest code is never above the largest', () => {
  it('whichever of them is set', async () => {
    const { settings } = openSettings()

    expect(await refusedWith(settings.set('uniqueCodeMin', '1000'))).toBe('SETTING_INVALID')
    await settings.set('uniqueCodeMin', '500')
    expect(await refusedWith(settings.set('uniqueCodeMax', '499'))).toBe('SETTING_INVALID')
    await settings.set('uniqueCodeMax', '500')
  })

  it('nor when one of them is reset to its default', async () => {
    const { settings } = openSettings()
    await settings.set('uniqueCodeMax', '5000')
    await settings.set('uniqueCodeMin', '2000')

    expect(await refusedWith(settings.set('uniqueCodeMax', null))).toBe('SETTING_INVALID')
    expect(settings.get('uniqueCodeMax')).toBe(5_000)
  })

  it('nor when both are set at the same moment', async () => {
    const { settings } = openSettings()

    const outcomes = await Promise.all([
      refusedWith(settings.set('uniqueCodeMin', '500')),
      refusedWith(settings.set('uniqueCodeMax', '400')),
    ])

    expect(outcomes).toEqual([undefined, 'SETTING_INVALID'])
    expect([settings.get('uniqueCodeMin'), settings.get('uniqueCodeMax')]).toEqual([500, 999])
  })
})

it('every setting is listed with its unit and what it does', () => {
  const rows = openSettings().settings.list()

  expect(rows.map(({ key }) => key)).toEqual(Object.keys(SETTINGS))
  for (const { unit, about } of rows) expect(unit.length * about.length).toBeGreaterThan(0)
})

it('a setting takes effect only after it is on disk', async () => {
  const { database, settings } = openSettings()
  database.read.exec(
    "CREATE TRIGGER full BEFORE INSERT ON settings BEGIN SELECT raise(ABORT, 'no'); END",
  )

  await expect(settings.set('openPaymentsPerKey', '7')).rejects.toThrow('no')

  expect(settings.get('openPaymentsPerKey')).toBe(50)
})
