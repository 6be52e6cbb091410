import { join } from 'node:path'
import { explain } from '../cli/explain.ts'
import type { Gateway } from '../gateway.ts'
import { outliveClosedOutputs } from './closed-outputs.ts'
import { keepCompiledCode } from './compile-cache.ts'
import { defaultDataDir } from './data-dir.ts'
import { electronPackageDir, electronRuntime } from './electron-runtime.ts'
import { failureMessage, isAlreadyRunning } from './failure.ts'
import { assertNodeVersion } from './node-version.ts'
import { runElectron } from './run-electron.ts'
import { ensureScreens } from './screens.ts'
import { readStartOptions, type StartOptions, toArguments } from './start-options.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { browserCommand, openInBrowser } from './system-browser.ts'

const FETCH_AT_MOST_MS = 20_000

const root = join(import.meta.dirname, '../../..')

try {
  assertNodeVersion()
  outliveClosedOutputs()
  const exitCode = await start(readStartOptions(process.argv.slice(2)))
  if (exitCode !== undefined) process.exit(exitCode)
} catch (error) {
  process.exit(complain(error))
}

/**
 * Starts in Electron windows where possible, otherwise in the system's browser. Resolves with the exit code
 * when it has ended, undefined while it serves the browser.
 */
async function start(options: StartOptions): Promise<number | undefined> {
  const outcome = await startWindows(options)
  if (typeof outcome === 'number') return outcome
  const { lanPort, appPort, tlsPort, dataDir = defaultDataDir() } = options
  keepCompiledCode()
  const { startGateway } = await import('../gateway.ts')
  const gateway = await startGateway({
    dataDir,
    screensDir: await ensureScreens(console.log),
    ...(lanPort !== undefined && { lanPort }),
    ...(appPort !== undefined && { appPort }),
    ...(tlsPort !== undefined && { tlsPort }),
  })
  stopOnSignals(() => gateway.stop())
  console.log(`Lunas runs in the browser: ${outcome.why}.`)
  await showInBrowser(gateway, dataDir)
  return undefined
}

/** The exit code of the desktop program, or why there was no desktop program. */
async function startWindows(options: StartOptions): Promise<number | { why: string }> {
  if (options.isBrowserWanted) return { why: 'as asked for' }
  const runtime = await electronRuntime(
    {
      packageDir: electronPackageDir(),
      environment: process.env,
      platform: process.platform,
      userId: process.getuid?.(),
    },
    FETCH_AT_MOST_MS,
  )
  if (runtime.kind === 'missing') return { why: `no Electron, ${runtime.why}` }
  await ensureScreens(console.log)
  const run = await runElectron(runtime.program, [root, ...toArguments(options)])
  return run.kind === 'ended' ? run.exitCode : { why: `no Electron, ${run.why}` }
}

async function showInBrowser(gateway: Gateway, dataDir: string): Promise<void> {
  const address = gateway.openScreen('cashier')
  const command = browserCommand(address, process.platform, process.env)
  const isOpened = command !== undefined && (await openInBrowser(command))
  // An address opens one window only once, so the address that was just opened is not printed.
  const cashier = isOpened ? gateway.openScreen('cashier') : address
  console.log(`  Cashier           ${cashier}`)
  console.log(`  Customer display  ${gateway.openScreen('customer-display')}`)
  console.log(`  For your sites    ${gateway.lanUrl}`)
  console.log(`  Shop data         ${dataDir}`)
  console.log('Ctrl+C ends it.')
}

function complain(error: unknown): number {
  console.error(failureMessage(error).english)
  if (isAlreadyRunning(error)) return 0
  console.error(explain(error))
  return 1
}
