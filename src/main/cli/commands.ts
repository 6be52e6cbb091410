import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../shared/base/errors.ts'
import { formatRupiah, rupiah } from '../../shared/base/money.ts'
import { systemClock, toIsoUtc } from '../../shared/base/time.ts'
import { restoreBackup } from '../engine/backoffice/backup/restore.ts'
import { convertQris, inspectQris, parseAmountText } from '../engine/money/qris/qris.ts'
import type { Screen } from '../engine/people/sessions/sessions.ts'
import { dataFiles } from '../engine/platform/storage/data-files.ts'
import { type CommandClient, openCommandClient } from './command-client.ts'
import { readAsShop, readNotifications, readWithBuiltIn } from './notifications.ts'
import type { CliOutput } from './output.ts'

export interface CliOptions {
  data: string | undefined
  name?: string | undefined
  qris?: string | undefined
  'webhook-url'?: string | undefined
  'allow-callback-host'?: string[] | undefined
  limit?: string | undefined
}

type CliCommand = (words: string[], options: CliOptions) => Promise<CliOutput>

const USAGE = `commands (with --data DIR, except qris and notifications; --json for programs):
  merchants create --name N [--qris TEXT] [--webhook-url URL] [--allow-callback-host HOST:PORT]...
    (a web shop; prints its keys once; a payment's callback_url may lead to the hosts that are allowed)
  merchants list | suspend ID | resume ID
  payments list [--limit N] | show ID
  codes list MERCHANT_ID | close ID (codes without an amount)
  settings list | set KEY VALUE ("default" for what it was at first)
  qris inspect TEXT | convert TEXT AMOUNT
  dashboard create-token (for the live socket /ws, which hears everything)
  screen open cashier | display | phone-simulator (an address that opens it once)
  notifications read FILE (JSON lines of app, title, text, big_text; nothing is stored;
    with --data DIR: also with what that shop was taught)
  key status | announce | use (of the encrypted port: tell phones of a new one, then show it)
  backup FILE (everything in one file while the till runs; keep lunas.key apart from it)
  restore FILE (puts a backup into the place of the shop's data while the till does not run;
    what was there is moved aside)
  doctor (whether the data is whole and the money adds up; exit code 1 when not)
  help`

/** In the format of the ready line. */
const SCREENS_BY_CLI_WORD = new Map<string, Screen>([
  ['cashier', 'cashier'],
  ['display', 'customer-display'],
  ['phone-simulator', 'phone-simulator'],
])

const COMMANDS: Record<string, CliCommand> = {
  'merchants create': (_, options) =>
    withClient(options, async (client) => {
      const callbackHosts = options['allow-callback-host']
      const created = await client.send('merchants.create', {
        name: required(options.name, '--name'),
        ...(options.qris === undefined ? {} : { qris: options.qris }),
        ...(options['webhook-url'] === undefined ? {} : { webhookUrl: options['webhook-url'] }),
        ...(callbackHosts === undefined ? {} : { callbackHosts }),
      })
      return { json: created, text: lines(Object.entries(created)) }
    }),
  'merchants list': (_, options) =>
    withClient(options, async (client) => {
      const merchants = await client.send('merchants.list', {})
      const rows = merchants.map(({ id, status, name }) => `${id}  ${status}  ${name}`)
      return { json: merchants, text: rows.join('\n') || 'no merchants yet' }
    }),
  'merchants suspend': ([id], options) =>
    withClient(options, async (client) => {
      const merchant = await client.send('merchants.suspend', { id: required(id, 'ID') })
      return { json: merchant, text: `${merchant.name} is suspended` }
    }),
  'merchants resume': ([id], options) =>
    withClient(options, async (client) => {
      const merchant = await client.send('merchants.resume', { id: required(id, 'ID') })
      return { json: merchant, text: `${merchant.name} is active` }
    }),
  'payments list': (_, options) =>
    withClient(options, async (client) => {
      const limit = wholeNumber(options.limit ?? '50', '--limit')
      const payments = await client.send('payments.list', { limit })
      const rows = payments.map(
        ({ id, status, exception, total, merchantName, createdAtMs }) =>
          `${toIsoUtc(createdAtMs)}  ${[status, exception].filter(Boolean).join(' ')}  ${formatRupiah(rupiah(total))}  ${id}  ${merchantName}`,
      )
      return { json: payments, text: rows.join('\n') || 'no payments yet' }
    }),
  'payments show': ([id], options) =>
    withClient(options, async (client) => {
      const payment = await client.send('payments.get', { id: required(id, 'ID') })
      return { json: payment, text: JSON.stringify(payment, null, 2) }
    }),
  'codes list': ([merchantId], options) =>
    withClient(options, async (client) => {
      const codes = await client.send('codes.list', {
        merchantId: required(merchantId, 'MERCHANT_ID'),
      })
      const rows = codes.map(({ id, name, dialect, isTest, createdAtMs }) =>
        [toIsoUtc(createdAtMs), id, dialect, isTest ? 'test' : 'live', name ?? ''].join('  '),
      )
      return { json: codes, text: rows.join('\n') || 'no open codes' }
    }),
  'codes close': ([id], options) =>
    withClient(options, async (client) => {
      await client.send('codes.close', { id: required(id, 'ID') })
      return { json: { id, isOpen: false }, text: `${id} takes no more money` }
    }),
  'settings list': (_, options) =>
    withClient(options, async (client) => {
      const settings = await client.send('settings.list', {})
      const rows = settings.map(
        ({ key, value, unit, about }) => `${key} = ${value ?? '(default)'} ${unit}: ${about}`,
      )
      return { json: settings, text: rows.join('\n') }
    }),
  'settings set': ([key, value], options) =>
    withClient(options, async (client) => {
      const setting = await client.send('settings.set', {
        key: required(key, 'KEY'),
        value: required(value, 'VALUE') === 'default' ? null : required(value, 'VALUE'),
      })
      return { json: setting, text: `${setting.key} = ${setting.value}` }
    }),
  'dashboard create-token': (_, options) =>
    withClient(options, async (client) => {
      const created = await client.send('admin.createDashboardToken', {})
      return { json: created, text: created.token }
    }),
  'screen open': ([screen], options) =>
    withShop(options, async (client) => {
      const opened = await client.send('admin.openScreen', { screen: screenOf(screen) })
      return { json: opened, text: opened.url }
    }),
  'notifications read': async ([file], options) => {
    const path = required(file, 'FILE')
    // Without a shop there are no taught rules, and no shop is created for this.
    const isShop = options.data !== undefined && existsSync(dataFiles(options.data).database)
    if (!isShop) return readNotifications(path, readWithBuiltIn)
    return withShop(options, (client) => readNotifications(path, readAsShop(client)))
  },
  backup: ([file], options) =>
    withShop(options, async (client) => {
      const target = required(file, 'FILE')
      const backup = await client.send('admin.backup', { file: resolve(target) })
      return { json: backup, text: `${backup.file}: ${backup.payments} payments` }
    }),
  restore: async ([file], options) => {
    const dataDir = required(options.data, '--data DIR')
    if (!existsSync(dataDir)) throw new AppError('NOT_FOUND', `there is no folder ${dataDir}`)
    const parts = { file: required(file, 'FILE'), dataDir, now: systemClock.now() }
    const restored = await restoreBackup(parts)
    const { payments, newestAtMs, setAside } = restored
    const rows = [
      `${restored.file}: ${payments} payments`,
      ...(newestAtMs === null ? [] : [`newest event: ${toIsoUtc(newestAtMs)}`]),
      ...(setAside === null ? [] : [`what was there before: ${setAside}`]),
    ]
    return { json: restored, text: rows.join('\n') }
  },
  'key status': (_, options) => withKey(options, 'encryption.get'),
  'key announce': (_, options) => withKey(options, 'encryption.announceKey'),
  'key use': (_, options) => withKey(options, 'encryption.useNextKey'),
  doctor: (_, options) =>
    withShop(options, async (client) => {
      const report = await client.send('admin.doctor', {})
      const rows = report.checks.map(
        ({ isOk, name, detail }) => `${isOk ? 'ok     ' : 'PROBLEM'}  ${name}: ${detail}`,
      )
      return { json: report, text: rows.join('\n'), isProblem: !report.isOk }
    }),
  help: async () => ({ json: { usage: USAGE }, text: USAGE }),
  'qris inspect': async ([text]) => {
    const inspection = inspectQris(required(text, 'TEXT'))
    const { warnings, ...facts } = inspection
    const warningLines = warnings.map(({ message }) => `warning: ${message}`)
    return { json: inspection, text: [lines(Object.entries(facts)), ...warningLines].join('\n') }
  },
  'qris convert': async ([text, amount]) => {
    const payload = convertQris(required(text, 'TEXT'), parseAmountText(required(amount, 'AMOUNT')))
    return { json: { payload }, text: payload }
  },
}

/** Runs one command, such as `['merchants', 'create']`. Throws INPUT_INVALID when there is none. */
export function runCliCommand(words: string[], options: CliOptions): Promise<CliOutput> {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command) return command(words.slice(length), options)
  }
  const problem = words.length === 0 ? 'no command' : `unknown command "${words.join(' ')}"`
  return Promise.reject(new AppError('INPUT_INVALID', `${problem}; "help" lists them all`))
}

async function withClient(
  { data }: CliOptions,
  work: (client: CommandClient) => Promise<CliOutput>,
): Promise<CliOutput> {
  const client = await openCommandClient(required(data, '--data DIR'))
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

/** For commands about an existing shop: a mistyped folder must not become a new shop. */
async function withShop(
  options: CliOptions,
  work: (client: CommandClient) => Promise<CliOutput>,
): Promise<CliOutput> {
  const dataDir = required(options.data, '--data DIR')
  if (!existsSync(dataDir)) throw new AppError('NOT_FOUND', `there is no folder ${dataDir}`)
  return withClient(options, work)
}

function screenOf(name: string | undefined): Screen {
  const screen = SCREENS_BY_CLI_WORD.get(name ?? '')
  if (!screen) {
    throw new AppError(
      'INPUT_INVALID',
      `a screen is one of ${[...SCREENS_BY_CLI_WORD.keys()].join(', ')}`,
    )
  }
  return screen
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new AppError('INPUT_INVALID', `${name} is missing`)
  return value
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new AppError('INPUT_INVALID', `${name} takes a whole number`)
  return Number(text)
}

function lines(entries: [string, unknown][]): string {
  return entries
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n')
}

/** The state of the encrypted port after a command about its key. */
function withKey(
  options: CliOptions,
  command: 'encryption.get' | 'encryption.announceKey' | 'encryption.useNextKey',
): Promise<CliOutput> {
  return withShop(options, async (client) => {
    const state = await client.send(command, {})
    const { line, trouble, nextPin, unawarePhones } = state
    const rows = [
      line ? `${line.origin}  ${line.pin}` : (trouble ?? 'closed'),
      ...(nextPin ? [`next key: ${nextPin}`] : []),
      ...unawarePhones.map((name) => `does not know it yet: ${name}`),
    ]
    return { json: state, text: rows.join('\n') }
  })
}
