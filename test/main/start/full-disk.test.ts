import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { askForPayment, createPayment, forward, makeForward } from '../../support/make.ts'
import { notRun } from '../../support/not-run.ts'
import { makeSiteQris } from '../../support/test-gateway.ts'
import { hears, startScript } from '../support/program.ts'
import { canMountDisks, fillDisk, mountDisk } from '../support/small-disk.ts'

const STARTING_MS = 60_000
const DISK_KB = 12 * 1_024

const canRun = canMountDisks()
const NOT_HERE = notRun(canRun, 'this computer does not let a test mount a disk of its own')

const words = (dataDir: string) =>
  ['--data', dataDir, '--host', '127.0.0.1'].concat('--lan-port', '0', '--till-port', '0')

async function startTill(dataDir: string) {
  const program = startScript('serve', words(dataDir))
  const [line] = await hears(program, /^.*\n/)
  const { tillUrl, token } = JSON.parse(readFileSync(join(dataDir, 'control.json'), 'utf8'))
  const command = async (name: string, body: object) =>
    (await ask(`${tillUrl}/app/${name}`, { headers: bearer(token), body })).json().value
  return { program, lanUrl: (JSON.parse(line) as { lan: string }).lan, command }
}

it.runIf(canRun)(
  `A2 on a full disk writes get 503, the till stays up, and a resent text settles once there is room${NOT_HERE}`,
  async () => {
    const dataDir = mountDisk(DISK_KB)
    const till = await startTill(dataDir)
    const site = await till.command('merchants.create', { name: 'Toko', qris: makeSiteQris(1) })
    const payment = await createPayment(till, site)
    const text = makeForward(payment.total_amount)

    const giveRoom = fillDisk(dataDir)
    await expect.poll(async () => (await askForPayment(till, site)).status).toBe(503)
    for (let repetition = 0; repetition < 8; repetition += 1) {
      const refused = await forward(till, site, text)
      expect(refused.status).toBe(503)
      expect(refused.headers['retry-after']).toBe('10')
    }
    expect((await ask(`${till.lanUrl}/health`)).status).toBe(200)
    const troubles = async () => (await till.command('session.get', {})).troubles
    await expect.poll(troubles).toEqual(['storage-full', 'log-not-written'])
    expect(till.program.errors().match(/the log is not written/g)).toHaveLength(1)

    giveRoom()
    expect((await forward(till, site, text)).status).toBe(200)
    const status = await ask(`${till.lanUrl}/api/payments/${payment.invoice_id}/status`, {
      headers: bearer(site.api_key),
    })
    expect(status.json().data.status).toBe('paid')
    expect(await troubles()).not.toContain('storage-full')
    till.program.child.kill('SIGTERM')
    expect(await till.program.ended).toBe(0)
  },
  STARTING_MS,
)

it.runIf(canRun)(
  `A2 a shop on a full disk starts or ends with one sentence, and is whole once there is room${NOT_HERE}`,
  async () => {
    const dataDir = mountDisk(DISK_KB)
    const first = await startTill(dataDir)
    await first.command('merchants.create', { name: 'Toko', qris: makeSiteQris(1) })
    first.program.child.kill('SIGKILL')
    await first.program.ended

    const giveRoom = fillDisk(dataDir)
    const started = startScript('serve', words(dataDir))
    const isReady = hears(started, /"event":"ready"/).catch(() => undefined)
    await Promise.race([isReady, started.ended])
    if (started.child.exitCode !== null) {
      expect(started.errors()).toMatch(/^(the log is not written: .*\n)?STORAGE_FULL: .*\n$/)
    }
    started.child.kill('SIGKILL')
    await started.ended
    giveRoom()
    const again = await startTill(dataDir)
    expect(await again.command('merchants.list', {})).toHaveLength(1)
    again.program.child.kill('SIGTERM')
    expect(await again.program.ended).toBe(0)
  },
  STARTING_MS,
)

it.runIf(canRun)(
  `A2 a first start on a full disk ends with one sentence${NOT_HERE}`,
  async () => {
    const dataDir = mountDisk(64)
    fillDisk(dataDir)
    const program = startScript('serve', words(dataDir))
    expect(await program.ended).toBe(1)
    expect(program.out()).toBe('')
    expect(program.errors()).toMatch(/^(the log is not written: .*\n)?STORAGE_FULL: .*\n$/)
  },
  STARTING_MS,
)
