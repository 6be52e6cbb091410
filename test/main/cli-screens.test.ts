import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { runCliCommand } from '../../src/main/cli-commands.ts'
import { startGateway } from '../../src/main/gateway.ts'
import { makeFolder } from './folder.ts'

function screenOpen(data: string, screen: string): Promise<string> {
  return runCliCommand(['screen', 'open', screen], { data }).then(({ text }) => text)
}

it('screen open gives a fresh address of a running till, good for one window', async () => {
  const data = join(makeFolder(), 'shop')
  const gateway = await startGateway({
    dataDir: data,
    host: '127.0.0.1',
    lanPort: 0,
    tillPort: 0,
  })
  onTestFinished(() => gateway.stop())

  const first = await screenOpen(data, 'cashier')
  expect(first.startsWith(`${gateway.tillUrl}/cashier/?ticket=`)).toBe(true)
  expect(await screenOpen(data, 'cashier')).not.toBe(first)

  const window = await fetch(first, { redirect: 'manual' })
  expect(window.headers.get('set-cookie')).toContain('HttpOnly')
  const again = await fetch(first, { redirect: 'manual' })
  expect(again.headers.get('set-cookie')).toBeNull()
})

it('screen open says that no till runs, and which screens there are', async () => {
  const data = join(makeFolder(), 'shop')
  await expect(screenOpen(data, 'cashier')).rejects.toMatchObject({ code: 'TILL_NOT_RUNNING' })
  await expect(screenOpen(data, 'kitchen')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})
