import { describe, expect, it } from 'vitest'
import { type CodeRules, findBrokenCodeRules } from './code-rules.ts'

const FILE = 'src/main/engine/money/payments/planted.ts'
const HOME = 'src/shared/payments/payment.ts'

const RULES: CodeRules = {
  longestFunction: 50,
  compositionFiles: ['src/main/engine/modules.ts'],
  mostNonNullAssertions: 0,
  homesOfTexts: { counter: HOME },
}

const broken = (text: string, file = FILE, rules = RULES) =>
  findBrokenCodeRules(new Map([[file, text]]), rules)

const steps = (count: number) => 'step()\n'.repeat(count)

describe('a planted mistake is caught', () => {
  it.each([
    'export const first = (list: string[]) =>\n list[0]!',
    'export const name = (phone?: Phone) =>\n phone!.name',
    'export const clear = (line: Buffer) => {\n line[0]! &= 1\n}',
    'export function later() {\n let timer!: NodeJS.Timeout\n return timer\n}',
  ])('a claim that a value is there: %j', (text) => {
    expect(broken(text)).toEqual([`${FILE}:2 claims with ! that a value is there`])
  })

  it('one claim more than allowed, with the places of all of them', () => {
    const rules = { ...RULES, mostNonNullAssertions: 1 }
    expect(broken('export const one = list[0]!', FILE, rules)).toEqual([])
    expect(broken('export const sum = list[0]! + list[1]!', FILE, rules)).toHaveLength(2)
  })

  it.each([
    ['a function', `export function long() {\n${steps(49)}}`],
    ['an arrow', `export const long = async () => {\n${steps(49)}}`],
    ['a method of an object', `export const parts = { long() {\n${steps(49)}} }`],
    ['a method of a class', `export class Parts { long() {\n${steps(49)}} }`],
    ['a callback', `database.write((db) => {\n${steps(49)}})`],
    ['a function in a composition', `const a = () => { return { long() {\n${steps(49)}} } }`],
    [
      'a function that wraps its lines in a callback',
      `function a() { twice(() => {\n${steps(49)}})\n}`,
    ],
  ])('%s of more than 50 lines', (_what, text) => {
    expect(broken(text)[0]).toBe(`${FILE}:1 has a function of 51 lines, more than 50`)
  })

  it('a composition whose own lines are more than 50', () => {
    const text = `export function createParts() {\n${steps(46)}function inner() {\n${steps(20)}}\nreturn {\n inner,\n}\n}`
    expect(broken(text)).toEqual([`${FILE}:1 has a function of 51 lines, more than 50`])
  })

  it.each([
    'prepared(db, `SELECT id FROM payments`).all() as Payment[]',
    'prepared(db, `SELECT id FROM payments`).pluck().get() as string',
    'db.prepare(`SELECT id FROM payments`).get() as { id: string } | undefined',
    'db.prepare(`SELECT id FROM payments`).all() as unknown as Payment[]',
    '<Payment[]>db.prepare(`SELECT id FROM payments`).all()',
    'prepared(db, `SELECT id FROM payments`).get()',
    'prepared(db, `SELECT id FROM payments`).pluck().all()',
    'found as PaymentRow',
    'found as PaymentRow[]',
    'found as readonly PaymentRow[] | undefined',
    'found as Array<PaymentRow>',
  ])('a cast of a row: %s', (text) => {
    expect(broken(text)).toEqual([
      `${FILE}:1 has a row without its type: use prepared<Params, Row>`,
    ])
  })

  it('a cast of a row under a name', () => {
    const text = [
      'const statement = prepared(db, `SELECT id FROM payments`)',
      'const found = statement.get(number)',
      'export const id = (found as { id: string }).id',
    ].join('\n')
    expect(broken(text)).toEqual([
      `${FILE}:3 has a row without its type: use prepared<Params, Row>`,
    ])
  })

  it.each([
    "export const dialect = 'counter'",
    "export const sql = `SELECT id FROM payments WHERE dialect = 'counter'`",
  ])('the dialect of the till written again: %s', (text) => {
    expect(broken(text)).toEqual([`${FILE} repeats 'counter', which ${HOME} exports`])
  })
})

describe('what the rules allow', () => {
  it.each([
    ['a negation and an inequality', 'export const is = !a && b !== c'],
    ['a function of 50 lines', `export function long() {\n${steps(48)}}`],
    [
      'a composition of short functions',
      `export function createParts() {\nreturn {\n${'a() {\nstep()\n},\n'.repeat(30)}}\n}`,
    ],
    [
      'a typed statement',
      'prepared<[number], PaymentRow>(db, `SELECT id FROM payments`).get(number)',
    ],
    ['one member of a row', "found as PaymentRow['status'] | null"],
    ['a cast of the value of a map', 'names.get(id) as Name'],
    ['a longer text', "export const key = 'settings.counterDiscountMax'"],
  ])('%s', (_what, text) => {
    expect(broken(text)).toEqual([])
  })

  it('markup of more than 50 lines', () => {
    const text = `export function Page() {\nreturn (\n<div>\n${'<p />\n'.repeat(60)}</div>\n)\n}`
    expect(broken(text, 'src/renderer/components/planted.tsx')).toEqual([])
  })

  it('a long function in a composition file', () => {
    const text = `export function openRooms() {\n${steps(60)}}`
    expect(broken(text, 'src/main/engine/modules.ts')).toEqual([])
  })

  it('the till’s dialect in its own file', () => {
    expect(broken("export const TILL_DIALECT = 'counter'", HOME)).toEqual([])
  })
})
