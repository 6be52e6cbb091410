import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Gateway } from '../gateway.ts'
import { outliveClosedOutputs } from './closed-outputs.ts'
import { keepCompiledCode } from './compile-cache.ts'
import { DEMO_SHOP } from './demo-shop.ts'
import { failureLine } from './failure.ts'
import { assertNodeVersion } from './node-version.ts'
import { portOf } from './port-option.ts'
import { ensureScreens } from './screens.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { browserCommand, openInBrowser } from './system-browser.ts'
import { printTerminalCodes } from './terminal-codes.ts'

/** Demo start: a shop with invented products and a simulated phone, in a temporary folder. */
async function runDemo(): Promise<void> {
  assertNodeVersion()
  outliveClosedOutputs()
  const { values } = parseArgs({
    options: { 'lan-port': { type: 'string' }, 'till-port': { type: 'string' } },
  })
  const ports = {
    lanPort: 0,
    appPort: 0,
    ...portOf('lanPort', values['lan-port']),
    ...portOf('appPort', values['till-port']),
  }
  keepCompiledCode()
  const { startDemoGateway } = await import('./demo-gateway.ts')
  const screensDir = await ensureScreens(console.log)
  const dataDir = mkdtempSync(join(tmpdir(), 'lunas-demo-'))
  const throwAway = () => rm(dataDir, { recursive: true, force: true })
  let stop = async () => {}
  stopOnSignals(async () => {
    await stop()
    await throwAway()
  })
  const demo = await startDemoGateway({ dataDir, screensDir, ...ports }).catch(
    async (error: unknown) => {
      await throwAway()
      throw error
    },
  )
  const { gateway } = demo
  stop = demo.stop
  await printAddresses(gateway)
  await printTerminalCodes(gateway)
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

runDemo().catch((error: unknown) => {
  console.error(failureLine(error))
  process.exitCode = 1
})
