import { describe, expect, it } from 'vitest'
import { knownApps } from '../../../src/main/engine/money/notifications/read-notification.ts'
import { QRIS_WARNING_CODES } from '../../../src/main/engine/money/qris/warnings.ts'
import { UNREACHABLE } from '../../../src/renderer/data/client.ts'
import { en } from '../../../src/renderer/text/en.ts'
import { id } from '../../../src/renderer/text/id.ts'
import { ERROR_KINDS } from '../../../src/shared/base/errors.ts'
import { APP_NAMES } from '../../../src/shared/inbox/app-names.ts'
import { INBOX_REASONS } from '../../../src/shared/inbox/notification.ts'
import { SETTINGS } from '../../../src/shared/settings.ts'

type Words = { [key: string]: string | Words }

function entries(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : entries(value, `${path}${key}.`),
  )
}

const placeholders = (text: string) => [...text.matchAll(/\{\{[^}]+\}\}/g)].map(String).sort()
const sorted = (names: readonly string[]) => [...names].sort()

describe('the texts of the screens', () => {
  const indonesian = new Map(entries(id))
  const english = new Map(entries(en))

  it('have the same keys in both languages', () => {
    expect(sorted([...english.keys()])).toEqual(sorted([...indonesian.keys()]))
  })

  it('are never empty', () => {
    const empty = [...indonesian, ...english].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of indonesian) {
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
    }
  })

  it('have a sentence for every error code: add missing ones to text/id/errors.ts and text/en/errors.ts', () => {
    const codes = [...Object.keys(ERROR_KINDS), UNREACHABLE, 'UNKNOWN']
    expect(sorted(Object.keys(id.errors))).toEqual(sorted(codes))
  })

  it('say in every error what happened, what is safe and what to do', () => {
    for (const [key, text] of entries({ ...id.errors })) {
      expect(text.split(/[.;]/).filter((part) => part.trim() !== '').length, key).toBeGreaterThan(2)
    }
  })

  it('have a sentence for every warning about a QRIS', () => {
    expect(sorted(Object.keys(id.qrisWarning))).toEqual(sorted([...QRIS_WARNING_CODES]))
  })

  it('have a name for every setting and its unit', () => {
    expect(sorted(Object.keys(id.settings.rules))).toEqual(sorted(Object.keys(SETTINGS)))
    const units = new Set(Object.values(SETTINGS).map((rule) => rule.unit))
    expect(sorted(Object.keys(id.settings.units))).toEqual(sorted([...units]))
  })

  it('have a sentence for every reason of the inbox', () => {
    expect(sorted(Object.keys(id.inboxReason))).toEqual(sorted(INBOX_REASONS))
  })

  it('have a name for every app whose notifications are read', () => {
    const packages = knownApps().map((app) => app.package.toLowerCase())
    expect(sorted(Object.keys(APP_NAMES))).toEqual(sorted(packages))
  })
})
