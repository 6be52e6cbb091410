import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { createPayment, pay } from '../../support/make.ts'
import { makeSiteQris } from '../../support/test-gateway.ts'
import { makeFolder } from '../support/folder.ts'
import { hears, startScript } from '../support/program.ts'

const STARTING_MS = 60_000

async function startTill(dataDir: string) {
  const words = ['--data', dataDir, '--host', '127.0.0.1', '--lan-port', '0', '--till-port', '0']
  const program = startScript('serve', words)
  const [line] = await hears(program, /^.*\n/)
  const { tillUrl, token } = JSON.parse(readFileSync(join(dataDir, 'control.json'), 'utf8'))
  const command = async (name: string, body: object) =>
    (await ask(`${tillUrl}/app/${name}`, { headers: bearer(token), body })).json().value
  const kill = async () => {
    program.child.kill('SIGKILL')
    await program.ended
  }
  return { kill, lanUrl: (JSON.parse(line) as { lan: string }).lan, command }
}

async function cli(...words: string[]) {
  const program = startScript('cli', words)
  const code = await program.ended
  return { code, out: program.out(), errors: program.errors() }
}

/** A till that was killed after 30 paid payments. */
async function killedTill() {
  const dataDir = makeFolder()
  const till = await startTill(dataDir)
  const site = await till.command('merchants.create', { name: 'Toko', qris: makeSiteQris(1) })
  const backup = join(makeFolder(), 'copy.db')
  await till.command('admin.backup', { file: backup })
  for (let count = 0; count < 30; count += 1) await pay(till, site, await createPayment(till, site))
  // Longer than the shortest time between two writes of the anchor.
  await new Promise((resolve) => setTimeout(resolve, 500))
  await till.kill()
  return { dataDir, backup }
}

it(
  'A10 a write-ahead log that was deleted after a kill is noticed by the next start and the doctor',
  async () => {
    const { dataDir } = await killedTill()
    for (const end of ['-wal', '-shm']) rmSync(join(dataDir, `lunas.db${end}`), { force: true })
    const doctor = await cli('doctor', '--data', dataDir)
    expect(doctor.code).toBe(1)
    expect(doctor.out).toContain('PROBLEM  the newest events are there')
    const till = await startTill(dataDir)
    expect(await till.command('session.get', {})).toMatchObject({
      isLedgerWhole: false,
      ledgerFinding: { kind: 'rolled-back' },
    })
  },
  STARTING_MS,
)

it(
  'A13 a backup put back by hand is refused beside the old log, and restored by the command',
  async () => {
    const { dataDir, backup } = await killedTill()
    cpSync(backup, join(dataDir, 'lunas.db'))
    const refused = startScript('serve', ['--data', dataDir])
    expect(await refused.ended).toBe(1)
    expect(refused.errors()).toMatch(/^JOURNAL_MISMATCH: .*lunas\.db-wal belongs to .*\n$/)

    const restored = await cli('restore', backup, '--data', dataDir, '--json')
    expect(restored).toMatchObject({ code: 0, errors: '' })
    expect(JSON.parse(restored.out)).toMatchObject({ payments: 0 })
    const doctor = await cli('doctor', '--data', dataDir)
    expect([doctor.code, doctor.errors]).toEqual([0, ''])
    const till = await startTill(dataDir)
    expect(await till.command('session.get', {})).toMatchObject({ isLedgerWhole: true })
    expect(await cli('restore', backup, '--data', dataDir)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('DATA_DIR_IN_USE'),
    })
  },
  STARTING_MS,
)
