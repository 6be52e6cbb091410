/** Fields of a body or query; nested ones are addressed by dotted names. */
export type FieldTree = Readonly<Record<string, unknown>>

/**
 * The names that forwarder apps use for each role. The first non-empty field counts; a dot addresses a field of
 * an object. Supporting a new app usually means adding a name here.
 */
export const ALIASES = {
  app: [
    'app',
    'package',
    'packageName',
    'package_name',
    'packagename',
    'pkg',
    'appPackage',
    'source_app',
    'sourcePackage',
    'from',
    'notification.package_name',
    'source.package',
    'app.packageName',
  ],
  title: ['title', 'notification_title', 'notification.title', 'subject'],
  text: [
    'message',
    'text',
    'body',
    'content',
    'description',
    'notification',
    'notification_text',
    'msg',
    'org_content',
    'raw',
    'rawText',
    'detail',
    'notification.text',
  ],
  bigText: [
    'big_text',
    'bigText',
    'bigtext',
    'big',
    'not_text_big',
    'notification.big_text',
    'notification.bigText',
  ],
  device: ['device_id', 'deviceId', 'devicename', 'device_name', 'device_mark', 'device.id'],
  /** Unique per notification. */
  eventId: ['event_id', 'eventId', 'event_hash'],
  /** Unique for a short while only: some wallets show every payment under one of these. */
  notifId: [
    'notif_id',
    'notification_id',
    'notificationId',
    'nid',
    'id',
    'notificationKey',
    'reference',
    'transactionId',
  ],
  /** The time that SmsForwarder's `sign` is made of: when it was sent. */
  signedAt: ['timestamp', 'ts'],
  /** Identifies the phone, for apps that cannot send headers. */
  secret: ['secret', 'token', 'key'],
  battery: ['battery', 'battery_percent', 'batteryPercent', 'battery_level', 'batt', 'level'],
  isCharging: ['charging', 'is_charging', 'isCharging', 'plugged'],
  queue: ['queue', 'queue_length', 'queueLength', 'pending'],
  forwarder: ['forwarder', 'forwarder_name', 'client'],
} as const satisfies Record<string, readonly string[]>

export type FieldRole = keyof typeof ALIASES

/**
 * The names of a time, lower case without separators, the most telling first: when the notification was shown, when
 * the app received it, any time, when it was sent.
 */
const SHOWN_TIME_NAMES = [
  'postedat',
  'posttime',
  'postedtime',
  'posttimestamp',
  'posted',
  'postdate',
  'shownat',
  'when',
  'notificationtime',
  'notiftime',
  'nottimestamp',
  'antime',
  'eventtime',
  'occurredat',
  'transactiontime',
  'receivetime',
  'receivedat',
  'receivedtime',
  'receiveat',
  'receivedstamp',
  'receiveddate',
  'received',
  'capturedat',
  'createdat',
  'timestamp',
  'ts',
  'timestampms',
  'timems',
  'epoch',
  'time',
  'datetime',
  'date',
  'waktu',
  'tanggal',
  'jam',
  'sentstamp',
  'sentat',
  'senttime',
  'senttimestamp',
  'sent',
] as const

/** The names of a heartbeat's own time. */
const CLOCK_NAMES = ['timestamp', 'ts', 'time', 'now', 'clock', ...SHOWN_TIME_NAMES] as const

const TIME_NAMES = { shown: SHOWN_TIME_NAMES, clock: CLOCK_NAMES } as const

const ALL_TIME_NAMES: ReadonlySet<string> = new Set(CLOCK_NAMES)

/** How deep objects may lie in each other, and how many values of one name are looked at. */
const DEEPEST = 5
const MOST_OF_ONE_NAME = 8

/** All values under the names of a time, at any depth, the most telling name first. */
export function timesIn(tree: FieldTree, of: keyof typeof TIME_NAMES): unknown[] {
  const found = new Map<string, unknown[]>()
  gather(tree, found, DEEPEST)
  return TIME_NAMES[of].flatMap((name) => found.get(name) ?? [])
}

function gather(tree: FieldTree, found: Map<string, unknown[]>, depth: number): void {
  for (const [key, value] of Object.entries(tree)) {
    const name = key
      .slice(key.lastIndexOf('.') + 1)
      .toLowerCase()
      .replace(/[^a-z]/g, '')
    if (ALL_TIME_NAMES.has(name)) {
      const values = found.get(name) ?? []
      if (values.length < MOST_OF_ONE_NAME) found.set(name, [...values, value])
    }
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (isObject && depth > 1) gather(value as FieldTree, found, depth - 1)
  }
}

/** All values under the names of one role, in the table's order. */
export function valuesOf(tree: FieldTree, role: FieldRole): unknown[] {
  return ALIASES[role].map((name) => valueAt(tree, name)).filter((value) => value !== undefined)
}

/** The non-empty texts under the names of one role. */
export function textsOf(tree: FieldTree, role: FieldRole): string[] {
  return valuesOf(tree, role)
    .filter((value) => typeof value === 'string')
    .filter((text) => text.trim() !== '' && !isTemplateLeftover(text))
}

/** The first text or number of a role, as text. */
export function idOf(tree: FieldTree, role: FieldRole): string | null {
  const ids = valuesOf(tree, role)
    .filter((value) => typeof value === 'string' || Number.isSafeInteger(value))
    .map(String)
  return ids.find((id) => id.trim() !== '' && !isTemplateLeftover(id)) ?? null
}

/**
 * True for a placeholder that the app did not fill, such as `{not_text_big}`, `%antext`, `[title]`,
 * `{{TITLE}}`; treated as empty.
 */
export function isTemplateLeftover(text: string): boolean {
  return LEFTOVER.test(text.trim())
}

const LEFTOVER =
  /^(?:\{\{[\w ]{1,40}\}\}|\{[a-z]\w{0,40}\}|\[[a-z][a-z_]{0,40}(?::[^\]]{0,60})?\]|%[a-z]\w{0,40}%?)$/i

function valueAt(tree: FieldTree, name: string): unknown {
  // Forms and queries cannot nest: there the dot is part of the name.
  if (Object.hasOwn(tree, name)) return tree[name]
  if (!name.includes('.')) return undefined
  let value: unknown = tree
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as FieldTree)[part]
  }
  return value
}
