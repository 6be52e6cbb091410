import { describe, expect, it } from 'vitest'
import {
  clockTimeIn,
  reportedTimeIn,
} from '../../../../src/main/engine/money/forwarding/forwarded-time.ts'

const NOW = Date.UTC(2026, 10, 28, 7)
const CONTEXT = { timeZone: 'Asia/Jakarta', nowMs: NOW }
const HOUR = 3_600_000
const said = (fields: object) => reportedTimeIn([fields as Record<string, unknown>], CONTEXT)
const at = (atMs: number) => ({ kind: 'read', atMs })

describe('F1: the time of a notification is found', () => {
  it.each([
    'posted_at',
    'postedAt',
    'post_time',
    'postTime',
    'PostTime',
    'posted-time',
    'when',
    'date',
    'time',
    'datetime',
    'timestamp',
    'ts',
    'received_at',
    'receive_time',
    'receivedStamp',
    'created_at',
    'sentStamp',
    'notification_time',
    'antime',
    'waktu',
  ])('under the name %s', (name) => expect(said({ [name]: NOW })).toEqual(at(NOW)))

  it('inside of other objects', () => {
    expect(said({ notification: { posted_at: NOW } })).toEqual(at(NOW))
    expect(said({ event: 'x', payload: { data: { postTime: NOW } } })).toEqual(at(NOW))
    expect(said({ 'notification.timestamp': String(NOW) })).toEqual(at(NOW))
  })

  it('in two fields for day and time of day', () => {
    expect(said({ date: '2026-11-28', time: '14:00:00' })).toEqual(at(NOW))
    expect(said({ tanggal: '28/11/2026', jam: '14.00' })).toEqual(at(NOW))
  })

  it('when it was shown rather than when it was sent', () => {
    expect(said({ timestamp: NOW, receive_time: NOW - HOUR })).toEqual(at(NOW - HOUR))
    expect(said({ sent_at: NOW, timestamp: NOW - HOUR })).toEqual(at(NOW - HOUR))
    expect(said({ received_at: NOW, when: NOW - HOUR })).toEqual(at(NOW - HOUR))
  })
})

it('F1: a readable time of sending does not stand in for an unreadable time of showing', () => {
  expect(said({ posted_at: 'kemarin', timestamp: NOW })).toEqual({
    kind: 'unreadable',
    said: 'kemarin',
  })
})

it.each([
  {},
  { timestamp: '' },
  { timestamp: null },
  { ts: '{not_timestamp}' },
  { antime: '%antime' },
  { posted_at: "[receive_time:yyyy-MM-dd'T'HH:mm:ssZ]" },
  { timestamp: 'TIME' },
  { received: true },
  { when: 0 },
])('nothing is said about the time by %j', (fields) =>
  expect(said(fields)).toEqual({ kind: 'absent' }),
)

it('the clock of a heartbeat is its own time, not that of a notification', () => {
  expect(clockTimeIn([{ timestamp: NOW, posted_at: NOW - HOUR }], CONTEXT)).toBe(NOW)
  expect(clockTimeIn([{ timestamp: 'now' }], CONTEXT)).toBeNull()
  expect(clockTimeIn([{}], CONTEXT)).toBeNull()
})
