import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { outliveClosedOutputs } from './closed-outputs.ts'
import { keepCompiledCode } from './compile-cache.ts'
import { failureLine } from './failure.ts'
import { assertNodeVersion } from './node-version.ts'
import { portOf } from './port-option.ts'
import { ensureScreens } from './screens.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { printTerminalCodes } from './terminal-codes.ts'

const USAGE =
  'usage: npm run serve -- --data DIR [--host ADDRESS] [--lan-port 8720] [--till-port 8721] [--tls-port 8722]'

/** Headless start: prints one JSON line when both servers accept connections, ends cleanly on SIGTERM. */
async function serve(): Promise<void> {
  assertNodeVersion()
  outliveClosedOutputs()
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      host: { type: 'string' },
      'lan-port': { type: 'string' },
      'till-port': { type: 'string' },
      'tls-port': { type: 'string' },
    },
  })
  if (!values.data) throw new Error(USAGE)
  keepCompiledCode()
  const { startGateway } = await import('../gateway.ts')
  const gateway = await startGateway({
    dataDir: resolve(values.data),
    screensDir: await ensureScreens((line) => console.error(line)),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...portOf('lanPort', values['lan-port']),
    ...portOf('appPort', values['till-port']),
    ...portOf('tlsPort', values['tls-port']),
  })
  stopOnSignals(() => gateway.stop())
  const ready = {
    event: 'ready',
    lan: gateway.lanUrl,
    encrypted: gateway.encryptedUrl(),
    till: gateway.appUrl,
    cashier: gateway.openScreen('cashier'),
    display: gateway.openScreen('customer-display'),
  }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
  await printTerminalCodes(gateway)
}

serve().catch((error: unknown) => {
  console.error(failureLine(error))
  process.exitCode = 1
})
