import { expect, it } from 'vitest'
import { ask } from '../../../support/ask.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { openTestEngine } from '../../../support/test-engine.ts'
import { startKillableGateway } from '../../invariants/killed-gateway.ts'
import { openStore } from './open-store.ts'

const CUSTOMERS = 8

it('a power cut loses no order that a customer was shown, and duplicates none', async () => {
  const dataDir = makeTempDir()
  const clock = makeClock(Date.now())
  const before = await openStore({ dataDir, clock })
  await before.set('storeOpenOrdersMax', 1_000)
  await before.set('storeOpenOrdersPerAddress', 1_000)
  await before.stop()

  const gateway = await startKillableGateway(dataDir)
  const shown: string[] = []
  let isDark = false
  async function customer(number: number): Promise<void> {
    for (let turn = 0; turn < 9 && !isDark; turn += 1) {
      const key = `${'k'.repeat(20)}${number}x${turn}`
      const order = { key, name: 'Siti', [`q_${before.products.tea}`]: '1' }
      const body = new URLSearchParams(order).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const question = { headers, body, from: `127.0.0.${number + 1}` }
      const reply = await ask(`${gateway.lanUrl}/toko`, question).catch(() => undefined)
      if (reply?.status === 303) shown.push(String(reply.headers.location).split(/[/?]/)[3]!)
    }
  }
  const customers = Array.from({ length: CUSTOMERS }, (_, number) => customer(number))
  while (shown.length < 20) await new Promise((resolve) => setTimeout(resolve, 2))
  await gateway.kill()
  isDark = true
  await Promise.all(customers)

  const { engine } = await openTestEngine({ dataDir, clock })
  expect(new Set(shown).size).toBe(shown.length)
  for (const token of shown)
    expect(engine.onlineShop.findByPage(token)).toMatchObject({ total: 12_000 })
  // At most one unfinished order per customer exists in addition.
  const { total } = engine.onlineShop.list({ limit: 1, offset: 0 })
  expect(total - shown.length).toBeGreaterThanOrEqual(0)
  expect(total - shown.length).toBeLessThanOrEqual(CUSTOMERS)
  expect((await engine.admin.doctor()).checks.filter(({ isOk }) => !isOk)).toEqual([])
})
