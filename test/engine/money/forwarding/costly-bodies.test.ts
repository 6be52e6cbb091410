import { expect, it } from 'vitest'
import { readBody } from '../../../../src/main/engine/money/forwarding/read-body.ts'
import { ask } from '../../../support/ask.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'

/** The maximum size of an unauthenticated body. */
const LENGTH = 64_000

/** Invalid JSON from a template, which takes the fallback parser. */
const broken = (text: string) => `{"text":"a"b ${text}"}`

const COSTLY: [what: string, body: string][] = [
  ['a sum with dots behind it', broken(`rp${'.'.repeat(LENGTH)}x`)],
  ['many sums with dots behind them', broken(`rp1${'.,'.repeat(100)}x `.repeat(LENGTH / 206))],
  ['pieces a little shorter than a picture', broken(`${'A'.repeat(399)} `.repeat(LENGTH / 400))],
  ['pieces without a sentence', `${'A'.repeat(399)} `.repeat(LENGTH / 400)],
  ['commas and blanks', broken(`,${' '.repeat(300)}`.repeat(LENGTH / 301))],
  ['invisible letters', broken(' \u200b'.repeat(LENGTH / 4))],
  ['quotes', `{"a":${'"'.repeat(LENGTH)}}`],
  ['backslashes', broken('\\'.repeat(LENGTH))],
  ['brackets', '['.repeat(LENGTH)],
]

it.each(COSTLY)('T-D7 %s are parsed quickly', (_, text) => {
  const body = Buffer.from(text)
  const before = process.cpuUsage()
  readBody({ contentType: 'application/json', body, query: '' })
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000).toBeLessThan(300)
})

it('T-D7 an unauthenticated sender does not keep the till busy', async () => {
  const gateway = await startTestGateway()
  const body = broken(`rp${'.'.repeat(LENGTH)}x`)
  const before = process.cpuUsage()
  const headers = { 'content-type': 'application/json' }
  const reply = await ask(`${gateway.lanUrl}/api/notify`, { headers, body })
  const { user, system } = process.cpuUsage(before)
  expect(reply.status).toBe(401)
  expect((user + system) / 1_000).toBeLessThan(1_500)
})
