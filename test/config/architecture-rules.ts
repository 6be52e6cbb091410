import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchitectureRules } from '../support/architecture.ts'

const packageJson = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { dependencies: Record<string, string> }

const ENGINE = 'src/main/engine'
const renderer = (...names: string[]) => names.map((name) => `src/renderer/${name}`)

/**
 * The wings of the engine from the ground up, each with its rooms. A room may import every room of a lower
 * wing, the files at the root of its own wing, and the rooms of its own wing that stand in its list.
 */
const WINGS: Record<string, Record<string, string[]>> = {
  platform: {
    storage: ['storage/migrations'],
    'storage/migrations': ['storage'],
    events: ['storage'],
    settings: ['storage'],
    realtime: [],
    http: [],
    tls: ['storage'],
  },
  people: { pin: [], sessions: ['pin'] },
  money: {
    qris: [],
    merchants: ['qris'],
    phones: [],
    payments: ['merchants', 'qris', 'payments/search'],
    'payments/search': ['payments'],
    notifications: [
      'payments',
      'notifications/formats',
      'notifications/taught',
      'notifications/inbox',
    ],
    'notifications/formats': ['notifications'],
    'notifications/taught': ['notifications'],
    'notifications/inbox': ['notifications', 'payments'],
    forwarding: ['notifications', 'notifications/inbox'],
  },
  sales: {
    'digital-goods': [],
    catalog: ['digital-goods'],
    orders: [],
    till: ['catalog', 'orders'],
    'online-shop': ['catalog', 'orders'],
    soundbox: [],
  },
  sites: {
    forwarders: [],
    gateways: [
      'forwarders',
      'gateways/bayargg',
      'gateways/mspay',
      'gateways/purwantara',
      'gateways/webqris',
      'gateways/xendit',
    ],
    'gateways/bayargg': ['gateways', 'forwarders'],
    'gateways/mspay': ['gateways', 'forwarders'],
    'gateways/purwantara': ['gateways', 'forwarders'],
    'gateways/webqris': ['gateways', 'forwarders'],
    'gateways/xendit': ['gateways', 'forwarders'],
    simulator: ['gateways'],
    webhooks: ['gateways'],
    'live-feed': ['gateways', 'webhooks'],
    access: ['forwarders', 'gateways', 'simulator', 'webhooks'],
  },
  pages: {
    base: [],
    pay: ['base'],
    shop: ['base', 'pay'],
    docs: ['base', 'pay', 'docs/guides', 'docs/examples'],
    'docs/guides': ['docs'],
    'docs/examples': ['docs'],
    simulator: ['base', 'pay'],
    phones: [],
    'digital-goods': [],
  },
  backoffice: { doctor: [], backup: ['doctor'], views: [] },
  'app-api': {},
  servers: { mdns: [] },
}

const room = (wing: string, name: string) => `${ENGINE}/${wing}/${name}`
const wingFolders = (wing: string) => [
  `${ENGINE}/${wing}`,
  ...Object.keys(WINGS[wing] ?? {}).map((name) => room(wing, name)),
]

/** Folder to the folders it may import, made of the order of the wings. */
function engineArrows(): Record<string, string[]> {
  const arrows: Record<string, string[]> = {}
  const lower: string[] = []
  for (const [wing, rooms] of Object.entries(WINGS)) {
    const own = wingFolders(wing)
    arrows[`${ENGINE}/${wing}`] = [...lower, ...own]
    for (const [name, others] of Object.entries(rooms)) {
      arrows[room(wing, name)] = [
        ...lower,
        `${ENGINE}/${wing}`,
        ...others.map((other) => room(wing, other)),
      ]
    }
    lower.push(...own)
  }
  return arrows
}

const ENGINE_FOLDERS: Record<string, string[]> = { ...engineArrows(), [`${ENGINE}/compose`]: [] }
const WHOLE_ENGINE = [ENGINE, ...Object.keys(ENGINE_FOLDERS)]
ENGINE_FOLDERS[`${ENGINE}/compose`] = WHOLE_ENGINE
ENGINE_FOLDERS[`${ENGINE}/app-api`] = WHOLE_ENGINE
const SURFACE = renderer('data', 'components', 'text', 'theme')

/** What an owner reads about forwarder apps and makers of phones: data, on the phone's pages and at the till. */
const ADVICE = ['src/shared/phones/forwarders', 'src/shared/phones/guides']

/** Who may import whom, and where things live. A new arrow is a new word in this table. */
export const RULES: ArchitectureRules = {
  mayImport: {
    'src/shared': [],
    'src/shared/phones/forwarders': [],
    'src/shared/phones/guides': ['src/shared/phones/forwarders'],
    ...ENGINE_FOLDERS,
    [`${ENGINE}/servers`]: [...WHOLE_ENGINE, ...ADVICE],
    [`${ENGINE}/pages/phones`]: [...WHOLE_ENGINE, ...ADVICE],
    [ENGINE]: WHOLE_ENGINE,
    'src/main': [...WHOLE_ENGINE, 'src/main/cli', 'src/main/start'],
    'src/main/cli': ['src/main', 'src/main/start', ...WHOLE_ENGINE],
    'src/main/start': ['src/main', 'src/main/cli', ...WHOLE_ENGINE],
    'src/main/desktop': ['src/main', 'src/main/start', ...WHOLE_ENGINE],
    'src/renderer/data': [],
    'src/renderer/text': renderer('data'),
    'src/renderer/theme': renderer('text'),
    'src/renderer/components': renderer('text', 'theme'),
    'src/renderer/features/site-simulator': SURFACE,
    // Plays clips and draws nothing: the soundbox has no other part of the screens.
    'src/renderer/sound': [],
    'src/renderer/soundbox': renderer('sound', 'text', 'theme'),
    'src/renderer/cashier': [...SURFACE, ...ADVICE, ...renderer('developer', 'sound')],
    'src/renderer/customer-display': SURFACE,
    'src/renderer/phone-simulator': SURFACE,
  },
  homes: {
    electron: /^src\/main\/desktop\//,
    fastify: /^src\/main\/engine\/(platform\/(http|realtime)|sites|pages|servers)\//,
    '@fastify/': /^src\/main\/engine\/(platform\/(http|realtime)|sites|pages|servers)\//,
    'better-sqlite3': /^src\/main\/engine\/(platform\/storage|backoffice\/backup)\//,
  },
  withoutNode: ['src/shared', 'src/renderer'],
  sql: /-store\.ts$|^src\/main\/engine\/platform\/storage\//,
  shipped: {
    folders: ['src/shared', 'src/main'],
    packages: ['electron', ...Object.keys(packageJson.dependencies)],
  },
  longestFile: 300,
}
