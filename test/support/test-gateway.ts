import { randomBytes } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { onTestFinished } from 'vitest'
import { createEngine, type Engine, NETWORK_NAMES } from '../../src/main/engine/engine.ts'
import { createAppServer } from '../../src/main/engine/servers/app-server.ts'
import { createLanServer, listen } from '../../src/main/engine/servers/lan-server.ts'
import { DIALECTS } from '../../src/main/engine/sites/gateways/index.ts'
import { createTlsSide } from '../../src/main/tls-side.ts'
import type { Clock } from '../../src/shared/base/time.ts'
import type { CommandInput, CommandName, CommandOutput } from '../../src/shared/contract.ts'
import type { EncryptedLine } from '../../src/shared/phones/encrypted-line.ts'
import type { CreatedMerchant } from '../../src/shared/sites/merchant.ts'
import { makeQris } from '../engine/money/qris/support/make-qris.ts'
import type { FakeTime } from './fake-time.ts'

/** An engine in memory behind both real servers, on free ports of loopback. */
export interface TestGateway {
  engine: Engine
  lanUrl: string
  tillUrl: string
  /** The encrypted port, with its pin. */
  encrypted: () => EncryptedLine
  /** Secret of the command line. */
  controlToken: string
  /** Internal errors; a test may expect it to be empty. */
  errors: unknown[]
  /** Sends a command as the owner; throws when it is rejected. */
  command<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandOutput<Name>>
  /** A site's merchant with all its credentials, with a QRIS of its own unless `qris` is null. */
  addSite(site?: { name?: string; qris?: string | null; webhookUrl?: string }): Promise<Site>
}

export type Site = CreatedMerchant & { name: string; webhookUrl?: string }

export interface TestGatewayOptions {
  clock?: Clock
  /** Stands for the clock and for what webhooks and simulated phones wait; a test moves it on. */
  time?: FakeTime
  screensDir?: string
  isDemo?: boolean
  /** Receives the log lines of the LAN server. */
  log?: FastifyBaseLogger
}

/** Starts a gateway that ends with the running test. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const errors: unknown[] = []
  const ports = { lan: 0, till: 0 }
  const lanUrl = () => `http://127.0.0.1:${ports.lan}`
  const engine = await createEngine({
    ...(options.clock && { clock: options.clock }),
    ...(options.time && { clock: options.time.clock, timer: options.time.timer }),
    isDemo: options.isDemo ?? false,
    lanUrl,
    ownPorts: () => [ports.lan, ports.till],
    encryptedPort: () => tls.now(),
    onError: (error) => void errors.push(error),
  })
  const controlToken = 'c'.repeat(64)
  const shared = { log: undefined, now: () => Date.now() }
  const lan = await createLanServer({
    ...shared,
    log: options.log,
    dialects: DIALECTS,
    contextOf: engine.gatewayContexts.of,
    phoneForwarders: engine.gatewayContexts.phoneForwarders,
    payPage: engine.payPage,
    sound: engine.sound,
    screensDir: options.screensDir,
    devices: engine.devices,
    digitalGoods: engine.digitalGoods,
    onlineShopPage: engine.onlineShopPage,
    merchants: engine.merchants,
    simulator: engine.simulator,
    outbox: engine.outbox,
    newNonce: () => randomBytes(16).toString('hex'),
    shopName: engine.shopName,
    ports: () => [ports.lan, ...tls.ports()],
    encryptedLine: engine.encryption.line,
    names: NETWORK_NAMES,
  })
  const tls = createTlsSide({
    app: lan,
    encryption: () => engine.encryption,
    host: '127.0.0.1',
    port: 0,
    shownHost: () => '127.0.0.1',
    names: () => ['localhost', ...NETWORK_NAMES, '127.0.0.1'],
    onTrouble: (error) => void errors.push(error),
  })
  const till = await createAppServer({
    ...shared,
    call: engine.call,
    sessions: engine.sessions,
    hub: engine.screens,
    screensDir: options.screensDir,
    controlToken,
    port: () => ports.till,
  })
  ports.lan = await listen(lan, { host: '127.0.0.1', port: 0 })
  ports.till = await listen(till, { host: '127.0.0.1', port: 0 })
  await tls.start()
  engine.start()
  onTestFinished(async () => {
    engine.screens.close()
    engine.sites.close()
    engine.payPage.hub.close()
    engine.sound.hub.close()
    await tls.stop()
    await Promise.all([lan.close(), till.close()])
    await engine.stop()
  })

  async function command(name: CommandName, input: unknown) {
    const { answer } = await engine.call(name, input, { role: 'admin', sessionSecret: null })
    if (!answer.ok) throw new Error(`${name}: ${answer.code} ${answer.message}`)
    return answer.value as never
  }

  let sites = 0
  return {
    engine,
    lanUrl: lanUrl(),
    tillUrl: `http://127.0.0.1:${ports.till}`,
    encrypted: () => tls.now().line!,
    controlToken,
    errors,
    command,
    async addSite({ name = 'Toko ABC', qris = makeSiteQris(++sites), webhookUrl } = {}) {
      const input = { name, ...(qris !== null && { qris }), ...(webhookUrl && { webhookUrl }) }
      const created: CreatedMerchant = await command('merchants.create', input)
      return { ...created, name, ...(webhookUrl && { webhookUrl }) }
    },
  }
}

/** An invented QRIS of an account of its own. */
export function makeSiteQris(number: number): string {
  const account = String(936_099_990_000_001_000n + BigInt(number))
  return makeQris({
    '26': `0016ID.CO.CONTOH.WWW0118${account}0215${String(number).padStart(15, '0')}0303UMI`,
  })
}
