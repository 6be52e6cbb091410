#!/usr/bin/env node
// Lunas's own forwarder for a shop phone. Runs in Termux, needs Node 18 or newer and Termux:API, and nothing else.
//
//   node lunas-forwarder.mjs setup TILL TOKEN [SIGNING_SECRET [PIN]]   once; install.sh does it
//   node lunas-forwarder.mjs                                          forwards until it is stopped
//
// A notification is saved on the phone before it is sent, and deleted after the till has answered.
import { execFile } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createLine, WRONG_KEY } from './lunas-line.mjs'

const NAME = 'lunas-termux 2'
const HOME = process.env.LUNAS_HOME ?? join(homedir(), '.lunas')
const LOOK_EVERY_MS = Number(process.env.LUNAS_LOOK_EVERY_MS ?? 2_000)
const BEAT_EVERY_MS = Number(process.env.LUNAS_BEAT_EVERY_MS ?? 15_000)
const LIST_OF_APPS_EVERY_MS = 3_600_000
/** Earlier times are no times of notifications. */
const EARLIEST_MS = Date.UTC(2001, 0, 1)
/** How many notifications are remembered after they were dismissed. */
const REMEMBERED = 2_000

const files = {
  config: join(HOME, 'config.json'),
  seen: join(HOME, 'seen.json'),
  apps: join(HOME, 'apps.json'),
  process: join(HOME, 'process'),
  queue: join(HOME, 'queue'),
  refused: join(HOME, 'refused'),
}

/** Writes a file atomically, even if the phone is killed in between. */
function writeWhole(file, text) {
  const draft = `${file}.new`
  const handle = openSync(draft, 'w', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(draft, file)
}

function readJson(file, otherwise) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return otherwise
  }
}

function say(line) {
  console.log(`${new Date().toISOString()} ${line}`)
}

/** The output of a Termux:API command, parsed as JSON; undefined when it fails or takes too long. */
function askAndroid(command) {
  return new Promise((resolve) => {
    const limits = { timeout: 20_000, maxBuffer: 8_388_608, killSignal: 'SIGKILL' }
    execFile(command, [], limits, (error, output) => {
      if (error) return resolve(undefined)
      try {
        resolve(JSON.parse(output))
      } catch {
        resolve(undefined)
      }
    })
  })
}

/** A notification in the format of the API; an update of a notification is a new one. */
function toEvent(shown) {
  const { packageName, key, id, tag, title, content, lines, when } = shown
  const text = String(content ?? '')
  const bigText = Array.isArray(lines) ? lines.join('\n') : ''
  const identity = [packageName, key ?? [tag, id], when, title, text, bigText]
  const eventId = createHash('sha256').update(JSON.stringify(identity)).digest('hex')
  // Android's `when`, in the phone's zone; 1970 means that the app named no time.
  const postedAtMs = Date.parse(String(when ?? '').replace(' ', 'T'))
  return {
    event_id: eventId,
    package: packageName,
    title: String(title ?? ''),
    text,
    ...(bigText !== '' && bigText !== text ? { big_text: bigText } : {}),
    notification_id: String(key ?? id ?? ''),
    ...(postedAtMs > EARLIEST_MS ? { posted_at: postedAtMs } : {}),
  }
}

function createQueue() {
  mkdirSync(files.queue, { recursive: true, mode: 0o700 })
  mkdirSync(files.refused, { recursive: true, mode: 0o700 })
  const waiting = () =>
    readdirSync(files.queue)
      .filter((name) => name.endsWith('.json'))
      .sort()
  const seen = new Set(readJson(files.seen, []))
  // Killed after queueing and before saving the list: queued notifications count as seen.
  for (const name of waiting()) seen.add(idIn(name))
  let last = Number(waiting().at(-1)?.split('-')[0] ?? 0)

  return {
    waiting,
    read: (name) => readFileSync(join(files.queue, name)),
    /** Queues every new notification, oldest first. */
    add(events) {
      const fresh = new Map(
        events.filter((event) => !seen.has(event.event_id)).map((event) => [event.event_id, event]),
      )
      const inOrder = [...fresh.values()].sort(
        (one, other) => (one.posted_at ?? 0) - (other.posted_at ?? 0),
      )
      for (const event of inOrder) {
        // Later than everything in the queue, even if the phone's clock was set back.
        last = Math.max(last + 1, Date.now())
        const name = `${String(last).padStart(15, '0')}-${event.event_id}.json`
        writeWhole(join(files.queue, name), JSON.stringify(event))
        seen.delete(event.event_id)
        seen.add(event.event_id)
      }
      if (inOrder.length > 0) {
        writeWhole(files.seen, JSON.stringify([...seen].slice(-REMEMBERED)))
      }
      return inOrder.length
    },
    drop: (name) => unlinkSync(join(files.queue, name)),
    setAside: (name) => renameSync(join(files.queue, name), join(files.refused, name)),
  }
}

function idIn(name) {
  return name.split('-')[1]?.replace('.json', '') ?? ''
}

function createTill(config, line) {
  const { token, signingSecret, deviceId } = config
  /** The till's clock is used, because a phone's may be minutes wrong. */
  let clockOffsetMs = 0

  function signature(body) {
    if (!signingSecret) return {}
    const timestamp = String(Math.floor((Date.now() + clockOffsetMs) / 1_000))
    const hash = createHash('sha256').update(body).digest('hex')
    const mac = createHmac('sha256', signingSecret).update(`${deviceId}\n${timestamp}\n${hash}`)
    return {
      'x-device-id': deviceId,
      'x-timestamp': timestamp,
      'x-signature': mac.digest('hex'),
    }
  }

  async function ask(path, body) {
    const headers = body ? { 'content-type': 'application/json', ...signature(body) } : {}
    const reply = await line.ask(path, { method: body ? 'POST' : 'GET', headers, body })
    const atMs = Date.parse(reply.date ?? '')
    if (Number.isFinite(atMs)) clockOffsetMs = atMs - Date.now()
    return reply
  }

  return {
    /** Sends again when only the clock was wrong: the response has the till's time. */
    async send(path, body) {
      const reply = await ask(`/in/${token}${path}`, body)
      return reply.said.code === 'SIGNATURE_STALE' ? ask(`/in/${token}${path}`, body) : reply
    },
    apps: async () => (await ask('/gateways')).said,
  }
}

/** Sends the queue, oldest first, until a request fails. */
async function sendWaiting(queue, till) {
  for (const name of queue.waiting()) {
    const { status, said } = await till.send('', queue.read(name))
    if (status >= 200 && status < 300) {
      queue.drop(name)
      say(`sent: ${said.result ?? 'ok'} ${said.amount ?? ''}`)
    } else if (status === 400 || status === 413 || status === 422) {
      queue.setAside(name)
      say(`the till cannot take this one (${status}); it is in ${files.refused}`)
    } else {
      say(`the till answers ${status} ${said.code ?? ''}; waiting`)
      return
    }
  }
}

async function beat(queue, till, line) {
  const battery = (await askAndroid('termux-battery-status')) ?? {}
  const body = {
    battery: battery.percentage,
    charging: battery.status === undefined ? undefined : /^(CHARGING|FULL)$/.test(battery.status),
    queue: queue.waiting().length,
    forwarder: NAME,
    timestamp: Date.now(),
    ...(line.isPinned ? { pins: line.pins().join(' ') } : {}),
  }
  const { status, said } = await till.send('/heartbeat', Buffer.from(JSON.stringify(body)))
  if (status === 200) line.learn(said?.pins)
}

/** The apps that the till reads: nothing else leaves the phone. Cached for times without a connection. */
async function refreshApps(till) {
  const entries = await till.apps()
  if (!Array.isArray(entries)) return
  const names = entries.flatMap((entry) => entry.packages ?? [])
  if (names.length > 0) writeWhole(files.apps, JSON.stringify(names))
}

function isRunning() {
  const before = Number(readJson(files.process, 0))
  if (!before || before === process.pid) return false
  try {
    return readFileSync(`/proc/${before}/cmdline`, 'utf8').includes('lunas-forwarder')
  } catch {
    return false
  }
}

async function forward() {
  const config = readJson(files.config, undefined)
  if (!config?.till || !config.token) throw new Error('not set up: run install.sh again')
  if (isRunning()) return say('another one is running already')
  const queue = createQueue()
  writeWhole(files.process, String(process.pid))
  const line = createLine({
    ...config,
    onPins(pins) {
      writeWhole(files.config, JSON.stringify({ ...readJson(files.config, config), pins }, null, 2))
      say('the till named the keys that are right from now on')
    },
  })
  const till = createTill({ deviceId: 'termux', ...config }, line)
  let beatAtMs = 0
  let appsAtMs = 0
  say(`forwarding to ${config.till}`)
  for (;;) {
    try {
      if (Date.now() - appsAtMs >= LIST_OF_APPS_EVERY_MS || !existsSync(files.apps)) {
        await refreshApps(till)
        appsAtMs = Date.now()
      }
    } catch {
      // Without a connection the cached list is used.
    }
    const names = [...readJson(files.apps, []), ...(config.alsoForward ?? [])]
    const apps = new Set(names.map((name) => name.toLowerCase()))
    const shown = (await askAndroid('termux-notification-list')) ?? []
    queue.add(
      shown.filter(({ packageName }) => apps.has(String(packageName).toLowerCase())).map(toEvent),
    )
    try {
      await sendWaiting(queue, till)
      if (Date.now() - beatAtMs >= BEAT_EVERY_MS) {
        await beat(queue, till, line)
        beatAtMs = Date.now()
      }
    } catch (error) {
      if (error.code === WRONG_KEY) say(`NOT SENT: ${error.message}, which is not its key; waiting`)
      else say(`the till cannot be reached: ${error.code ?? error.message}`)
    }
    await pause(LOOK_EVERY_MS)
  }
}

function setUp([till, token, signingSecret, pin]) {
  if (!/^https?:\/\/[\w.:[\]-]+$/.test(till ?? '') || !/^\w{10,200}$/.test(token ?? '')) {
    throw new Error('setup needs the till’s address and a token')
  }
  const pins = pin ? [pin] : []
  createLine({ till, pins })
  mkdirSync(HOME, { recursive: true, mode: 0o700 })
  const { alsoForward } = readJson(files.config, {})
  const config = { till, pins, token, signingSecret, alsoForward }
  writeWhole(files.config, JSON.stringify(config, null, 2))
}

const [command, ...words] = process.argv.slice(2)
try {
  if (command === 'setup') setUp(words)
  else await forward()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
