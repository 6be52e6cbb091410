import { describe, expect, it } from 'vitest'
import { ask, type Reply } from '../../../support/ask.ts'
import { type Site, startTestGateway } from '../../../support/test-gateway.ts'
import type { DialectExample, Spoken } from './examples/example.ts'
import { EXAMPLES } from './examples/index.ts'

const BAD_KEYS = [
  "' OR 1=1 --",
  'k'.repeat(65),
  'short',
  '',
  'caf\u00e9-123',
  'order 1001',
  'a,b,c,d,e',
]

/** All create requests of all gateways, which can be sent twice. */
const CREATES = EXAMPLES.flatMap((dialect) => {
  const others = dialect.otherCreates?.({} as Site, 1) ?? []
  const first = { title: `${dialect.name} ${dialect.create(undefined, 1).path}`, dialect, at: -1 }
  return [
    first,
    ...others.map(({ path, body }, at) => {
      const { type } = body as { type?: string }
      return { title: [dialect.name, path, type].filter(Boolean).join(' '), dialect, at }
    }),
  ]
})

describe.each(CREATES)('D1 $title', ({ dialect, at }) => {
  it('creates one payment per Idempotency-Key, and repeats the same response', async () => {
    const { site, asked, send } = await start(dialect, at)
    const first = await send(asked(site), 'order-0001')
    const again = await send(asked(site), 'order-0001')
    expect(first.status).toBe(dialect.statuses.created)
    expect(first.headers['idempotent-replayed']).toBeUndefined()
    expect(again.status).toBe(dialect.statuses.created)
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.json()).toEqual(first.json())
  })

  it('creates one payment although a hundred requests come at once', async () => {
    const { site, asked, send } = await start(dialect, at)
    const request = asked(site)
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => send(request, 'order-0002')),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(
      new Set([dialect.statuses.created]),
    )
    expect(new Set(replies.map((reply) => JSON.stringify(idOf(dialect, reply)))).size).toBe(1)
    const replayed = replies.filter(({ headers }) => headers['idempotent-replayed'] === 'true')
    expect(replayed).toHaveLength(99)
  })

  it('rejects the key for another request, and keeps the first', async () => {
    const { gateway, site, asked, send } = await start(dialect, at)
    const request = asked(site)
    const first = await send(request, 'order-0003')
    const body = request.body as { amount?: number }
    const other = { ...request, body: { ...body, amount: (body.amount ?? 25_000) + 1_000 } }
    const refused = await send(other, 'order-0003')
    expect(refused.status).toBe(dialect.statuses.usedKey)
    expect(dialect.isError(refused.json())).toBe(true)
    expect((await send(request, 'order-0003')).json()).toEqual(first.json())
    expect(gateway.engine.payments.list(10).length).toBeLessThan(2)
  })

  it('rejects a malformed key, and creates nothing', async () => {
    const { gateway, site, asked, send } = await start(dialect, at)
    for (const key of BAD_KEYS) {
      const reply = await send(asked(site), key)
      expect([key, reply.status]).toEqual([key, 400])
      expect(dialect.isError(reply.json())).toBe(true)
    }
    expect(gateway.engine.payments.list(10)).toEqual([])
    const taken = await send(asked(site), 'A-z_0189')
    expect(taken.status).toBe(dialect.statuses.created)
  })

  it('keeps the keys of another site, and those of tests, apart', async () => {
    const { gateway, site, asked, send } = await start(dialect, at)
    const other = await gateway.addSite({ webhookUrl: 'http://127.0.0.1:9/callback' })
    const askers = [site, other, { ...site, api_key: site.test_api_key }]
    const replies: Reply[] = []
    for (const asker of askers) replies.push(await send(asked(asker), 'order-0004'))
    for (const reply of replies) {
      expect(reply.status).toBe(dialect.statuses.created)
      expect(reply.headers['idempotent-replayed']).toBeUndefined()
    }
    expect(new Set(replies.map((reply) => idOf(dialect, reply))).size).toBe(3)
  })
})

function idOf(dialect: DialectExample, reply: Reply): string {
  return dialect.created(reply).id
}

async function start(dialect: DialectExample, at: number) {
  const gateway = await startTestGateway()
  const site = await gateway.addSite({ webhookUrl: 'http://127.0.0.1:9/callback' })
  const bodies = new Map<string, unknown>()

  /** The same request each time, with any site's key. */
  function asked(asker: Site): Spoken {
    const made = at < 0 ? dialect.create(asker, 25_000) : dialect.otherCreates!(asker, 25_000)[at]!
    if (!bodies.has('body')) bodies.set('body', made.body)
    return { ...made, body: bodies.get('body') }
  }

  const send = ({ path, headers, ...question }: Spoken, key: string) =>
    ask(`${gateway.lanUrl}${path}`, {
      ...question,
      headers: { ...headers, 'idempotency-key': key },
    })
  return { gateway, site, asked, send }
}
