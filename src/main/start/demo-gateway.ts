import { type Gateway, startGateway } from '../gateway.ts'
import { DEMO_PRODUCTS, DEMO_SHOP } from './demo-shop.ts'

export interface DemoGatewayOptions {
  dataDir: string
  lanPort: number
  appPort: number
  screensDir?: string
  /** The token of the simulated phone, when the demo shop was opened in this folder before. */
  phoneToken?: string
}

export interface DemoGateway {
  gateway: Gateway
  phoneToken: string
  stop(): Promise<void>
}

/** Interval of the simulated phone's heartbeats, in milliseconds; the same as Lunas's own forwarder. */
const HEARTBEAT_EVERY_MS = 10_000

/** A gateway for this computer only, with a demo shop and a phone that sends heartbeats. */
export async function startDemoGateway(options: DemoGatewayOptions): Promise<DemoGateway> {
  const { phoneToken: knownToken, ...rest } = options
  let phoneToken = knownToken ?? ''
  const gateway = await startGateway({
    ...rest,
    // Only this computer: the demo is not announced on the network.
    host: '127.0.0.1',
    isDemo: true,
    demoToken: () => phoneToken,
  })
  if (knownToken === undefined) phoneToken = await openShop(gateway)
  const beat = () => beatOnce(gateway.lanUrl, phoneToken)
  await beat()
  const heartbeat = setInterval(() => void beat(), HEARTBEAT_EVERY_MS)
  return {
    gateway,
    phoneToken,
    async stop() {
      clearInterval(heartbeat)
      await gateway.stop()
    },
  }
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
