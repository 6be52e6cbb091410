import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Screen } from '../../../../src/main/engine/people/sessions/sessions.ts'
import { ask, type Reply } from '../../../support/ask.ts'
import type { TestGateway } from '../../../support/test-gateway.ts'

/** A window of our own, by its cookie. */
export interface Window {
  cookie: string
  send(command: string, input?: unknown, headers?: Record<string, string>): Promise<Reply>
}

/** Opens a window with a fresh ticket. */
export async function openWindow(gateway: TestGateway, screen: Screen): Promise<Window> {
  const ticket = gateway.engine.sessions.issueTicket(screen)
  const reply = await ask(`${gateway.tillUrl}/${screen}/?ticket=${ticket}`)
  const cookie = String(reply.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  return {
    cookie,
    send: (command, input = {}, headers = {}) =>
      ask(`${gateway.tillUrl}/app/${command}`, {
        headers: { cookie, origin: gateway.tillUrl, ...headers },
        body: input as object,
      }),
  }
}

/** Files of a build in a temporary folder; beside it is a file that must not be readable. */
export function makeScreens(): { screensDir: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lunas-screens-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = {
    'screens/cashier/index.html': '<h1>cashier</h1>',
    'screens/customer-display/index.html': '<h1>customer-display</h1>',
    'screens/phone-simulator/index.html': '<h1>phone-simulator</h1>',
    'screens/assets/cashier.js': 'console.log(1)',
    'screens-evil/secret.txt': 'SECRET',
    'secret.txt': 'SECRET',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return { screensDir: join(folder, 'screens') }
}
