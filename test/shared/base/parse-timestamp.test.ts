import { describe, expect, it } from 'vitest'
import { parseTimestamp } from '../../../src/shared/base/parse-timestamp.ts'

/** 28 November 2026, 14:00 in Jakarta. */
const NOW = Date.UTC(2026, 10, 28, 7)
const JAKARTA = { timeZone: 'Asia/Jakarta', nowMs: NOW }
const read = (value: unknown, context = JAKARTA) => {
  const time = parseTimestamp(value, context)
  return time.kind === 'read' ? new Date(time.atMs).toISOString() : time.kind
}

const AT = '2026-11-27T06:29:16.000Z'
const AT_MINUTE = '2026-11-27T06:29:00.000Z'

describe('F1, F3: a time is read in every usual form', () => {
  it.each([
    ['a space for the T, in the shop’s zone', '2026-11-27 13:29:16', AT],
    ['a T without a zone, in the shop’s zone', '2026-11-27T13:29:16', AT],
    ['UTC', '2026-11-27T06:29:16Z', AT],
    ['small letters', '2026-11-27t06:29:16z', AT],
    ['an offset', '2026-11-27T13:29:16+07:00', AT],
    ['an offset without a colon', '2026-11-27T13:29:16+0700', AT],
    ['an offset of hours after a space', '2026-11-27 13:29:16 +07', AT],
    ['an offset west of Greenwich', '2026-11-27T03:29:16-03:00', AT],
    ['the zone’s name of Java', '2026-11-27T13:29:16+07:00[Asia/Jakarta]', AT],
    ['the Indonesian zones', '2026-11-27 14:29:16 WITA', AT],
    ['a fraction', '2026-11-27T06:29:16.123Z', '2026-11-27T06:29:16.123Z'],
    ['a fraction of nanoseconds', '2026-11-27 13:29:16.123456789', '2026-11-27T06:29:16.123Z'],
    ['a fraction after a comma', '2026-11-27 13:29:16,5', '2026-11-27T06:29:16.500Z'],
    ['no seconds', '2026-11-27 13:29', AT_MINUTE],
    ['slashes, year first', '2026/11/27 13:29:16', AT],
    ['day/month/year', '27/11/2026 13:29', AT_MINUTE],
    ['day-month-year', '27-11-2026 13:29:16', AT],
    ['dots, as Indonesian phones write', '27.11.2026 13.29', AT_MINUTE],
    ['a year of two digits', '27/11/26 13.29.16', AT],
    ['the time first', '13:29:16 27/11/2026', AT],
    ['month/day/year where the day cannot be a month', '11/27/2026 1:29:16 PM', AT],
    ['RFC 1123', 'Fri, 27 Nov 2026 06:29:16 GMT', AT],
    ['names of months', 'Nov 27, 2026 13:29', AT_MINUTE],
    ['the narrow space before PM', 'Nov 27, 2026, 1:29:16\u202fPM', AT],
    ['noon and midnight', 'Nov 27, 2026 12:05 AM', '2026-11-26T17:05:00.000Z'],
    ['Indonesian words', 'Jumat, 27 Nopember 2026 pukul 13.29 WIB', AT_MINUTE],
    ['hyphens around the month', '27-Nov-2026 13:29:16', AT],
    ['Java’s Date', 'Fri Nov 27 13:29:16 GMT+07:00 2026', AT],
    ['JavaScript’s Date', 'Fri Nov 27 2026 13:29:16 GMT+0700 (Western Indonesia Time)', AT],
    ['no separators', '20261127132916', AT],
    ['no separators, with a zone', '20261127T062916Z', AT],
    ['seconds', '1795760956', AT],
    ['seconds with a fraction', '1795760956.5', '2026-11-27T06:29:16.500Z'],
    ['milliseconds', 1_795_760_956_000, AT],
    ['microseconds as text', '1795760956000000', AT],
    ['nanoseconds', '1795760956000000000', AT],
    ['Java’s double', '1.795760956E12', AT],
  ])('%s', (_, value, at) => expect(read(value)).toBe(at))

  it('a time without a zone is that of the shop, in whatever zone the computer is', () => {
    const inZone = (timeZone: string) => read('2026-11-27 13:29:16', { timeZone, nowMs: NOW })
    expect(inZone('Asia/Jayapura')).toBe('2026-11-27T04:29:16.000Z')
    expect(inZone('UTC')).toBe('2026-11-27T13:29:16.000Z')
    expect(inZone('America/New_York')).toBe('2026-11-27T18:29:16.000Z')
  })

  it('an hour that daylight saving repeats is the earlier one, and one that it skips is read too', () => {
    const berlin = { timeZone: 'Europe/Berlin', nowMs: NOW }
    expect(read('2026-10-25 02:30:00', berlin)).toBe('2026-10-25T00:30:00.000Z')
    expect(read('2026-03-29 02:30:00', berlin)).toBe('2026-03-29T01:30:00.000Z')
    expect(read('2026-10-25 03:30:00', berlin)).toBe('2026-10-25T02:30:00.000Z')
  })

  it('day and month are never guessed into the future', () => {
    // 5 November, not 11 May.
    expect(read('05/11/2026 13:29')).toBe('2026-11-05T06:29:00.000Z')
    // 12 January: 1 December is still to come.
    expect(read('01/12/2026 13:29')).toBe('2026-01-12T06:29:00.000Z')
  })
})

it.each([null, undefined, '', '  ', 0, '0', '-1', 'null'])('nothing was said by %j', (value) =>
  expect(parseTimestamp(value, JAKARTA)).toEqual({ kind: 'absent' }),
)

it.each([
  'just now',
  '5 menit lalu',
  '2026-11-27',
  '13:29',
  '2026-13-45 10:00:00',
  '31/02/2026 10:00',
  '2026-11-27 24:00:00',
  '2026-11-27 13:61',
  '2026-11-27 13:29:16 EST',
  '2026-11-27 13:29:16 or so',
  'Nov 27 13:29',
  '2026-11-27T13:29:16+19:00',
  '12345678',
  '99999999999999999999',
  '17957609560',
])('F1: what is no moment is unreadable and kept as it was said: %s', (value) =>
  expect(parseTimestamp(value, JAKARTA)).toEqual({ kind: 'unreadable', said: value }),
)

it('F1: an object in the place of a time is unreadable, and only its beginning is kept', () => {
  expect(parseTimestamp({ seconds: 1 }, JAKARTA)).toEqual({
    kind: 'unreadable',
    said: '{"seconds":1}',
  })
  expect(parseTimestamp('x'.repeat(500), JAKARTA)).toMatchObject({ said: 'x'.repeat(100) })
})
