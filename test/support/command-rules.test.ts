import { describe, expect, it } from 'vitest'
import { type CommandRules, findBrokenCommandRules } from './command-rules.ts'

const till = 'src/main/engine/sales/till/commands.ts'
const shop = 'src/main/engine/sales/shop/commands.ts'

const RIGHT = {
  commands: { 'till.get': { role: 'cashier' }, 'shop.rename': { role: 'owner' } },
  roles: ['cashier', 'owner'],
  rooms: { till: 'sales/till', shop: 'sales/shop' },
  sources: new Map([
    [till, "return { 'till.get': () => till.get() }"],
    [shop, "return {\n async 'shop.rename'({ name }) {} }"],
  ]),
}

const broken = (change: Partial<CommandRules>) => findBrokenCommandRules({ ...RIGHT, ...change })

it('commands that keep the rules have no sentence', () => {
  expect(broken({})).toEqual([])
})

describe('a planted mistake is caught', () => {
  it('a command without a role', () => {
    const commands = { ...RIGHT.commands, 'till.get': { role: '' } }
    expect(broken({ commands })).toEqual(['till.get has no role'])
  })

  it('a handler in another room', () => {
    const sources = new Map([
      [till, "return { 'till.get': get, 'shop.rename': rename }"],
      [shop, 'return {}'],
    ])
    expect(broken({ sources })).toEqual([
      `${shop} has no handler of shop.rename`,
      `${till} handles shop.rename, which belongs to sales/shop`,
    ])
  })

  it('a command whose prefix has no room', () => {
    const commands = { ...RIGHT.commands, 'report.sales': { role: 'owner' } }
    expect(broken({ commands })).toEqual(['report.sales begins with no known room'])
  })

  it('a room in the table without a command', () => {
    const rooms = { ...RIGHT.rooms, report: 'backoffice/reports' }
    expect(broken({ rooms })).toEqual([
      'backoffice/reports handles no command, but is listed for report',
    ])
  })
})
