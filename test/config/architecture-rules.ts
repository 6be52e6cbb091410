import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchitectureRules } from '../support/architecture.ts'

const packageJson = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { dependencies: Record<string, string> }

const engine = (...names: string[]) => names.map((name) => `src/main/engine/${name}`)
const renderer = (...names: string[]) => names.map((name) => `src/renderer/${name}`)

const ENGINE_FOLDERS = {
  'src/main/engine/storage': [],
  'src/main/engine/qris': [],
  'src/main/engine/network': [],
  'src/main/engine/settings': engine('storage'),
  'src/main/engine/events': engine('storage'),
  'src/main/engine/access': engine('storage'),
  'src/main/engine/merchants': engine('storage', 'qris'),
  'src/main/engine/devices': engine('storage'),
  'src/main/engine/payments': engine('storage', 'events', 'settings', 'qris', 'merchants'),
  'src/main/engine/notifications': engine('storage', 'payments'),
  'src/main/engine/pos': engine('storage', 'events', 'settings', 'payments'),
  'src/main/engine/goods': engine('storage', 'events', 'settings', 'qris'),
  // Bodies of phones' apps, read for a dialect's addresses and for our own.
  'src/main/engine/forwarding': engine('notifications'),
  // Its orders are the till's own, made and closed by the till's own rules.
  'src/main/engine/store': engine('storage', 'events', 'settings', 'pos', 'goods'),
  'src/main/engine/dialects': engine(
    'forwarding',
    'payments',
    'merchants',
    'notifications',
    'events',
    'realtime',
    // Some show the QR as a picture, some convert codes for the site.
    'qris',
  ),
  // A page is told of payments and dialects, and decides nothing.
  'src/main/engine/pay-page': engine(
    'dialects',
    'events',
    'merchants',
    'payments',
    'qris',
    'realtime',
  ),
  'src/main/engine/store-page': engine('store', 'pay-page', 'dialects'),
  // Its page is written with the payment page's markup, which escapes.
  'src/main/engine/simulator': engine('storage', 'merchants', 'payments', 'qris', 'pay-page'),
  // Pages about the dialects, for developers of sites, written with the payment page's markup.
  'src/main/engine/developer': engine('dialects', 'pay-page'),
  'src/main/engine/webhooks': engine('storage', 'events', 'merchants', 'dialects'),
  'src/main/engine/realtime': engine('events'),
  'src/main/engine/soundbox': engine('storage'),
  // The keys of the encrypted port and the certificates made of them.
  'src/main/engine/tls': engine('storage'),
}

const WHOLE_ENGINE = ['src/main/engine', 'src/main/engine/server', ...Object.keys(ENGINE_FOLDERS)]
const SURFACE = renderer('data', 'components', 'text', 'theme')

/** What an owner reads about forwarder apps and makers of phones: data, on the phone's pages and at the till. */
const ADVICE = ['src/shared/forwarders', 'src/shared/guides']

/** Who may import whom, and where things live. A new arrow is a new word in this table. */
export const RULES: ArchitectureRules = {
  mayImport: {
    'src/shared': [],
    'src/shared/forwarders': [],
    'src/shared/guides': ['src/shared/forwarders'],
    ...ENGINE_FOLDERS,
    'src/main/engine/server': [...WHOLE_ENGINE, ...ADVICE],
    'src/main/engine': WHOLE_ENGINE,
    'src/main': WHOLE_ENGINE,
    'src/main/desktop': ['src/main', ...WHOLE_ENGINE],
    'src/renderer/data': [],
    'src/renderer/text': renderer('data'),
    'src/renderer/theme': renderer('text'),
    'src/renderer/components': renderer('text', 'theme'),
    'src/renderer/developer': SURFACE,
    // Plays clips and draws nothing: the soundbox has no other part of the screens.
    'src/renderer/sound': [],
    'src/renderer/soundbox': renderer('sound', 'text', 'theme'),
    'src/renderer/cashier': [...SURFACE, ...ADVICE, ...renderer('developer', 'sound')],
    'src/renderer/customer-display': SURFACE,
    'src/renderer/phone-simulator': SURFACE,
  },
  homes: {
    electron: /^src\/main\/desktop\//,
    fastify:
      /^src\/main\/engine\/(server|dialects|forwarding|realtime|pay-page|simulator|store-page|developer)\//,
    '@fastify/': /^src\/main\/engine\/(server|dialects|realtime)\//,
    'better-sqlite3': /^src\/main\/engine\/storage\//,
  },
  withoutNode: ['src/shared', 'src/renderer'],
  sql: /-store\.ts$|^src\/main\/engine\/storage\//,
  shipped: {
    folders: ['src/shared', 'src/main'],
    packages: ['electron', ...Object.keys(packageJson.dependencies)],
  },
  longestFile: 300,
}
