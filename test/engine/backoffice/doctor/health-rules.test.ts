import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HEALTH_RULES } from '../../../../src/main/engine/backoffice/doctor/health-rules.ts'
import type { HealthRules } from '../../../../src/main/engine/platform/storage/health-rule.ts'

const engine = join(import.meta.dirname, '../../../../src/main/engine')

it('the doctor reports every rule of every room’s health.ts, each once', async () => {
  const files = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[\\/]health\.ts$/.test(name),
  )
  expect(files.length).toBeGreaterThan(5)
  const rooms: Record<string, HealthRules>[] = await Promise.all(
    files.map((file) => import(join(engine, file))),
  )
  const ofRooms = rooms.flatMap((room) =>
    Object.values(room).flatMap((rules) => Object.values(rules)),
  )
  expect(HEALTH_RULES.map(({ name }) => name).toSorted()).toEqual(
    ofRooms.map(({ name }) => name).toSorted(),
  )
})
