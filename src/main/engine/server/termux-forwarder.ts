/**
 * Our own forwarder, as the phone fetches it: one file for Node in Termux, without packages. It asks
 * Termux:API for the notifications on the shade, keeps what it could not send in a file, and beats.
 * Only apps of the till's own catalogue leave the phone.
 */
export const TERMUX_FORWARDER = String.raw`#!/usr/bin/env node
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const address = process.argv[2]
if (!/^https?:\/\/.+\/in\/ph_[0-9a-f]{64}$/.test(address ?? '')) {
  console.error('Pakai: node lunas.mjs http://ALAMAT-KASIR:8720/in/TOKEN')
  process.exit(2)
}
const LOOK_EVERY_MS = 2_000
const BEAT_EVERY_MS = 15_000
const CATALOGUE_EVERY_MS = 3_600_000
const SEEN_KEPT = 2_000
const QUEUE_KEPT = 2_000
const file = process.env.LUNAS_STATE ?? join(homedir(), '.lunas-forwarder.json')
const state = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { seen: [], queue: [] }
const seen = new Set(state.seen)
const queue = state.queue
let wallets = null
let battery = {}
let waitUntil = 0
let failures = 0

function save() {
  state.seen = [...seen].slice(-SEEN_KEPT)
  // Renamed into place: a phone that dies in the middle keeps the old file whole.
  writeFileSync(file + '.new', JSON.stringify({ seen: state.seen, queue }))
  renameSync(file + '.new', file)
}

function run(command) {
  return new Promise((resolve) => {
    execFile(command, { timeout: 10_000, maxBuffer: 8_000_000 }, (error, output) => {
      try {
        resolve(error ? null : JSON.parse(output))
      } catch {
        resolve(null)
      }
    })
  })
}

async function send(url, body) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(8_000),
    })
    if (response.status === 401) console.error('Kasir tidak mengenal HP ini lagi. Pasangkan ulang.')
    return response.status
  } catch {
    return 0
  }
}

async function look() {
  const shown = await run('termux-notification-list')
  if (!Array.isArray(shown) || wallets === null) return
  let isNew = false
  for (const each of shown) {
    if (!wallets.has(each.packageName)) continue
    const text = [each.content, ...(each.lines ?? [])].filter(Boolean).at(0) ?? ''
    const parts = [each.key, each.when, each.title, text].join('\n')
    const id = createHash('sha256').update(parts).digest('hex')
    if (seen.has(id)) continue
    seen.add(id)
    const postedAt = Date.parse(String(each.when).replace(' ', 'T'))
    queue.push({
      app: each.packageName,
      title: each.title ?? '',
      text,
      posted_at: Number.isNaN(postedAt) ? null : postedAt,
      event_id: id,
    })
    if (queue.length > QUEUE_KEPT) queue.shift()
    isNew = true
  }
  // On disk before it is sent: what was seen once is never seen again.
  if (isNew) save()
}

async function flush() {
  while (queue.length > 0 && Date.now() >= waitUntil) {
    const status = await send(address, queue[0])
    // Anything else may be another computer at the till's old address: the news waits.
    const isRefusedForEver = status === 400 || status === 413
    if ((status >= 200 && status < 300) || isRefusedForEver) {
      queue.shift()
      failures = 0
      save()
      continue
    }
    failures += 1
    waitUntil = Date.now() + Math.min(30_000, 1_000 * 2 ** failures)
  }
}

async function readCatalogue() {
  try {
    const response = await fetch(new URL('/gateways', address), { signal: AbortSignal.timeout(8_000) })
    const gateways = await response.json()
    wallets = new Set(gateways.flatMap((each) => each.packages))
  } catch {
    if (wallets === null) setTimeout(readCatalogue, 5_000)
  }
}

async function beat() {
  const status = await run('termux-battery-status')
  if (status !== null) battery = status
  await send(address + '/heartbeat', {
    battery: battery.percentage ?? null,
    charging: battery.plugged === undefined ? null : battery.plugged !== 'UNPLUGGED',
    queue: queue.length,
    forwarder: 'Lunas Termux 1',
    timestamp: Date.now(),
  })
}

function repeat(work, everyMs) {
  const round = () => work().catch(console.error).finally(() => setTimeout(round, everyMs))
  round()
}

await readCatalogue()
setInterval(readCatalogue, CATALOGUE_EVERY_MS)
repeat(async () => {
  await look()
  await flush()
}, Number(process.env.LUNAS_LOOK_MS ?? LOOK_EVERY_MS))
repeat(beat, Number(process.env.LUNAS_BEAT_MS ?? BEAT_EVERY_MS))
console.log('Lunas: penerus jalan. Biarkan jendela ini terbuka.')
`
