import { describe, expect, it } from 'vitest'
import { createEndpointQueues } from '../../../../src/main/engine/sites/webhooks/endpoint-queue.ts'
import { closeLater } from './support/closing.ts'
import { openShop, testDialect } from './support/shop.ts'
import { type Answer, never, ok, startSite } from './support/site.ts'
import { until } from './support/wait.ts'

async function shopWithSites(answers: Answer[], timeoutMs = 10_000) {
  const shop = closeLater(openShop({ dialect: { ...testDialect, timeoutMs } }))
  const sites = []
  for (const [index, answer] of answers.entries()) {
    const site = closeLater(await startSite(answer))
    await shop.addMerchant(`m${index}`, site.url)
    sites.push(site)
  }
  shop.outbox.start()
  return { shop, sites }
}

describe('many sites', () => {
  it('are notified at once although one of them hangs with a long queue', async () => {
    const good = Array.from({ length: 9 }, () => ok)
    const { shop, sites } = await shopWithSites([never, ...good])
    await Promise.all(Array.from({ length: 50 }, () => shop.notify('m0')))
    await until(() => sites[0]?.received.length === 2)
    const delaysMs: number[] = []
    for (let round = 0; round < 10; round += 1) {
      for (let index = 1; index <= 9; index += 1) {
        const site = sites[index]
        const before = site?.received.length ?? 0
        await shop.notify(`m${index}`)
        const committedMs = performance.now()
        await until(() => (site?.received.length ?? 0) > before)
        delaysMs.push((site?.received.at(-1)?.atMs ?? Number.NaN) - committedMs)
      }
    }
    // A hanging site would delay them by ten seconds each; a busy computer by much less than one.
    expect(Math.max(...delaysMs)).toBeLessThan(1_000)
    expect(sites[0]?.received).toHaveLength(2)
  })

  it('never have more than two connections each at once', async () => {
    const open = new Map<number, number>()
    let most = 0
    let mostAtOne = 0
    const counting =
      (index: number): Answer =>
      (response) => {
        const here = (open.get(index) ?? 0) + 1
        open.set(index, here)
        mostAtOne = Math.max(mostAtOne, here)
        most = Math.max(
          most,
          [...open.values()].reduce((sum, each) => sum + each, 0),
        )
        setTimeout(() => {
          open.set(index, (open.get(index) ?? 0) - 1)
          response.end('ok')
        }, 40)
      }
    const { shop, sites } = await shopWithSites(
      Array.from({ length: 8 }, (_, index) => counting(index)),
    )
    await Promise.all(Array.from({ length: 64 }, (_, index) => shop.notify(`m${index % 8}`)))
    await until(() => sites.reduce((sum, site) => sum + site.received.length, 0) === 64)
    expect({ most, mostAtOne }).toEqual({ most: 16, mostAtOne: 2 })
  })

  it('that hang are aborted after their timeout, and the next in their queue is sent', async () => {
    const { shop, sites } = await shopWithSites([never], 150)
    await Promise.all(Array.from({ length: 5 }, () => shop.notify('m0')))
    await until(() => (sites[0]?.received.length ?? 0) >= 5)
    expect(shop.outbox.deliveriesOfPayment(1)[0]).toMatchObject({ lastError: 'TIMED_OUT' })
  })
})

describe('the endpoint queue', () => {
  const limits = { inFlight: 10, perMerchant: 10, perEndpoint: 10 }
  const item = (eventSequence: number, endpoint = 'http://a/') => ({
    id: `${endpoint}-${eventSequence}`,
    merchantId: 'm',
    endpoint,
    eventSequence,
  })
  const takeAll = (queues: ReturnType<typeof createEndpointQueues>) => {
    const taken = []
    for (let next = queues.takeNext(); next; next = queues.takeNext()) taken.push(next)
    return taken
  }

  it('returns the oldest of an endpoint first, whatever came in first', () => {
    const queues = createEndpointQueues({ ...limits, perEndpoint: 3 })
    for (const sequence of [3, 1, 4, 2]) queues.add(item(sequence))
    expect(takeAll(queues).map((each) => each.eventSequence)).toEqual([1, 2, 3])
  })

  it('alternates between endpoints', () => {
    const queues = createEndpointQueues({ ...limits, inFlight: 1 })
    for (const sequence of [1, 2, 3]) queues.add(item(sequence, 'http://a/'))
    for (const sequence of [4, 5]) queues.add(item(sequence, 'http://b/'))
    const order = []
    for (let next = queues.takeNext(); next; next = queues.takeNext()) {
      order.push(next.id)
      queues.release(next)
    }
    expect(order).toEqual([
      'http://a/-1',
      'http://b/-4',
      'http://a/-2',
      'http://b/-5',
      'http://a/-3',
    ])
  })

  it('accepts an item once, until it is finished', () => {
    const queues = createEndpointQueues(limits)
    queues.add(item(1))
    queues.add(item(1))
    const [first, ...more] = takeAll(queues)
    expect(more).toEqual([])
    queues.add(item(1))
    expect(takeAll(queues)).toEqual([])
    if (first) queues.release(first)
    queues.add(item(1))
    expect(takeAll(queues)).toHaveLength(1)
  })
})
