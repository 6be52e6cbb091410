import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { explain } from '../cli/explain.ts'
import { type Gateway, startGateway } from '../gateway.ts'
import { DEMO_PRODUCTS, DEMO_SHOP } from './demo-shop.ts'
import { assertNodeVersion } from './node-version.ts'
import { portOf } from './port-option.ts'
import { ensureScreens } from './screens.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { browserCommand, openInBrowser } from './system-browser.ts'
import { printTerminalCodes } from './terminal-codes.ts'

/** Interval of the simulated phone's heartbeats, in milliseconds; the same as Lunas's own forwarder. */
const HEARTBEAT_EVERY_MS = 10_000

/** Demo start: a shop with invented products and a simulated phone, in a temporary folder. */
async function demo(): Promise<void> {
  assertNodeVersion()
  const { values } = parseArgs({
    options: { 'lan-port': { type: 'string' }, 'till-port': { type: 'string' } },
  })
  const ports = {
    lanPort: 0,
    appPort: 0,
    ...portOf('lanPort', values['lan-port']),
    ...portOf('appPort', values['till-port']),
  }
  const screensDir = await ensureScreens(console.log)
  const dataDir = mkdtempSync(join(tmpdir(), 'lunas-demo-'))
  const throwAway = () => rm(dataDir, { recursive: true, force: true })
  let phoneToken = ''
  const gateway = await startGateway({
    dataDir,
    // Only this computer: the demo is not announced on the network.
    host: '127.0.0.1',
    screensDir,
    isDemo: true,
    demoToken: () => phoneToken,
    ...ports,
  }).catch(async (error: unknown) => {
    await throwAway()
    throw error
  })
  let heartbeat: ReturnType<typeof setInterval> | undefined
  stopOnSignals(async () => {
    clearInterval(heartbeat)
    await gateway.stop()
    await throwAway()
  })
  phoneToken = await openShop(gateway)
  const beat = () => beatOnce(gateway.lanUrl, phoneToken)
  await beat()
  heartbeat = setInterval(() => void beat(), HEARTBEAT_EVERY_MS)
  await printAddresses(gateway)
  await printTerminalCodes(gateway)
}

/**
 * Sets the shop up through the same commands as a person, and pairs the simulated phone. Returns its token.
 */
async function openShop({ engine }: Gateway): Promise<string> {
  const owner = { role: 'owner', sessionSecret: null } as const
  const send = async (name: string, input: unknown) => {
    const { answer } = await engine.call(name, input, owner)
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`)
  }
  await send('shop.setUp', DEMO_SHOP)
  for (const product of DEMO_PRODUCTS) await send('catalog.saveProduct', product)
  let code = ''
  engine.devices.openPairing((given) => {
    code = given
    return given
  })
  const { token } = await engine.devices.pair(code, 'HP demo')
  engine.devices.closePairing()
  return token
}

/** Through the same endpoint as a real phone. A lost one is replaced by the next. */
async function beatOnce(lanUrl: string, token: string): Promise<void> {
  await fetch(`${lanUrl}/in/${token}/heartbeat`, { method: 'POST' }).catch(() => undefined)
}

async function printAddresses(gateway: Gateway): Promise<void> {
  const cashier = gateway.openScreen('cashier')
  const command = browserCommand(cashier, process.platform, process.env)
  const isOpened = command !== undefined && (await openInBrowser(command))
  console.log(`
Lunas demo: ${DEMO_SHOP.name}, a made-up shop. Nothing here is real money.

  Cashier           ${isOpened ? gateway.openScreen('cashier') : cashier}
  Customer display  ${gateway.openScreen('customer-display')}
  Phone             ${gateway.openScreen('phone-simulator')}

  1. Ring something up at the cashier and choose QRIS.
  2. Tap the payment on the phone.
  3. Watch both screens flip to paid.

The owner's PIN is ${DEMO_SHOP.ownerPin}. Each address opens one window, once. Ctrl+C ends it.`)
}

demo().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
