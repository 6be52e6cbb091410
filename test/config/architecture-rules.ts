import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchitectureRules } from '../support/architecture.ts'
import type { CodeRules } from '../support/code-rules.ts'

const packageJson = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { dependencies: Record<string, string> }

const ENGINE = 'src/main/engine'
const renderer = (...names: string[]) => names.map((name) => `src/renderer/${name}`)

/** The areas of src/shared, each with the areas it may import; the three files at the root may import all. */
const SHARED_AREAS: Record<string, string[]> = {
  base: [],
  'digital-goods': ['base'],
  inbox: ['base', 'payments'],
  'online-shop': ['base', 'sales'],
  payments: ['base'],
  people: ['base'],
  phones: ['base'],
  sales: ['base', 'inbox', 'payments', 'phones'],
  sites: ['base', 'payments'],
  sound: ['base'],
  'phones/forwarders': ['base', 'phones'],
  'phones/guides': ['base', 'phones/forwarders'],
  'text/en': ['sites', 'text/id'],
  'text/id': ['sites'],
}

const SHARED = 'src/shared'
const shared = (...names: string[]) => names.map((name) => `${SHARED}/${name}`)
const ALL_SHARED = [SHARED, ...shared(...Object.keys(SHARED_AREAS))]

/**
 * The wings of the engine from the ground up, each with its rooms. A room may import every room of a lower
 * wing, the files at the root of its own wing, and the rooms of its own wing that stand in its list.
 */
export const WINGS: Record<string, Record<string, string[]>> = {
  platform: {
    storage: ['storage/migrations'],
    'storage/migrations': ['storage'],
    events: ['storage'],
    settings: ['storage'],
    realtime: [],
    http: [],
    tls: ['storage'],
    workers: ['storage'],
    checkpoints: ['storage', 'workers'],
  },
  people: { pin: [], sessions: ['pin'] },
  money: {
    qris: [],
    merchants: ['qris'],
    phones: ['merchants', 'qris'],
    payments: ['merchants', 'qris', 'payments/search'],
    'payments/search': ['payments'],
    notifications: [
      'merchants',
      'payments',
      'phones',
      'notifications/formats',
      'notifications/grammar',
      'notifications/taught',
      'notifications/inbox',
    ],
    'notifications/formats': ['notifications'],
    'notifications/grammar': ['notifications', 'notifications/taught'],
    'notifications/taught': ['notifications'],
    'notifications/inbox': ['notifications', 'payments'],
    forwarding: ['notifications', 'notifications/inbox'],
  },
  sales: {
    'digital-goods': [],
    catalog: ['digital-goods'],
    orders: [],
    till: ['catalog', 'orders'],
    shop: [],
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
    simulator: ['gateways', 'live-feed'],
    webhooks: ['gateways'],
    'live-feed': ['gateways', 'webhooks'],
    access: ['forwarders', 'gateways', 'live-feed', 'simulator', 'webhooks'],
  },
  pages: {
    base: [],
    text: ['text/id', 'text/en'],
    'text/id': [],
    'text/en': ['text'],
    pay: ['base', 'text'],
    shop: ['base', 'text', 'text/id'],
    docs: ['base', 'text', 'docs/guides', 'docs/examples'],
    'docs/guides': ['docs'],
    'docs/examples': ['docs'],
    simulator: ['base', 'text'],
    'start-page': ['base', 'text'],
    phones: ['base', 'text'],
    'digital-goods': ['base', 'pay', 'text'],
  },
  backoffice: { doctor: [], backup: [], views: [] },
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
  const lower = [...ALL_SHARED]
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

const ENGINE_FOLDERS = engineArrows()
const WHOLE_ENGINE = [ENGINE, ...Object.keys(ENGINE_FOLDERS), ...ALL_SHARED]
/** The features of the screens, each with the features it may import besides session, data, components, text and theme. */
export const FEATURES: Record<string, string[]> = {
  catalog: [],
  checkout: ['payments', 'phones', 'wallet-apps'],
  developer: ['webhooks'],
  'digital-goods': [],
  display: [],
  inbox: ['payments', 'teaching', 'wallet-apps'],
  'online-orders': [],
  payments: ['webhooks'],
  'phone-simulator': [],
  phones: [],
  qris: [],
  sale: ['catalog', 'checkout', 'phones'],
  settings: [
    'catalog',
    'developer',
    'digital-goods',
    'online-orders',
    'phones',
    'shop',
    'sites',
    'sound',
    'wallet-apps',
    'webhooks',
  ],
  setup: ['phones', 'qris'],
  shop: ['qris'],
  'site-simulator': [],
  sites: ['developer', 'qris', 'site-simulator'],
  sound: [],
  soundbox: ['sound'],
  teaching: [],
  'wallet-apps': ['teaching'],
  webhooks: [],
}

const FEATURE_FOLDERS = renderer(...Object.keys(FEATURES).map((name) => `features/${name}`))
const SURFACE = [...renderer('session', 'data', 'components', 'text', 'theme'), ...ALL_SHARED]

const areaArrows = Object.fromEntries(
  Object.entries(SHARED_AREAS).map(([name, others]) => [`${SHARED}/${name}`, shared(...others)]),
)
const featureArrows = Object.fromEntries(
  Object.entries(FEATURES).map(([name, others]) => [
    `src/renderer/features/${name}`,
    [...SURFACE, ...renderer(...others.map((other) => `features/${other}`))],
  ]),
)

/** Rooms that answer HTTP requests. */
const HTTP_ROOMS =
  /^src\/main\/engine\/(platform\/(http|realtime)|sites\/(access|forwarders|gateways)|pages|servers)\//

/** Allowed imports and file locations. A new dependency is a new entry in this table. */
export const RULES: ArchitectureRules = {
  mayImport: {
    [SHARED]: ALL_SHARED,
    ...areaArrows,
    ...ENGINE_FOLDERS,
    [ENGINE]: WHOLE_ENGINE,
    'src/main': [...WHOLE_ENGINE, 'src/main/cli', 'src/main/start'],
    'src/main/cli': ['src/main', 'src/main/start', ...WHOLE_ENGINE],
    'src/main/start': ['src/main', 'src/main/cli', ...WHOLE_ENGINE],
    'src/main/desktop': ['src/main', 'src/main/start', ...WHOLE_ENGINE],
    'src/pages-client': ALL_SHARED,
    'src/renderer/data': ALL_SHARED,
    'src/renderer/text': [...renderer('data'), ...ALL_SHARED],
    'src/renderer/theme': [...renderer('text'), ...ALL_SHARED],
    'src/renderer/components': [...renderer('data', 'text', 'theme'), ...ALL_SHARED],
    'src/renderer/session': [...renderer('data', 'components', 'text', 'theme'), ...ALL_SHARED],
    ...featureArrows,
    'src/renderer/pages/cashier': [...SURFACE, ...FEATURE_FOLDERS],
    'src/renderer/pages/customer-display': [...SURFACE, ...renderer('features/display')],
    'src/renderer/pages/phone-simulator': [...SURFACE, ...renderer('features/phone-simulator')],
    'src/renderer/pages/soundbox': [
      ...renderer('features/soundbox', 'features/sound', 'text', 'theme'),
      ...ALL_SHARED,
    ],
  },
  homes: {
    electron: /^src\/main\/desktop\//,
    fastify: HTTP_ROOMS,
    '@fastify/': HTTP_ROOMS,
    'better-sqlite3': /^src\/main\/engine\/(platform\/storage|backoffice\/backup)\//,
  },
  withoutNode: ['src/shared', 'src/pages-client', 'src/renderer'],
  sql: /-store\.ts$|^src\/main\/engine\/platform\/storage\//,
  shipped: {
    folders: ['src/shared', 'src/main'],
    packages: ['electron', ...Object.keys(packageJson.dependencies)],
  },
  withoutBrowserCode: ['src/main'],
  root: {
    folder: ENGINE,
    files: ['engine.ts', 'jobs.ts', 'modules.ts'],
    subscriptions: `${ENGINE}/modules.ts`,
  },
  longestFile: 400,
}

/** Rules about the code inside of files. */
export const CODE_RULES: CodeRules = {
  longestFunction: 50,
  compositionFiles: [
    ...RULES.root.files.map((file) => `${ENGINE}/${file}`),
    // Connects the engine to its two servers.
    'src/main/gateway.ts',
  ],
  mostNonNullAssertions: 9,
  homesOfTexts: { counter: 'src/shared/payments/payment.ts' },
}
