import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startDemoGateway } from '../../src/main/start/demo-gateway.ts'
import { stopOnSignals } from '../../src/main/start/stop-on-signals.ts'

/** What the engine of `npm run dev` prints, as one line of JSON, when it serves. */
export interface DevEngineReady {
  appUrl: string
  lanUrl: string
  /** Addresses that open a page, each once. */
  pages: string[]
}

// The demo's engine, started again by `node --watch` after every change of its sources: in the same folder
// and on the same ports, so that open pages go on where they were.

const [dataDir = '', lanPort, appPort] = process.argv.slice(2)
const phoneFile = join(dataDir, 'demo-phone-token')
const { gateway, phoneToken, stop } = await startDemoGateway({
  dataDir,
  lanPort: Number(lanPort),
  appPort: Number(appPort),
  ...(existsSync(phoneFile) && { phoneToken: readFileSync(phoneFile, 'utf8') }),
})
stopOnSignals(stop)
writeFileSync(phoneFile, phoneToken)
const pages = (['cashier', 'customer-display', 'phone-simulator'] as const).map(gateway.openScreen)
const ready: DevEngineReady = { appUrl: gateway.appUrl, lanUrl: gateway.lanUrl, pages }
console.log(JSON.stringify(ready))
