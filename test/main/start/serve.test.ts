import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Screen } from '../../../src/main/engine/people/sessions/sessions.ts'
import { sayRaw } from '../../engine/servers/support/raw.ts'
import { connectLive } from '../../engine/sites/gateways/webqris/support/live-client.ts'
import { closeLater } from '../../engine/sites/webhooks/support/closing.ts'
import { type Answer, never, ok, startSite } from '../../engine/sites/webhooks/support/site.ts'
import { ask, bearer } from '../../support/ask.ts'
import { createPayment, pay } from '../../support/make.ts'
import { makeSiteQris } from '../../support/test-gateway.ts'
import { makeFolder } from '../support/folder.ts'
import { hears, type Program, startProgram, startScript } from '../support/program.ts'

/** Timeout for a program that starts slowly on a busy machine. */
const STARTING_MS = 60_000

interface Ready {
  event: 'ready'
  lan: string
  till: string
  cashier: string
  display: string
}

const words = (dataDir: string) => [
  '--data',
  dataDir,
  '--host',
  '127.0.0.1',
  '--lan-port',
  '0',
  '--till-port',
  '0',
]

async function startServe(dataDir: string): Promise<{ program: Program; ready: Ready }> {
  const program = startScript('serve', words(dataDir))
  const [line] = await hears(program, /^.*\n/)
  return { program, ready: JSON.parse(line) }
}

/** A site's merchant, created by the command line's endpoint. */
async function addSite(dataDir: string, webhookUrl?: string) {
  const { tillUrl, token } = JSON.parse(readFileSync(join(dataDir, 'control.json'), 'utf8'))
  const body = { name: 'Toko', qris: makeSiteQris(1), ...(webhookUrl && { webhookUrl }) }
  const reply = await ask(`${tillUrl}/app/merchants.create`, { headers: bearer(token), body })
  return reply.json().value
}

describe('npm run serve', () => {
  it(
    'prints one line of JSON when both servers accept requests, and nothing else',
    async () => {
      const dataDir = join(makeFolder(), 'new', 'shop')
      const { program, ready } = await startServe(dataDir)
      expect(Object.keys(ready)).toEqual([
        'event',
        'lan',
        'encrypted',
        'till',
        'cashier',
        'display',
      ])
      expect(ready.event).toBe('ready')
      expect((await ask(`${ready.lan}/health`)).json()).toMatchObject({ ok: true })
      for (const [screen, address] of [
        ['cashier', ready.cashier],
        ['customer-display', ready.display],
      ] as [Screen, string][]) {
        expect(address).toMatch(new RegExp(`^${ready.till}/${screen}/\\?ticket=[0-9a-f]{64}$`))
        const opened = await ask(address)
        expect([opened.status, opened.headers.location]).toEqual([302, `/${screen}/`])
        expect((await ask(`${ready.till}/${screen}/`)).text).toMatch(/<html/)
      }
      program.child.kill('SIGTERM')
      expect(await program.ended).toBe(0)
      expect(program.out().split('\n')).toHaveLength(2)
      expect(program.errors()).toBe('')
    },
    STARTING_MS,
  )

  it(
    'creates a control file that only its user can read, and deletes it at the end',
    async () => {
      const dataDir = makeFolder()
      const { program, ready } = await startServe(dataDir)
      const file = join(dataDir, 'control.json')
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
        tillUrl: ready.till,
        token: expect.stringMatching(/^[0-9a-f]{64}$/),
        processId: program.child.pid,
      })
      program.child.kill('SIGINT')
      expect(await program.ended).toBe(0)
      expect(existsSync(file)).toBe(false)
    },
    STARTING_MS,
  )

  it(
    'does not share its data: a second one reports it in one line and exits with 1',
    async () => {
      const dataDir = makeFolder()
      const { ready } = await startServe(dataDir)
      const second = startScript('serve', words(dataDir))
      expect(await second.ended).toBe(1)
      expect(second.out()).toBe('')
      expect(second.errors()).toMatch(/^DATA_DIR_IN_USE: .*\n$/)
      expect((await ask(`${ready.lan}/health`)).status).toBe(200)
      expect(existsSync(join(dataDir, 'control.json'))).toBe(true)
    },
    STARTING_MS,
  )

  it(
    'does not use a port of another program, and releases its data',
    async () => {
      const dataDir = makeFolder()
      const other = createServer()
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
      const { port } = other.address() as AddressInfo
      const busy = startScript('serve', [...words(dataDir), '--lan-port', String(port)])
      expect(await busy.ended).toBe(1)
      expect(busy.errors()).toMatch(/^PORT_IN_USE: .*\n$/)
      expect(existsSync(join(dataDir, 'control.json'))).toBe(false)
      other.close()
      await startServe(dataDir)
    },
    STARTING_MS,
  )

  it.each([
    ['no folder for its data', []],
    ['a port that is none', ['--data', 'x', '--lan-port', '99999']],
    ['an unknown option', ['--data', 'x', '--nonsense']],
  ])(
    'reports %s in one line, and exits with 1',
    async (_, args) => {
      const program = startScript('serve', args)
      expect(await program.ended).toBe(1)
      expect(program.out()).toBe('')
      expect(program.errors()).toMatch(/^.+\n$/)
    },
    STARTING_MS,
  )

  it(
    'stops the same way under npm',
    async () => {
      const dataDir = makeFolder()
      const program = startProgram('npm', ['run', '-s', 'serve', '--', ...words(dataDir)])
      const [line] = await hears(program, /^.*\n/)
      const { lan } = JSON.parse(line) as Ready
      expect((await ask(`${lan}/health`)).status).toBe(200)
      program.child.kill('SIGTERM')
      await program.ended
      await expect.poll(() => existsSync(join(dataDir, 'control.json'))).toBe(false)
      expect(program.out().split('\n')).toHaveLength(2)
    },
    STARTING_MS,
  )
})

describe('stopping serve', () => {
  it(
    'takes at most 5 s with an open WebSocket, a pending webhook and a slow request, and loses nothing',
    async () => {
      const dataDir = makeFolder()
      let answer: Answer = never
      const receiver = closeLater(await startSite((...received) => answer(...received)))
      const first = await startServe(dataDir)
      const site = await addSite(dataDir, receiver.url)
      const gateway = { lanUrl: first.ready.lan }
      const socket = await connectLive(`${first.ready.lan}/ws/merchant?token=${site.api_key}`)
      if (typeof socket === 'number') throw new Error('no socket')
      await pay(gateway, site, await createPayment(gateway, site))
      await expect.poll(() => receiver.received.length).toBe(1)
      socket.socket.pause()
      const slow = sayRaw(first.ready.lan, 'POST /api/payments/qris/create HTTP/1.1\r\nX', {
        untilClosed: true,
      })
      const startedAtMs = performance.now()
      first.program.child.kill('SIGTERM')
      expect(await first.program.ended).toBe(0)
      expect(performance.now() - startedAtMs).toBeLessThan(5_000)
      expect(first.program.errors()).toBe('')
      await slow

      answer = ok
      await startServe(dataDir)
      await expect.poll(() => receiver.received.length).toBe(2)
      const [before, after] = receiver.received
      expect(after?.body).toBe(before?.body)
      expect(after?.headers['webhook-id']).toBe(before?.headers['webhook-id'])
    },
    STARTING_MS,
  )

  it(
    'by a power cut loses nothing: the next start finds everything that was acknowledged',
    async () => {
      const dataDir = makeFolder()
      const first = await startServe(dataDir)
      const site = await addSite(dataDir)
      const created = await createPayment({ lanUrl: first.ready.lan }, site)
      await pay({ lanUrl: first.ready.lan }, site, created)
      first.program.child.kill('SIGKILL')
      await first.program.ended
      expect(existsSync(join(dataDir, 'control.json'))).toBe(true)
      const second = await startServe(dataDir)
      const status = await ask(`${second.ready.lan}/api/payments/${created.invoice_id}/status`, {
        headers: bearer(site.api_key),
      })
      expect(status.json().data.status).toBe('paid')
    },
    STARTING_MS,
  )
})
