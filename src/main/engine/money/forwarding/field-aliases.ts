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
  postedAt: [
    'timestamp',
    'posted_at',
    'postedAt',
    'postTime',
    'post_time',
    'created_at',
    'notification.posted_at',
    'notification.timestamp',
    'ts',
    'antime',
    'sentStamp',
    'received_at',
    'receivedStamp',
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
  /** Identifies the phone, for apps that cannot send headers. */
  secret: ['secret', 'token', 'key'],
  battery: ['battery', 'battery_percent', 'batteryPercent', 'battery_level', 'batt', 'level'],
  isCharging: ['charging', 'is_charging', 'isCharging', 'plugged'],
  queue: ['queue', 'queue_length', 'queueLength', 'pending'],
  forwarder: ['forwarder', 'forwarder_name', 'client'],
} as const satisfies Record<string, readonly string[]>

export type FieldRole = keyof typeof ALIASES

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
  /^(?:\{\{[\w ]{1,40}\}\}|\{[a-z]\w{0,40}\}|\[[a-z][a-z_]{0,40}\]|%[a-z]\w{0,40}%?)$/i

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
