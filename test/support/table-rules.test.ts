import { describe, expect, it } from 'vitest'
import { findBrokenTableRules, type TableRules } from './table-rules.ts'

const RULES: TableRules = {
  owners: { payments: 'money/payments', orders: 'sales/orders' },
  wings: ['money', 'sales', 'backoffice'],
  exempt: /\/backoffice\//,
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

  it.each([
    'SELECT id FROM orders',
    'SELECT 1 FROM payments JOIN orders ON payment_number = number',
  ])('a lower wing that reads: %s', (sql) => {
    expect(broken('money/payments/payment-store.ts', sql)).toEqual([
      'src/main/engine/money/payments/payment-store.ts reads orders, which is owned by the higher sales/orders',
    ])
  })
})

describe('what the rules allow', () => {
  it.each([
    ['the owner writes', 'money/payments/payment-store.ts', 'UPDATE payments SET status = ?'],
    ['a higher wing reads', 'sales/orders/order-store.ts', 'SELECT id FROM payments'],
    ['the back office reads everything', 'backoffice/doctor/rules.ts', 'SELECT id FROM orders'],
  ])('%s', (_what, file, sql) => {
    expect(broken(file, sql)).toEqual([])
  })
})
