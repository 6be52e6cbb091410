import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ask, type Reply } from '../../support/ask.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import type { Site, TestGateway } from '../../support/test-gateway.ts'
import { PHP_TESTS } from './php.ts'

/** A web shop with the plug-in, served by PHP's own server with several processes. */
export interface WebShop {
  webhookUrl: string
  /** Saves the settings. */
  connect(gateway: Pick<TestGateway, 'lanUrl'>, site: Site): Promise<void>
  placeOrder(id: number, total?: string): Promise<Invoice>
  order(id: number): Promise<Order>
  /** Calls one of the test's own endpoints; see shop.php. */
  // biome-ignore lint/suspicious/noExplicitAny: every endpoint has its own response type.
  open(endpoint: string, input?: object): Promise<any>
  /** Sends a webhook like any device on the network can. */
  knock(headers: Record<string, string>, body: string): Promise<Reply>
}

/** The stored data of a created payment. */
export interface Invoice {
  id: string
  amount: number
  total: number
  payload: string
}

export interface Order {
  status: string
  transaction_id: string
  notes: string[]
  completions: number
}

/** Starts a shop that ends with the running test. */
export async function startWebShop(): Promise<WebShop> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn('php', ['-S', `127.0.0.1:${port}`, join(PHP_TESTS, 'shop.php')], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      PHP_CLI_SERVER_WORKERS: '4',
      LUNAS_SHOP_FILE: join(makeTempDir(), 'shop'),
    },
  })
  // Its workers are a process group, which is killed as a whole.
  onTestFinished(() => void process.kill(-child.pid!, 'SIGKILL'))
  await untilAnswered(url)

  async function open(endpoint: string, input: object = {}) {
    const reply = await ask(`${url}/${endpoint}`, { method: 'POST', body: input })
    if (reply.status !== 200) throw new Error(`${endpoint}: ${reply.status} ${reply.text}`)
    return reply.json()
  }

  return {
    webhookUrl: `${url}/webhook`,
    open,
    connect: ({ lanUrl }, { api_key, webhook_secret }) =>
      open('settings', { enabled: 'yes', till_url: lanUrl, api_key, webhook_secret }),
    placeOrder: (id, total = '25000') => open('place-order', { id, total }),
    order: (id) => open('order', { id }),
    knock: (headers, body) => ask(`${url}/webhook`, { method: 'POST', headers, body }),
  }
}

async function untilAnswered(url: string): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const isUp = await ask(url).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("PHP's server does not answer")
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
