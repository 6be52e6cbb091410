import { join } from 'node:path'
import { type RunningProgram, runScript } from '../main/support/copied-project.ts'

/** A running packed engine, with a signed-in browser window. */
export interface PackedShop {
  lanUrl: string
  /** Sends a command like the cashier window; fails when the response is not ok. */
  send<Value>(command: string, input: object): Promise<Value>
  page(path: string): Promise<Response>
  running: RunningProgram
}

/** Starts serve.js of an extracted archive under this Node and opens the cashier in it. */
export async function startPackedShop(extractedDir: string, dataDir: string): Promise<PackedShop> {
  const words = ['--data', dataDir, '--host', '127.0.0.1', '--lan-port', '0', '--till-port', '0']
  const running = runScript(extractedDir, [join('dist', 'main', 'serve.js'), ...words])
  const ready = JSON.parse(await running.hears(/^(\{"event":"ready".*\})$/m)) as Record<
    'lan' | 'till' | 'cashier',
    string
  >
  const cookie = await cookieFor(ready.cashier)
  return {
    lanUrl: ready.lan,
    running,
    page: (path) => fetch(new URL(path, ready.till), { headers: { cookie } }),
    async send(command, input) {
      const response = await fetch(new URL(`/app/${command}`, ready.till), {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      const answer = await response.json()
      if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer)}`)
      return answer.value
    },
  }
}

/** Requests JSON like a site or a phone; returns body and status code. */
export async function post(url: string, bearer: string, body: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

async function cookieFor(address: string): Promise<string> {
  const { headers } = await fetch(address, { redirect: 'manual' })
  return (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
