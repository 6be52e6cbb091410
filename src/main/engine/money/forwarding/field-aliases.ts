/** Fields of a body or query; nested ones are addressed by dotted names. */
export type FieldTree = Readonly<Record<string, unknown>>

/**
 * The names that forwarder apps use for each role, as `fieldName` spells them. The first non-empty field
 * counts; a dot addresses a field of an object. Supporting a new app usually means adding a name here.
 */
export const ALIASES = {
  app: [
    'app',
    'package',
    'packagename',
    'pkg',
    'pkgname',
    'apppackage',
    'apppackagename',
    'apppkg',
    'appid',
    'applicationid',
    'sourceapp',
    'sourcepackage',
    'from',
    'notification.package',
    'notification.packagename',
    'source.package',
    'app.packagename',
    'app.package',
  ],
  /** A display name such as "DANA". It is not proof of the app: another app may show the same. */
  appName: [
    'appname',
    'applabel',
    'applicationname',
    'sourceapplabel',
    'source',
    'provider',
    'wallet',
    'walletname',
    'bank',
    'bankname',
    'name',
    'app.name',
    'source.appname',
    'notification.appname',
  ],
  title: [
    'title',
    'notificationtitle',
    'notiftitle',
    'contenttitle',
    'notification.title',
    'subject',
    'judul',
  ],
  text: [
    'message',
    'text',
    'body',
    'content',
    'contenttext',
    'description',
    'notification',
    'notificationtext',
    'notificationbody',
    'notificationcontent',
    'notificationmessage',
    'notiftext',
    'notifbody',
    'msg',
    'orgcontent',
    'raw',
    'rawtext',
    'rawmessage',
    'detail',
    'pesan',
    'isi',
    'isipesan',
    'teks',
    'notification.text',
    'notification.body',
  ],
  bigText: [
    'bigtext',
    'big',
    'textbig',
    'nottextbig',
    'bigcontent',
    'textlines',
    'notification.bigtext',
  ],
  device: ['deviceid', 'devicename', 'devicemark', 'device.id'],
  /** Unique per notification. */
  eventId: ['eventid', 'eventhash'],
  /** Unique for a short while only: some wallets show every payment under one of these. */
  notifId: [
    'notifid',
    'notificationid',
    'nid',
    'id',
    'notificationkey',
    'reference',
    'transactionid',
  ],
  /** The time that SmsForwarder's `sign` is made of: when it was sent. */
  signedAt: ['timestamp', 'ts'],
  /** Identifies the phone, for apps that cannot send headers. */
  secret: ['secret', 'token', 'key'],
  battery: ['battery', 'batterypercent', 'batterylevel', 'batt', 'level'],
  isCharging: ['charging', 'ischarging', 'plugged'],
  queue: ['queue', 'queuelength', 'pending', 'pendingcount'],
  forwarder: ['forwarder', 'forwardername', 'client'],
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

/** The names of a time by what is looked for. */
export const TIME_NAMES = { shown: SHOWN_TIME_NAMES, clock: CLOCK_NAMES } as const

const ALL_TIME_NAMES: ReadonlySet<string> = new Set(CLOCK_NAMES)

/** The name of a time that a field has, at the end of a dotted name, too; undefined for every other field. */
export function timeNameOf(name: string): string | undefined {
  const spelling = fieldName(name)
  const last = spelling.slice(spelling.lastIndexOf('.') + 1).replace(/[^a-z]/g, '')
  return ALL_TIME_NAMES.has(last) ? last : undefined
}

const NAMES: ReadonlySet<string> = new Set(Object.values(ALIASES).flat())

/** Whether forwarder apps use this name for anything, in any of its spellings. */
export function isFieldName(name: string): boolean {
  const spelling = fieldName(name)
  return NAMES.has(spelling) || ALL_TIME_NAMES.has(spelling)
}

/**
 * One spelling for all: `bigText`, `big_text`, `Big-Text` and `android.bigText` are `bigtext`; `a[b]` of a
 * form is `a.b`.
 */
export function fieldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^android\./, '')
    .replace(/\[([^[\]]*)\]/g, '.$1')
    .replace(/[\s_-]/g, '')
}

/** All values under the names of one role, in the table's order. */
export function valuesOf(tree: FieldTree, role: FieldRole): unknown[] {
  return ALIASES[role].flatMap((name) => valuesAt(tree, name))
}

/** The non-empty texts under the names of one role; a list of texts is one text of several lines. */
export function textsOf(tree: FieldTree, role: FieldRole): string[] {
  return valuesOf(tree, role)
    .flatMap(asText)
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

/** The values of an object by the one spelling of their names. */
type Spelled = ReadonlyMap<string, readonly unknown[]>

const spelledBefore = new WeakMap<FieldTree, Spelled>()

function spelled(tree: FieldTree): Spelled {
  const known = spelledBefore.get(tree)
  if (known) return known
  const fields = new Map<string, unknown[]>()
  for (const [name, value] of Object.entries(tree)) {
    const spelling = fieldName(name)
    if (!NAMES.has(spelling) && !NAME_PARTS.has(spelling)) continue
    const values = fields.get(spelling)
    if (values) values.push(value)
    else fields.set(spelling, [value])
  }
  spelledBefore.set(tree, fields)
  return fields
}

const NAME_PARTS: ReadonlySet<string> = new Set([...NAMES].flatMap((name) => name.split('.')))

function valuesAt(tree: FieldTree, name: string): readonly unknown[] {
  // Forms and queries cannot nest: there the dot is part of the name.
  const flat = spelled(tree).get(name) ?? []
  const [parent = '', inner] = name.split('.')
  if (inner === undefined) return flat
  const nested = (spelled(tree).get(parent) ?? []).flatMap((value) =>
    isObject(value) ? (spelled(value).get(inner) ?? []) : [],
  )
  return [...flat, ...nested]
}

/** True for an object of fields, false for a list. */
export function isObject(value: unknown): value is FieldTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  const isLines = Array.isArray(value) && value.length > 0 && value.every(isText)
  return isLines ? [value.join('\n')] : []
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
