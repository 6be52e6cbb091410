import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/main/engine/engine.ts'
import { FOREIGN_SAMPLES, SAMPLES } from '../../engine/money/notifications/samples/index.ts'
import { makeFolder } from '../support/folder.ts'
import { startScript } from '../support/program.ts'

const STARTING_MS = 60_000

/** Writes the lines to a file and runs the command on it. */
async function read(lines: readonly string[], ...options: string[]) {
  const folder = makeFolder()
  const file = join(folder, 'notifications.jsonl')
  writeFileSync(file, lines.join('\n'))
  const words = ['notifications', 'read', file, '--data', folder, ...options]
  const program = startScript('cli', words)
  const code = await program.ended
  const out = program.out().split('\n').slice(0, -1)
  return { code, out, errors: program.errors() }
}

const DANA = { app: 'id.dana', title: 'Pembayaran Masuk', text: 'Rp25.042 diterima DANA Bisnis.' }
const left = (reason: string) => ({
  kind: 'unreadable',
  amount: null,
  payer: null,
  format: null,
  reason,
  settles: null,
})

describe('notifications read', () => {
  it(
    'prints for every line how a phone’s notification would be read',
    async () => {
      const named = 'Rp1.000 dari BUDI berhasil diterima DANA Bisnis.'
      const { code, out, errors } = await read(
        [
          JSON.stringify(DANA),
          JSON.stringify({ ...DANA, text: named, big_text: named }),
          JSON.stringify({ ...DANA, big_text: 'Rp99.000 diterima DANA Bisnis.' }),
          JSON.stringify({ ...DANA, app: 'com.whatsapp' }),
          JSON.stringify({ text: DANA.text }),
          JSON.stringify({ app: 'id.dana', title: null, text: 'Promo Rp25.042' }),
          JSON.stringify({
            app: 'id.dana',
            text: 'Hore, Rp25.042 dari ANI sudah masuk ke saldo kamu',
          }),
          JSON.stringify({ app: 'ovo.id', text: 'Transfer sebesar Rp25.042 dari ANI diterima' }),
        ],
        '--json',
      )
      expect([code, errors]).toEqual([0, ''])
      const income = { kind: 'income', format: 'dana-bisnis', reason: null, settles: 'alone' }
      expect(out.map((line) => JSON.parse(line))).toEqual([
        { ...income, amount: 25_042, payer: null },
        { ...income, amount: 1_000, payer: 'BUDI' },
        left('several-amounts'),
        left('unknown-app'),
        left('unknown-app'),
        left('unknown-sentence'),
        { ...income, amount: 25_042, payer: 'ANI', format: 'grammar', settles: 'asks' },
        { ...income, amount: 25_042, payer: 'ANI', format: 'ovo', settles: 'asks' },
      ])
      expect(Object.keys(JSON.parse(out[0]!))).toEqual([
        'kind',
        'amount',
        'payer',
        'format',
        'reason',
        'settles',
      ])
    },
    STARTING_MS,
  )

  it(
    'reads the whole corpus, one line for each',
    async () => {
      const samples = [...Object.values(SAMPLES).flat(), ...FOREIGN_SAMPLES]
      const lines = samples.map(({ app, title, text }) => JSON.stringify({ app, title, text }))
      const { code, out } = await read([...lines, ''], '--json')
      expect(code).toBe(0)
      expect(out.map((line) => JSON.parse(line).amount)).toEqual(
        samples.map(({ isRead, paid }) => (isRead ? paid : null)),
      )
    },
    STARTING_MS,
  )

  it(
    'prints text for people without --json',
    async () => {
      const named = { ...DANA, text: 'Rp1.000 dari BUDI berhasil diterima DANA Bisnis.' }
      const unseen = { ...DANA, text: 'Hore, Rp7.000 dari ANI sudah masuk ke saldo kamu' }
      const lines = [DANA, '', named, { ...DANA, app: 'com.whatsapp' }, unseen]
      const { code, out } = await read(lines.map((line) => (line ? JSON.stringify(line) : '')))
      expect(code).toBe(0)
      expect(out).toEqual([
        'line 1: Rp25.042, dana-bisnis',
        'line 3: Rp1.000 from "BUDI", dana-bisnis',
        'line 4: not read, unknown-app',
        'line 5: Rp7.000 from "ANI", grammar, asks',
      ])
    },
    STARTING_MS,
  )

  it(
    'reports every invalid line by its number, and reads the others',
    async () => {
      const lines = [
        JSON.stringify(DANA),
        '{"app":"id.dana",',
        '["id.dana"]',
        '',
        'null',
        '{"app":5}',
        `{"app":"id.dana","text":{}}\r`,
        `${JSON.stringify(DANA)}\r`,
      ]
      const asJson = await read(lines, '--json')
      expect([asJson.code, asJson.errors]).toEqual([1, ''])
      expect(
        asJson.out
          .map((line) => JSON.parse(line))
          .map(({ amount, error }) => amount ?? `${error.code} ${error.message}`),
      ).toEqual([
        25_042,
        'INPUT_INVALID line 2: not JSON',
        'INPUT_INVALID line 3: not a JSON object',
        'INPUT_INVALID line 5: not a JSON object',
        'INPUT_INVALID line 6: "app" is not a text',
        'INPUT_INVALID line 7: "text" is not a text',
        25_042,
      ])
      const asText = await read(lines)
      expect(asText.code).toBe(1)
      expect(asText.out[1]).toBe('PROBLEM  line 2: not JSON')
    },
    STARTING_MS,
  )

  it(
    'reports a file that it cannot read',
    async () => {
      const folder = makeFolder()
      mkdirSync(join(folder, 'a-folder'))
      for (const [name, why] of [
        ['missing.jsonl', 'ENOENT'],
        ['a-folder', 'EISDIR'],
      ] as const) {
        const file = join(folder, name)
        const program = startScript('cli', ['notifications', 'read', file, '--json'])
        expect(await program.ended).toBe(1)
        const error = { code: 'INPUT_INVALID', message: `cannot read ${file}: ${why}` }
        expect(JSON.parse(program.out())).toEqual({ error })
      }
      const program = startScript('cli', ['notifications', 'read'])
      expect(await program.ended).toBe(1)
      expect(program.errors()).toBe('INPUT_INVALID: FILE is missing\n')
    },
    STARTING_MS,
  )

  it(
    'reads with the taught rules of --data, and creates no shop where there is none',
    async () => {
      const folder = makeFolder()
      const data = join(folder, 'shop')
      const file = join(folder, 'notifications.jsonl')
      const line = { app: 'id.dompet.baru', title: '', text: 'Uang Rp7.000 masuk dari BUDI' }
      writeFileSync(file, JSON.stringify(line))
      const readAt = async () => {
        const program = startScript('cli', [
          'notifications',
          'read',
          file,
          '--data',
          data,
          '--json',
        ])
        expect(await program.ended).toBe(0)
        return JSON.parse(program.out())
      }
      expect(await readAt()).toEqual(left('unknown-app'))
      expect(existsSync(data)).toBe(false)

      const engine = await createEngine({ dataDir: data })
      const template = { app: line.app, title: '', body: 'Uang {amount} masuk dari {payer}' }
      const rule = {
        id: 'a1',
        offReason: null,
        template,
        origin: 'taught',
        sampleNotification: null,
      }
      await engine.database.write((db) => void engine.rules.saveIn(db, rule))
      await engine.stop()
      const read = { kind: 'income', amount: 7_000, payer: 'BUDI', format: 'ajari:a1@1' }
      expect(await readAt()).toEqual({ ...read, reason: null, settles: 'asks' })
    },
    STARTING_MS,
  )
})
