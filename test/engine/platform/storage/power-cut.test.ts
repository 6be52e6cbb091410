import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createEngine } from '../../../../src/main/engine/engine.ts'
import { notRun } from '../../../support/not-run.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'

const hasCompiler =
  process.platform === 'linux' && spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0
const WITHOUT_COMPILER = 'there is no C compiler (gcc) on this computer, or it is not Linux'
const support = join(import.meta.dirname, 'support')

/** Needs a C compiler: killing a process alone loses nothing, because the system still writes its data. */
describe.runIf(hasCompiler)(`a power cut${notRun(hasCompiler, WITHOUT_COMPILER)}`, () => {
  let shim = ''

  beforeAll(() => {
    shim = join(import.meta.dirname, '../../../../node_modules/.cache/lunas-power-cut.so')
    execFileSync('gcc', [
      '-shared',
      '-fPIC',
      '-O1',
      '-o',
      shim,
      join(support, 'power-cut.c'),
      '-ldl',
    ])
  })

  /** Runs a till, cuts its power after a while, and returns what it acknowledged and what is on disk. */
  async function cut(synchronous: 'FULL' | 'NORMAL', afterMs: number) {
    const dataDir = makeTempDir()
    const till = spawn(
      process.execPath,
      [join(support, 'power-cut-shop.ts'), dataDir, synchronous],
      { env: { ...process.env, LD_PRELOAD: shim } },
    )
    let output = ''
    const isReady = new Promise<void>((resolve) => {
      till.stdout.on('data', (text: Buffer) => {
        output += text.toString()
        if (output.split('created').length > 30) resolve()
      })
      till.once('exit', () => resolve())
    })
    const ended = new Promise((resolve) => till.once('close', resolve))
    onTestFinished(() => void till.kill('SIGKILL'))
    await isReady
    await sleep(afterMs)
    till.kill('SIGKILL')
    await ended
    const lines = output.slice(0, output.lastIndexOf('\n')).split('\n')
    const ids = (word: string) =>
      lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))
    return { created: ids('created'), paid: ids('paid'), disk: keptBy(dataDir) }
  }

  async function lossesOf({ created, paid, disk }: Awaited<ReturnType<typeof cut>>) {
    const engine = await createEngine({ dataDir: disk })
    const find = (id: string) => engine.payments.find(id)
    const losses = [
      ...created.filter((id) => !find(id)),
      ...paid.filter((id) => find(id)?.status !== 'paid'),
    ]
    const report = await engine.admin.doctor()
    await engine.stop()
    return { losses: losses.length, isHealthy: report.isOk }
  }

  it('loses nothing that was acknowledged', async () => {
    let acknowledged = 0
    for (const afterMs of [0, 40, 90, 150, 230, 310]) {
      const left = await cut('FULL', afterMs)
      acknowledged += left.created.length + left.paid.length
      expect(await lossesOf(left)).toEqual({ losses: 0, isHealthy: true })
    }
    expect(acknowledged).toBeGreaterThan(200)
  }, 120_000)

  it('loses payments when the database does not sync (control)', async () => {
    // A checkpoint syncs even so: a cut right after one loses nothing, the next one does.
    let losses = 0
    for (let afterMs = 20; losses === 0 && afterMs <= 200; afterMs += 20) {
      losses = (await lossesOf(await cut('NORMAL', afterMs))).losses
    }
    expect(losses).toBeGreaterThan(0)
  }, 120_000)
})

/** A data directory of nothing but what was synced. */
function keptBy(dataDir: string): string {
  const disk = makeTempDir()
  for (const name of ['lunas.db', 'lunas.db-wal', 'lunas.key']) {
    const synced = [join(dataDir, `${name}.synced`), join(dataDir, `${name}.new.synced`)]
    const found = synced.find((file) => existsSync(file))
    if (found) copyFileSync(found, join(disk, name))
  }
  return disk
}
