import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createPortProbe } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createLogger, createServer, type Logger, type ProxyOptions } from 'vite'
import { DEMO_SHOP } from '../src/main/start/demo-shop.ts'
import type { DevEngineReady } from './support/dev-engine.ts'
import { assertRightNode } from './support/right-node.ts'
import { ROOT } from './support/steps.ts'

// `npm run dev`: Vite serves the pages and replaces what was edited in them; the demo shop's engine runs
// beside it and is started again when a file of it changes.

const PORT = 5_173

async function dev(): Promise<void> {
  const [lanPort, appPort] = [await freePort(), await freePort()]
  const dataDir = mkdtempSync(join(tmpdir(), 'lunas-dev-'))
  const vite = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    appType: 'mpa',
    clearScreen: false,
    customLogger: quietLogger(),
    server: {
      host: '127.0.0.1',
      port: PORT,
      proxy: proxyTo(`http://127.0.0.1:${appPort}`),
      fs: { allow: [ROOT] },
    },
  })
  await vite.listen()
  const address = vite.resolvedUrls?.local[0] ?? ''
  const args = ['--watch', join(ROOT, 'test/support/dev-engine.ts'), dataDir]
  const engine = spawn(process.execPath, [...args, String(lanPort), String(appPort)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: engine.stdout }).on('line', (line) => {
    if (line.startsWith('{')) printAddresses(JSON.parse(line), address)
    else console.log(line)
  })
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    const ended = new Promise((resolve) => engine.once('exit', resolve))
    engine.kill('SIGTERM')
    await Promise.all([ended, vite.close()])
    rmSync(dataDir, { recursive: true, force: true })
    process.exit()
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
}

/** While the engine starts again, every page asks in vain; that is no news. */
function quietLogger(): Logger {
  const logger = createLogger()
  const { error } = logger
  logger.error = (message, options) => {
    if (!/proxy error/.test(message)) error(message, options)
  }
  return logger
}

/** Commands, the live line and addresses with a ticket go to the engine, as if its own page had sent them. */
function proxyTo(target: string): Record<string, ProxyOptions> {
  const options: ProxyOptions = {
    target,
    changeOrigin: true,
    ws: true,
    configure(proxy) {
      proxy.on('proxyReq', (request) => {
        if (request.getHeader('origin')) request.setHeader('origin', target)
      })
      proxy.on('proxyReqWs', (request) => {
        if (request.getHeader('origin')) request.setHeader('origin', target)
      })
    },
  }
  return { '^/app/': options, '^/[a-z-]+/\\?(.*&)?ticket=': { ...options, ws: false } }
}

function printAddresses({ pages, lanUrl }: DevEngineReady, address: string): void {
  const [cashier, display, phone] = pages.map((page) => {
    const { pathname, search } = new URL(page)
    return new URL(pathname + search, address).href
  })
  console.log(`
Lunas in development: ${DEMO_SHOP.name}, a made-up shop. The owner's PIN is ${DEMO_SHOP.ownerPin}.

  Cashier           ${cashier}
  Customer display  ${display}
  Phone             ${phone}
  Pages on the LAN  ${lanUrl}

Each address opens one window, once; afterwards the same address without the ticket does. Ctrl+C ends it.`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createPortProbe().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

assertRightNode()
await dev()
