import { describe, expect, it } from 'vitest'
import { findBrokenOwners, findBrokenTableRules, type TableRules } from './table-rules.ts'

const RULES: TableRules = {
  owners: { payments: 'money/payments', orders: 'sales/orders' },
  wings: ['money', 'sales', 'backoffice'],
  migrations: /\/migrations\//,
  readsEverything: /\/backoffice\//,
}

const broken = (file: string, sql: string) =>
  findBrokenTableRules(new Map([[`src/main/engine/${file}`, `prepared(db, \`${sql}\`)`]]), RULES)

describe('a planted mistake is caught', () => {
  it.each([
    'INSERT INTO payments (id) VALUES (?)',
    'INSERT OR IGNORE INTO payments (id) VALUES (?)',
    'UPDATE payments SET status = ?',
    'DELETE FROM payments',
  ])('another room that writes: %s', (sql) => {
    expect(broken('sales/orders/order-store.ts', sql)).toEqual([
      'src/main/engine/sales/orders/order-store.ts writes payments, which is owned by money/payments',
    ])
  })

  it('the back office when it writes, although it reads everything', () => {
    expect(broken('backoffice/doctor/rules.ts', 'UPDATE payments SET status = ?')).toEqual([
      'src/main/engine/backoffice/doctor/rules.ts writes payments, which is owned by money/payments',
    ])
  })

  it.each([
    'SELECT id FROM orders',
    'SELECT 1 FROM payments JOIN orders ON payment_number = number',
  ])('a lower wing that reads: %s', (sql) => {
    expect(broken('money/payments/payment-store.ts', sql)).toEqual([
      'src/main/engine/money/payments/payment-store.ts reads orders, which is owned by the higher sales/orders',
    ])
  })
})

describe('a planted mistake in the list of owners is caught', () => {
  const files = new Map([
    ['src/main/engine/money/payments/payment-store.ts', 'INSERT INTO payments (id) VALUES (?)'],
    ['src/main/engine/sales/orders/order-store.ts', 'SELECT id FROM orders'],
  ])

  it('a table without an owner', () => {
    expect(findBrokenOwners(['payments', 'claims'], files, { payments: 'money/payments' })).toEqual(
      ['claims has no owner'],
    )
  })

  it('an owner of a table that does not exist', () => {
    const owners = { payments: 'money/payments', bills: 'money/payments' }
    expect(findBrokenOwners(['payments'], files, owners)).toEqual([
      'bills of money/payments is no table',
    ])
  })

  it('an owner that never writes its table, also a room that does not exist', () => {
    const owners = { payments: 'money/payment', orders: 'sales/orders' }
    expect(findBrokenOwners(['payments', 'orders'], files, owners)).toEqual([
      'money/payment owns payments and never writes it',
      'sales/orders owns orders and never writes it',
    ])
  })
})

describe('what the rules allow', () => {
  it.each([
    ['the owner writes', 'money/payments/payment-store.ts', 'UPDATE payments SET status = ?'],
    ['a higher wing reads', 'sales/orders/order-store.ts', 'SELECT id FROM payments'],
    ['a migration writes', 'platform/storage/migrations/0002.ts', 'UPDATE orders SET day = 1'],
    ['the back office reads everything', 'backoffice/doctor/rules.ts', 'SELECT id FROM orders'],
  ])('%s', (_what, file, sql) => {
    expect(broken(file, sql)).toEqual([])
  })
})
