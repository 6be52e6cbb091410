import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readControl, writeControl } from '../../../src/main/cli/control-file.ts'
import { startGateway } from '../../../src/main/gateway.ts'
import { makeFolder } from '../support/folder.ts'
import { startProgram, startScript } from '../support/program.ts'

const STARTING_MS = 60_000

/** Runs the command line until it exits. */
async function cli(...words: string[]) {
  const program = startScript('cli', words)
  const code = await program.ended
  return { code, out: program.out(), errors: program.errors() }
}

describe('the command line', () => {
  it(
    'prints text for people, or with --json one line for programs',
    async () => {
      const data = makeFolder()
      const created = await cli('merchants', 'create', '--name', 'Toko', '--data', data, '--json')
      expect([created.code, created.errors]).toEqual([0, ''])
      expect(created.out).toMatch(/^\{"merchant_id":.*\}\n$/)
      const listed = await cli('merchants', 'list', '--data', data)
      expect(listed).toMatchObject({ code: 0, errors: '' })
      expect(listed.out).toBe(`${JSON.parse(created.out).merchant_id}  active  Toko\n`)
    },
    STARTING_MS,
  )

  it.each([
    ['an unknown command', ['merchants', 'destroy'], 'INPUT_INVALID'],
    ['no command', [], 'INPUT_INVALID'],
    ['an unknown option', ['doctor', '--nonsense'], 'INPUT_INVALID'],
    ['no folder', ['doctor'], 'INPUT_INVALID'],
    ['a broken QRIS', ['qris', 'inspect', 'nonsense'], 'QRIS_NOT_A_PAYMENT_QR'],
    ['an amount with dots', ['qris', 'convert', 'x', '25.000'], 'QRIS_AMOUNT_INVALID'],
  ])(
    'exits with 1 and prints one line for %s',
    async (_, words, code) => {
      const person = await cli(...words)
      expect([person.code, person.out]).toEqual([1, ''])
      expect(person.errors).toMatch(new RegExp(`^${code}: .+\\n$`))
      const program = await cli(...words, '--json')
      expect([program.code, program.errors]).toEqual([1, ''])
      expect(program.out.split('\n')).toHaveLength(2)
      const { error } = JSON.parse(program.out)
      expect(Object.keys(error)).toEqual(['code', 'message'])
      expect(error.code).toBe(code)
    },
    STARTING_MS,
  )

  it(
    'exits with 1 when the doctor finds a problem, and prints it',
    async () => {
      const data = makeFolder()
      await cli('merchants', 'create', '--name', 'Toko', '--data', data)
      const { default: Sqlite } = await import('better-sqlite3')
      const db = new Sqlite(join(data, 'lunas.db'))
      db.prepare(`UPDATE events SET facts = '{"name":"Other"}'`).run()
      db.close()
      const { code, out } = await cli('doctor', '--data', data)
      expect(code).toBe(1)
      expect(out).toMatch(/PROBLEM +the event log is as it was written/)
      const asJson = await cli('doctor', '--data', data, '--json')
      expect([asJson.code, JSON.parse(asJson.out).isOk]).toEqual([1, false])
    },
    STARTING_MS,
  )

  it(
    'works under npm',
    async () => {
      const program = startProgram('npm', ['run', '-s', 'cli', '--', 'help'])
      expect(await program.ended).toBe(0)
      expect(program.out()).toContain('merchants create')
    },
    STARTING_MS,
  )
})

describe('a stale control file', () => {
  it(
    'after a crash does not prevent access to the data',
    async () => {
      const data = makeFolder()
      writeControl(data, { tillUrl: 'http://127.0.0.1:9', token: 'old', processId: 1 })
      expect(await cli('merchants', 'list', '--data', data)).toMatchObject({ code: 0, errors: '' })
    },
    STARTING_MS,
  )

  it(
    'does not make it connect to another shop, or to another program, at the old port',
    async () => {
      const other = await startGateway({
        dataDir: makeFolder(),
        host: '127.0.0.1',
        lanPort: 0,
        appPort: 0,
      })
      onTestFinished(() => other.stop())
      const friendly = createServer((_, response) => response.end('{"ok":true,"value":[]}'))
      const silent = createServer(() => {})
      for (const server of [friendly, silent]) {
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
        onTestFinished(() => {
          server.closeAllConnections()
          server.close()
        })
      }
      const portOf = (server: typeof silent) => (server.address() as AddressInfo).port
      const urls = [
        other.appUrl,
        ...[friendly, silent].map((each) => `http://127.0.0.1:${portOf(each)}`),
      ]
      for (const tillUrl of urls) {
        const data = makeFolder()
        writeControl(data, { tillUrl, token: 'old', processId: 1 })
        const created = await cli('merchants', 'create', '--name', 'Toko', '--data', data, '--json')
        expect([tillUrl, created.code, created.errors]).toEqual([tillUrl, 0, ''])
        expect(JSON.parse(created.out).merchant_id).toMatch(/^mch_/)
      }
      expect(other.engine.merchants.list()).toEqual([])
    },
    STARTING_MS,
  )

  it(
    'is reported when another process has the data and does not answer',
    async () => {
      const data = makeFolder()
      const gateway = await startGateway({
        dataDir: data,
        host: '127.0.0.1',
        lanPort: 0,
        appPort: 0,
      })
      onTestFinished(() => gateway.stop())
      writeFileSync(join(data, 'control.json'), 'not JSON')
      const { code, errors } = await cli('merchants', 'list', '--data', data)
      expect([code, errors]).toEqual([1, expect.stringMatching(/^DATA_DIR_IN_USE: .+\n$/)])
    },
    STARTING_MS,
  )

  it('is ignored when it cannot be read', () => {
    const data = makeFolder()
    expect(readControl(data)).toBeUndefined()
    for (const text of ['', '{', 'null']) {
      writeFileSync(join(data, 'control.json'), text)
      expect(readControl(data) ?? undefined).toBeUndefined()
    }
  })
})
