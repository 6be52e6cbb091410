import { describe, expect, it } from 'vitest'
import { webqrisWebhook } from '../../../../src/main/engine/sites/gateways/webqris/webhook.ts'
import { longestWaitMs, nextAttempt } from '../../../../src/main/engine/sites/webhooks/retry.ts'
import type { SendResult } from '../../../../src/main/engine/sites/webhooks/send.ts'

const delays = webqrisWebhook.retryDelaysMs
const lowest = { whole: () => 0 }
const highest = { whole: (limit: number) => limit - 1 }
const answered = (statusCode: number, retryAfterSeconds?: number): SendResult => ({
  kind: 'answered',
  statusCode,
  head: '',
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})
const follows = (
  result: SendResult,
  attemptsMade = 1,
  random: { whole(limit: number): number } = lowest,
) => nextAttempt({ result, attemptsMade, retryDelaysMs: delays, random })

describe('the schedule of a WebQRIS site', () => {
  it('waits 2, 4 and 8 seconds to the millisecond, as documented', () => {
    const waits = [1, 2, 3].flatMap((made) =>
      [lowest, highest].map((random) => follows(answered(500), made, random)),
    )
    expect(waits).toEqual(
      [2_000, 2_000, 4_000, 4_000, 8_000, 8_000].map((waitMs) => ({ kind: 'retry', waitMs })),
    )
  })

  it('then waits minutes and hours, each within 20 percent of its table', () => {
    const tail = delays.slice(3)
    expect(tail).toHaveLength(8)
    for (const [index, baseMs] of tail.entries()) {
      const made = index + 4
      expect(follows(answered(500), made, lowest)).toEqual({ kind: 'retry', waitMs: baseMs * 0.8 })
      expect(follows(answered(500), made, highest)).toEqual({ kind: 'retry', waitMs: baseMs * 1.2 })
    }
  })

  it('continues for about three days and then fails', () => {
    const totalHours = delays.reduce((sum, each) => sum + each, 0) / 3_600_000
    expect(totalHours).toBeGreaterThan(72)
    expect(totalHours).toBeLessThan(80)
    expect(follows(answered(500), delays.length + 1)).toEqual({ kind: 'given-up' })
  })

  it('has a longest wait, by which a wrong clock is detected', () => {
    expect([0, 1, 11, 12].map((made) => longestWaitMs(made, delays))).toEqual([
      0, 4_000, 172_800_000, 0,
    ])
  })
})

describe('an answer', () => {
  it.each([200, 201, 202, 204, 299])('%i is a success', (statusCode) => {
    expect(follows(answered(statusCode))).toEqual({ kind: 'delivered' })
  })

  it('410 fails at once', () => {
    expect(follows(answered(410))).toEqual({ kind: 'given-up' })
  })

  it.each([
    0, 101, 199, 300, 301, 302, 303, 304, 307, 308, 400, 401, 404, 408, 429, 500, 502, 503, 504,
  ])('%i is tried again', (statusCode) => {
    expect(follows(answered(statusCode))).toEqual({ kind: 'retry', waitMs: 2_000 })
  })

  it('that never came gets a retry', () => {
    expect(follows({ kind: 'failed', error: 'TIMED_OUT' })).toEqual({
      kind: 'retry',
      waitMs: 2_000,
    })
  })
})

describe('a Retry-After header', () => {
  it.each([
    { statusCode: 429, seconds: 3, waitMs: 3_000 },
    { statusCode: 503, seconds: 3, waitMs: 3_000 },
    { statusCode: 429, seconds: 0, waitMs: 2_000 },
    { statusCode: 429, seconds: 1, waitMs: 2_000 },
    { statusCode: 429, seconds: 10, waitMs: 4_000 },
    { statusCode: 503, seconds: 1_000_000_000, waitMs: 4_000 },
    { statusCode: 500, seconds: 3, waitMs: 2_000 },
    { statusCode: 502, seconds: 3, waitMs: 2_000 },
  ])('with $statusCode for $seconds s gets $waitMs ms', ({ statusCode, seconds, waitMs }) => {
    expect(follows(answered(statusCode, seconds))).toEqual({ kind: 'retry', waitMs })
  })
})
