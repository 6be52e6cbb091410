import { describe, expect, it } from 'vitest'
import { RULES, WINGS } from '../config/architecture-rules.ts'
import { circlesOf, findBrokenRules } from './architecture.ts'

describe('a planted mistake is caught', () => {
  const plants: { what: string; file: string; text: string; says: string }[] = [
    {
      what: 'a static import against an arrow',
      file: 'src/main/engine/platform/storage/planted.ts',
      text: "import { createPayments } from '../../money/payments/payments.ts'",
      says: 'src/main/engine/platform/storage/planted.ts may not import src/main/engine/money/payments/payments.ts',
    },
    {
      what: 'an import of types only',
      file: 'src/main/engine/money/qris/planted.ts',
      text: "import type { Payments } from '../payments/payments.ts'",
      says: 'src/main/engine/money/qris/planted.ts may not import src/main/engine/money/payments/payments.ts',
    },
    {
      what: 'a re-export',
      file: 'src/renderer/pages/cashier/planted.tsx',
      text: "export * from '../customer-display/main.tsx'\nexport const Planted = () => <p>import</p>",
      says: 'src/renderer/pages/cashier/planted.tsx may not import src/renderer/pages/customer-display/main.tsx',
    },
    {
      what: 'a room that is not in the list of a room of its wing',
      file: 'src/main/engine/sales/orders/planted.ts',
      text: "import { createTillService } from '../till/till.ts'",
      says: 'src/main/engine/sales/orders/planted.ts may not import src/main/engine/sales/till/till.ts',
    },
    {
      what: 'a feature that imports a feature outside its list',
      file: 'src/renderer/features/payments/planted.tsx',
      text: "import { TillPane } from '../checkout/till-pane.tsx'",
      says: 'src/renderer/features/payments/planted.tsx may not import src/renderer/features/checkout/till-pane.tsx',
    },
    {
      what: 'a feature that imports a page',
      file: 'src/renderer/features/payments/planted.tsx',
      text: "import '../../pages/cashier/main.tsx'",
      says: 'src/renderer/features/payments/planted.tsx may not import src/renderer/pages/cashier/main.tsx',
    },
    {
      what: 'an import while running',
      file: 'src/main/engine/sales/till/planted.ts',
      text: "export const later = () => import('../../sites/webhooks/outbox.ts')",
      says: 'src/main/engine/sales/till/planted.ts may not import src/main/engine/sites/webhooks/outbox.ts',
    },
    {
      what: 'an import in the place of a type',
      file: 'src/shared/planted.ts',
      text: "export type Engine = import('../main/engine/engine.ts').Engine",
      says: 'src/shared/planted.ts may not import src/main/engine/engine.ts',
    },
    {
      what: 'an engine that looks up to its starters',
      file: 'src/main/engine/engine.ts',
      text: "import '../start/serve.ts'",
      says: 'src/main/engine/engine.ts may not import src/main/start/serve.ts',
    },
    {
      what: 'a screen that reaches into the engine',
      file: 'src/renderer/data/planted.ts',
      text: "import '../../main/engine/engine.ts'",
      says: 'src/renderer/data/planted.ts may not import src/main/engine/engine.ts',
    },
    {
      what: 'a file outside the source tree',
      file: 'src/main/planted.ts',
      text: "import '../../test/support/make.ts'",
      says: 'src/main/planted.ts may not import test/support/make.ts',
    },
    {
      what: 'a folder that is in no list',
      file: 'src/main/engine/helpers/planted.ts',
      text: 'export const one = 1',
      says: 'src/main/engine/helpers/planted.ts is in a folder that the table of arrows does not list',
    },
    {
      what: 'a fourth file at the root of the engine',
      file: 'src/main/engine/planted.ts',
      text: 'export const one = 1',
      says: 'src/main/engine/planted.ts stands at the root: only engine.ts, jobs.ts, modules.ts may',
    },
    {
      what: 'a rule at the root of the engine',
      file: 'src/main/engine/jobs.ts',
      text: "throw new AppError('FORBIDDEN', 'no')",
      says: 'src/main/engine/jobs.ts throws an AppError: rules belong in rooms',
    },
    {
      what: 'SQL at the root of the engine',
      file: 'src/main/engine/modules.ts',
      text: "export const count = (db) => db.prepare('SELECT count(*) FROM payments').get()",
      says: 'src/main/engine/modules.ts may not prepare SQL',
    },
    ...['events.inTransaction(f)', 'inbox.onReceived(f)', 'outbox\n  .onDelivered(f)'].map(
      (call) => ({
        what: `a room that subscribes itself: ${call}`,
        file: 'src/main/engine/sales/till/planted.ts',
        text: `export const plug = (events, inbox, outbox, f) => ${call}`,
        says: 'src/main/engine/sales/till/planted.ts subscribes to events: src/main/engine/modules.ts does',
      }),
    ),
    {
      what: 'a room that subscribes itself to events',
      file: 'src/main/engine/sales/till/planted.ts',
      text: 'export const plug = (events: EventLog) => events.afterCommit(() => {})',
      says: 'src/main/engine/sales/till/planted.ts subscribes to events: src/main/engine/modules.ts does',
    },
    {
      what: 'electron outside the desktop case',
      file: 'src/main/planted.ts',
      text: "import { app } from 'electron/main'",
      says: 'src/main/planted.ts may not import electron/main',
    },
    {
      what: 'a plug-in of the web server in a money rule',
      file: 'src/main/engine/money/payments/planted.ts',
      text: "import helmet from '@fastify/helmet'",
      says: 'src/main/engine/money/payments/planted.ts may not import @fastify/helmet',
    },
    {
      what: 'the web server in a room of its wing that answers no requests',
      file: 'src/main/engine/sites/webhooks/planted.ts',
      text: "import type { FastifyInstance } from 'fastify'",
      says: 'src/main/engine/sites/webhooks/planted.ts may not import fastify',
    },
    {
      what: 'the database driver outside storage',
      file: 'src/main/engine/platform/events/planted.ts',
      text: "import Database from 'better-sqlite3'",
      says: 'src/main/engine/platform/events/planted.ts may not import better-sqlite3',
    },
    {
      what: 'a module of Node in code that pages run',
      file: 'src/shared/planted.ts',
      text: "import { join } from 'node:path'",
      says: 'src/shared/planted.ts runs in a page: no node:path there',
    },
    {
      what: 'a development package in the shipped program',
      file: 'src/main/planted.ts',
      text: "import { chromium } from 'playwright'",
      says: 'src/main/planted.ts imports playwright, which is not in "dependencies" of package.json',
    },
    {
      what: 'SQL outside a store',
      file: 'src/main/engine/money/payments/planted.ts',
      text: "export const count = (db) => db.prepare('SELECT count(*) FROM payments').get()",
      says: 'src/main/engine/money/payments/planted.ts may not prepare SQL',
    },
    {
      what: 'an import of a computed name',
      file: 'src/main/engine/sites/gateways/planted.ts',
      text: "export const load = (name: string) => import('./' + name)",
      says: 'src/main/engine/sites/gateways/planted.ts imports a computed name, which nobody can check',
    },
    ...[
      "export const script = 'document.title = 1'",
      'export const script = `const button = 1\\naddEventListener("click", () => {})`',
      "export const page = '<h1>Shop</h1><script>let x = 1</script>'",
    ].map((text, index) => ({
      what: `browser code in a string, ${index + 1}`,
      file: 'src/main/engine/pages/pay/planted.ts',
      text,
      says: 'src/main/engine/pages/pay/planted.ts has browser code in a string',
    })),
    {
      what: 'a file of 401 lines',
      file: 'src/shared/planted.ts',
      text: 'export {}\n'.repeat(401),
      says: 'src/shared/planted.ts has 401 lines, more than 400',
    },
  ]

  it.each(plants)('$what', ({ file, text, says }) => {
    expect(findBrokenRules(new Map([[file, text]]), RULES)).toEqual([says])
  })

  const wings = Object.keys(WINGS)
  it.each(wings.slice(0, -1).map((wing, at) => [wing, wings[at + 1] ?? ''] as const))(
    'the wing %s when it imports from %s above it',
    (wing, above) => {
      const file = `src/main/engine/${wing}/planted.ts`
      const text = `import type { One } from '../${above}/one.ts'`
      expect(findBrokenRules(new Map([[file, text]]), RULES)).toEqual([
        `${file} may not import src/main/engine/${above}/one.ts`,
      ])
    },
  )

  it('a circle in a table of features', () => {
    expect(circlesOf({ sale: ['pay'], pay: ['inbox'], inbox: ['sale'], shop: ['sale'] })).toEqual([
      'inbox → sale → pay → inbox is a circle of files',
    ])
  })

  it('a circle of files, also one of type imports only', () => {
    const folder = 'src/main/engine/platform/storage'
    const files = new Map([
      [`${folder}/one.ts`, "import { two } from './two.ts'\nexport type One = typeof two"],
      [`${folder}/two.ts`, "export { three as two } from './three.ts'"],
      [`${folder}/three.ts`, "import type { One } from './one.ts'\nexport const three: One = 3"],
      [`${folder}/user.ts`, "import type { One } from './one.ts'"],
      [`${folder}/itself.ts`, "export const again = () => import('./itself.ts')"],
    ])
    expect(findBrokenRules(files, RULES)).toEqual([
      `${folder}/itself.ts → ${folder}/itself.ts is a circle of files`,
      `${folder}/one.ts → ${folder}/two.ts → ${folder}/three.ts → ${folder}/one.ts is a circle of files`,
    ])
  })

  it('a file that does not parse', () => {
    expect(() => findBrokenRules(new Map([['src/shared/planted.ts', 'import {']]), RULES)).toThrow(
      'src/shared/planted.ts',
    )
  })
})

describe('what the rules allow', () => {
  it('an import in a comment, a text or a worker address', () => {
    const text = [
      "// import { app } from 'electron'",
      'export const words = "import { app } from \'electron\'"',
      "export const worker = new URL('../payments/worker.ts', import.meta.url)",
    ].join('\n')
    expect(
      findBrokenRules(new Map([['src/main/engine/platform/storage/free.ts', text]]), RULES),
    ).toEqual([])
  })

  it('the tag of a script that is loaded from a file, and prose about documents', () => {
    const text = [
      'export const tag = \'<script defer src="/pay.js"></script>\'',
      "export const help = 'See the document. It says more.'",
    ].join('\n')
    expect(findBrokenRules(new Map([['src/main/engine/pages/base/free.ts', text]]), RULES)).toEqual(
      [],
    )
  })

  it('types of a development package, since nothing of them is left at run time', () => {
    const text = "import type { Socket } from 'some-types'"
    expect(findBrokenRules(new Map([['src/main/free.ts', text]]), RULES)).toEqual([])
  })
})
