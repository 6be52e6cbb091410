import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { runCliCommand } from '../../../src/main/cli/commands.ts'
import { startGateway } from '../../../src/main/gateway.ts'
import { DEMO_SHOP } from '../../../src/main/start/demo-shop.ts'
import { makeFolder } from '../support/folder.ts'

function screenOpen(data: string, screen: string): Promise<string> {
  return runCliCommand(['screen', 'open', screen], { data }).then(({ text }) => text)
}

it('screen open prints a one-time address of a running till', async () => {
  const data = join(makeFolder(), 'shop')
  const gateway = await startGateway({
    dataDir: data,
    host: '127.0.0.1',
    lanPort: 0,
    appPort: 0,
  })
  onTestFinished(() => gateway.stop())

  const first = await screenOpen(data, 'cashier')
  expect(first.startsWith(`${gateway.appUrl}/cashier/?ticket=`)).toBe(true)
  expect(await screenOpen(data, 'cashier')).not.toBe(first)
  expect(await screenOpen(data, 'display')).toContain('/customer-display/?ticket=')

  const window = await fetch(first, { redirect: 'manual' })
  expect(window.headers.get('set-cookie')).toContain('HttpOnly')
  const again = await fetch(first, { redirect: 'manual' })
  expect(again.headers.get('set-cookie')).toBeNull()
})

it('screen open reports that no till runs, and lists the screens', async () => {
  const data = makeFolder()
  await expect(screenOpen(data, 'cashier')).rejects.toMatchObject({ code: 'TILL_NOT_RUNNING' })
  await expect(screenOpen(data, 'kitchen')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})

it.each([['doctor'], ['backup', 'copy.db'], ['screen', 'open', 'cashier']])(
  '%s does not create a shop in a mistyped folder',
  async (...words) => {
    const data = join(makeFolder(), 'mistyped')
    await expect(runCliCommand(words, { data })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(existsSync(data)).toBe(false)
  },
)

it('settings set KEY default restores the default', async () => {
  const data = makeFolder()
  await runCliCommand(['settings', 'set', 'paymentTtlSeconds', '90'], { data })
  const { json } = await runCliCommand(['settings', 'set', 'paymentTtlSeconds', 'default'], {
    data,
  })
  expect(json).toMatchObject({ key: 'paymentTtlSeconds', value: null })
})

/** Runs the program itself, which reads the options. */
function runProgram(...words: string[]) {
  const cli = join(import.meta.dirname, '../../../src/main/cli/cli.ts')
  return spawnSync(process.execPath, [cli, ...words, '--json'], { encoding: 'utf8' })
}

it('C8 merchants create takes more than one --allow-callback-host', async () => {
  const data = makeFolder()
  const hosts = ['toko.example', 'api.example:443'].flatMap((host) => [
    '--allow-callback-host',
    host,
  ])
  const { status } = runProgram('merchants', 'create', '--data', data, '--name', 'Toko', ...hosts)
  expect(status).toBe(0)
  const { json } = await runCliCommand(['merchants', 'list'], { data })
  expect(json).toMatchObject([{ callbackHosts: ['toko.example:80', 'api.example:443'] }])
})

it('a negative amount is rejected as an amount', () => {
  const { status, stdout } = runProgram('qris', 'convert', DEMO_SHOP.qris, '-1')
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'QRIS_AMOUNT_INVALID' } })
})

it('makes the shop’s files accessible to its user only', async () => {
  const data = makeFolder()
  await runCliCommand(['settings', 'list'], { data })
  await runCliCommand(['backup', join(data, 'copy.db')], { data })
  for (const name of ['lunas.db', 'lunas.key', 'copy.db']) {
    expect(statSync(join(data, name)).mode & 0o077, name).toBe(0)
  }
})
