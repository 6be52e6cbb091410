import { describe, expect, it } from 'vitest'
import { ask } from '../../../support/ask.ts'
import { makeForward } from '../../../support/make.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import type { Spoken } from './examples/example.ts'
import { EXAMPLES } from './examples/index.ts'

/** A whole amount of 25,000 rupiah as clients write it; raw JSON. */
const WHOLE = ['25000', '25000.0', '2.5e4', '"25000"', '"25000.0"', '"25000.00"', '"25000.0000"']

/** Texts that are 25,000 to one reader and something else, or nothing, to another; raw JSON. */
const AMBIGUOUS = [
  '"25.000"',
  '"25,000"',
  '"25.000,00"',
  '"25,000.00"',
  '"25000,00"',
  '"25000.000"',
  '"25000.5"',
  '"25000."',
  '".25000"',
  '"Rp25.000"',
  '" 25000"',
  '"25000 "',
  '"+25000"',
  '"-25000"',
  '"025000"',
  '"0x61A8"',
  '"2.5e4"',
  '"25_000"',
  '"２５０００"',
  '"٢٥٠٠٠"',
  '25000.5',
  'true',
  '["25000"]',
  '{"value":25000}',
]

const PLACEHOLDER = 987_654_321

/** A request whose amount is this JSON, as it is written. */
function withAmount({ path, headers, body }: Spoken, amount: string): Spoken {
  const text = JSON.stringify(body).replaceAll(String(PLACEHOLDER), () => amount)
  return { path, headers: { ...headers, 'content-type': 'application/json' }, body: text }
}

describe.each(EXAMPLES.map((example) => [example.name, example] as const))('%s', (_, dialect) => {
  async function start() {
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ webhookUrl: 'http://127.0.0.1:9/callback' })
    const send = ({ path, ...question }: Spoken) => ask(`${gateway.lanUrl}${path}`, question)
    return { gateway, site, send, payments: gateway.engine.payments }
  }

  it('F13 takes a whole amount in every spelling for the same rupiah', async () => {
    const { site, send, payments } = await start()
    for (const amount of WHOLE) {
      const reply = await send(withAmount(dialect.create(site, PLACEHOLDER), amount))
      expect([amount, reply.status]).toEqual([amount, dialect.statuses.created])
      expect(payments.find(dialect.created(reply).id)?.amount).toBe(25_000)
    }
  })

  it('F13 refuses an amount that is not surely whole rupiah, and creates nothing', async () => {
    const { site, send, payments } = await start()
    for (const amount of AMBIGUOUS) {
      const reply = await send(withAmount(dialect.create(site, PLACEHOLDER), amount))
      expect([amount, reply.status]).toEqual([amount, dialect.statuses.badAmount])
      expect(dialect.isError(reply.json())).toBe(true)
    }
    expect(payments.list(10)).toEqual([])
  })

  it('C10 takes whole numbers for texts, and no other kind of value', async () => {
    const { site, send } = await start()
    const { body, ...create } = dialect.create(site, 25_000)
    const texts = Object.entries(body as object).filter(
      ([name, value]) => typeof value === 'string' && !/type|url|method/.test(name),
    )
    expect(texts.length).toBeGreaterThan(dialect.name === 'webqris' ? -1 : 0)
    for (const [name] of texts) {
      const answers = [6_281_234_567_890, 1.5, true, ['a'], { a: 1 }, 2 ** 60].map(
        async (value) => {
          const reply = await send({ ...create, body: { ...(body as object), [name]: value } })
          return reply.status === dialect.statuses.created
        },
      )
      expect([name, await Promise.all(answers)]).toEqual([
        name,
        [true, false, false, false, false, false],
      ])
    }
  })

  it('F7 passes over doubled slashes and one at the end', async () => {
    const { site, send } = await start()
    const spell = (path: string) => {
      const [before = '', query] = path.split('?')
      const after = query === undefined ? '' : `?${query}`
      return [
        `/${path}`,
        `//${path}`,
        `${before}/${after}`,
        `${before}//${after}`,
        `/${before.replaceAll('/', '//')}//${after}`,
      ]
    }
    const made = dialect.created(await send(dialect.create(site, 25_000)))
    const read = dialect.read(site, made.id)
    for (const path of spell(read.path)) {
      const reply = await send({ ...read, path })
      expect([path, reply.status]).toEqual([path, dialect.statuses.read])
      expect(dialect.standing(reply).id).toBe(made.id)
    }
    for (const path of spell(dialect.create(site, 25_000).path)) {
      const reply = await send({ ...dialect.create(site, 25_000), path })
      expect([path, reply.status]).toEqual([path, dialect.statuses.created])
      const refused = await send({ ...dialect.create(undefined, 25_000), path })
      expect([path, refused.status]).toEqual([path, dialect.statuses.badKey])
    }
  })
})

describe('the other addresses of the till', () => {
  it('F7 take a phone’s text with surplus slashes', async () => {
    const gateway = await startTestGateway()
    const { callback_secret: token } = await gateway.addSite()
    const spell = [
      `/in/${token}/`,
      `//in/${token}`,
      `/in//${token}//`,
      `//in//${token}//heartbeat/`,
    ]
    for (const [at, path] of spell.entries()) {
      const straight = path.replace(/\/+/g, '/').replace(/\/$/, '')
      const body = makeForward(10_000 + at)
      const [tidy, spelled] = [
        await ask(`${gateway.lanUrl}${straight}`, { body }),
        await ask(`${gateway.lanUrl}${path}`, { body: makeForward(20_000 + at) }),
      ]
      expect([path, spelled.status]).toEqual([path, tidy.status])
    }
  })

  it('F7 show pages with surplus slashes, and their links stay on this till', async () => {
    const { lanUrl } = await startTestGateway()
    for (const path of ['/docs/', '//docs', '//evil.example/docs']) {
      const reply = await ask(`${lanUrl}${path}`)
      expect([path, reply.status]).toEqual([path, path.includes('evil') ? 404 : 200])
      expect(reply.text).not.toContain('//evil')
    }
    expect((await ask(`${lanUrl}//docs/`)).text).not.toMatch(/href="\/\//)
  })
})
