import { describe, expect, it } from 'vitest'
import type { Device, DeviceReading, ReceivedHeartbeat } from '../../../src/shared/phones/device.ts'
import { type PhoneStatusContext, phoneStatus } from '../../../src/shared/phones/phone-status.ts'
import { phonesStatus } from '../../../src/shared/phones/phones-status.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const NOW = Date.UTC(2026, 2, 9, 3)

/** A paired phone whose last request was `ago` milliseconds ago, with a heartbeat every `pause`. */
function makePhone(ago: number, pause = 15 * SECOND, changes: Partial<Device> = {}): Device {
  const atMs = NOW - ago
  return {
    id: 'dev_1',
    name: 'HP Sari',
    pairedAtMs: NOW - 24 * HOUR,
    lastHeardAtMs: atMs,
    isRevoked: false,
    lastReading: null,
    lastBeat: makeBeat(atMs, { recentGapsMs: [pause, pause] }),
    forwarder: null,
    toldAddress: null,
    protection: null,
    ...changes,
  }
}

function makeBeat(atMs: number, changes: Partial<ReceivedHeartbeat> = {}): ReceivedHeartbeat {
  return {
    atMs,
    phoneClockMs: atMs,
    batteryPercent: 80,
    isCharging: false,
    queueLength: 0,
    forwarder: null,
    pins: null,
    protection: 'none',
    recentGapsMs: [15 * SECOND],
    recentOffsetsMs: [0],
    ...changes,
  }
}

const selling: PhoneStatusContext = { nowMs: NOW, isQrOnScreen: true, engineStartedAtMs: 0 }
const idle: PhoneStatusContext = { ...selling, isQrOnScreen: false }

describe('while a QR is on screen, a phone with heartbeats every 15 seconds', () => {
  it.each([
    [14, 'green', 'beating'],
    [29, 'green', 'beating'],
    [30, 'amber', 'late'],
    [44, 'amber', 'late'],
    [45, 'red', 'silent'],
    [3_600, 'red', 'silent'],
  ])('is after %i s of silence %s (%s)', (seconds, colour, reason) => {
    expect(phoneStatus(makePhone(seconds * SECOND), selling)).toEqual({ colour, reason })
  })
})

describe('without a QR, the same phone', () => {
  it.each([
    [89, 'green', 'beating'],
    [90, 'amber', 'late'],
    [299, 'amber', 'late'],
    [300, 'red', 'silent'],
  ])('is after %i s of silence %s (%s)', (seconds, colour, reason) => {
    expect(phoneStatus(makePhone(seconds * SECOND), idle)).toEqual({ colour, reason })
  })
})

it.each([5, 15, 60, 900])(
  'a phone with heartbeats every %i s is red within a minute of the missing heartbeat',
  (seconds) => {
    const pause = seconds * SECOND
    const missed = makePhone(pause + MINUTE - 1, pause)
    const onTime = makePhone(pause, pause)

    expect(phoneStatus(missed, selling).colour).toBe('red')
    expect(phoneStatus(onTime, selling).colour).toBe('green')
    expect(phoneStatus(onTime, idle).colour).toBe('green')
  },
)

it('any request from the phone ends the silence, also a notification', () => {
  const phone = makePhone(10 * MINUTE)

  expect(phoneStatus({ ...phone, lastHeardAtMs: NOW - SECOND }, selling).colour).toBe('green')
})

it('silence from before the till was started does not count', () => {
  const phone = makePhone(9 * HOUR)

  expect(phoneStatus(phone, { ...selling, engineStartedAtMs: NOW - SECOND }).colour).toBe('green')
  expect(phoneStatus(phone, { ...selling, engineStartedAtMs: NOW - MINUTE }).colour).toBe('red')
})

describe('a phone that never sends a heartbeat', () => {
  const silentFor = (ms: number) => makePhone(ms, 0, { lastBeat: null })

  it('counts as awake for a quarter of an hour after its last request, then its state is unknown', () => {
    expect(phoneStatus(silentFor(15 * MINUTE), selling)).toMatchObject({ reason: 'heard-lately' })
    expect(phoneStatus(silentFor(15 * MINUTE + 1), selling)).toEqual({
      colour: 'grey',
      reason: 'unwatched',
    })
    expect(phoneStatus(silentFor(15 * MINUTE + 1), idle)).toMatchObject({ reason: 'unwatched' })
  })

  it('is the same as one whose heartbeats were switched off a day ago', () => {
    const lastBeat = makeBeat(NOW - 25 * HOUR)
    const phone = makePhone(20 * MINUTE, 0, { lastBeat })

    expect(phoneStatus(phone, selling)).toMatchObject({ colour: 'grey', reason: 'unwatched' })
  })
})

describe('a phone in contact with a problem is amber', () => {
  const reading: Omit<DeviceReading, 'delayMs'> = {
    atMs: NOW - MINUTE,
    isTest: false,
    app: 'id.dana',
    amount: 5_000,
    protection: null,
  }
  const beating = (changes: Partial<ReceivedHeartbeat>) =>
    makePhone(SECOND, 0, { lastBeat: makeBeat(NOW - SECOND, changes) })

  it.each<[string, Device]>([
    ['queue', beating({ queueLength: 3 })],
    ['battery', beating({ batteryPercent: 14, isCharging: false })],
    ['battery', beating({ batteryPercent: 14, isCharging: null })],
    ['clock', beating({ phoneClockMs: NOW - SECOND - 2 * MINUTE - 1 })],
    ['clock', beating({ phoneClockMs: NOW + 3 * MINUTE })],
    ['clock', makePhone(SECOND, 0, { lastReading: { ...reading, delayMs: -3 * MINUTE } })],
    ['delayed', makePhone(SECOND, 0, { lastReading: { ...reading, delayMs: 3 * MINUTE } })],
  ])('%s', (reason, phone) => {
    expect(phoneStatus(phone, selling)).toEqual({ colour: 'amber', reason })
  })

  it.each<[string, Device]>([
    ['a low battery on its charger', beating({ batteryPercent: 3, isCharging: true })],
    ['a battery at 15 %', beating({ batteryPercent: 15 })],
    ['a clock two minutes off', beating({ phoneClockMs: NOW - SECOND - 2 * MINUTE })],
    [
      'a delay of this morning',
      makePhone(SECOND, undefined, {
        lastReading: { ...reading, atMs: NOW - HOUR, delayMs: 5 * MINUTE },
      }),
    ],
  ])('but not for %s', (_, phone) => {
    expect(phoneStatus(phone, selling).colour).toBe('green')
  })

  it('and silence outranks all of it', () => {
    const phone = makePhone(HOUR, 0, { lastBeat: makeBeat(NOW - HOUR, { queueLength: 3 }) })

    expect(phoneStatus(phone, selling)).toEqual({ colour: 'red', reason: 'silent' })
  })
})

it('a revoked phone, or one without any request, has no colour', () => {
  expect(phoneStatus(makePhone(0, 0, { isRevoked: true }), selling).reason).toBe('revoked')
  expect(phoneStatus(makePhone(0, 0, { lastHeardAtMs: null }), selling).reason).toBe('never-heard')
})

describe('the status of all the shop’s phones', () => {
  const well = makePhone(SECOND)
  const dead = makePhone(HOUR, undefined, { id: 'dev_2', name: 'HP lama' })

  it('is grey without phones, and the phone’s own when there is one', () => {
    expect(phonesStatus([], selling)).toMatchObject({ colour: 'grey', reason: 'none' })
    expect(phonesStatus([well], selling)).toMatchObject({ colour: 'green', phoneName: null })
    expect(phonesStatus([dead], selling)).toMatchObject({ colour: 'red', phoneName: 'HP lama' })
  })

  it('is amber when one of several is silent, and names it', () => {
    expect(phonesStatus([well, dead], selling)).toMatchObject({
      colour: 'amber',
      reason: 'one-silent',
      phoneName: 'HP lama',
      lastHeardAtMs: NOW - SECOND,
    })
    expect(phonesStatus([dead, dead], selling).colour).toBe('red')
  })

  it('ignores revoked phones', () => {
    expect(phonesStatus([well, { ...dead, isRevoked: true }], selling).colour).toBe('green')
  })
})
