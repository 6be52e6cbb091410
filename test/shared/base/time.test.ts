import { expect, it } from 'vitest'
import { businessDayRange, endOfBusinessDay } from '../../../src/shared/base/time.ts'

const at = (iso: string) => Date.parse(iso)

it.each([
  ['Asia/Jakarta', '2026-03-09T10:00:00+07:00', '2026-03-10T00:00:00+07:00'],
  ['Asia/Jayapura', '2026-03-09T23:59:59.999+09:00', '2026-03-10T00:00:00+09:00'],
  ['Asia/Makassar', '2026-03-09T00:00:00+08:00', '2026-03-10T00:00:00+08:00'],
  ['Europe/Berlin', '2026-03-29T01:00:00+01:00', '2026-03-30T00:00:00+02:00'],
  ['Europe/Berlin', '2026-10-25T01:00:00+02:00', '2026-10-26T00:00:00+01:00'],
  ['America/Lima', '2026-03-09T23:00:00-05:00', '2026-03-10T00:00:00-05:00'],
])('a day in %s ends at local midnight, also on daylight-saving changes', (zone, inside, end) => {
  expect(endOfBusinessDay(at(inside), zone)).toBe(at(end))
})

it.each([
  ['Asia/Jakarta', '2026-03-09T00:00:00+07:00', '2026-03-10T00:00:00+07:00'],
  ['America/Lima', '2026-03-09T00:00:00-05:00', '2026-03-10T00:00:00-05:00'],
  ['UTC', '2026-03-09T00:00:00Z', '2026-03-10T00:00:00Z'],
])('a day in %s has its first and last moment', (zone, from, to) => {
  expect(businessDayRange('2026-03-09', zone)).toEqual({ fromMs: at(from), toMs: at(to) })
})

it('an invalid day has no moments', () => {
  expect(businessDayRange('2026-13-45', 'Asia/Jakarta')).toBeUndefined()
})
