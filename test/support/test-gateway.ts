import type { FastifyBaseLogger } from 'fastify'
import { onTestFinished } from 'vitest'
import { createEngine, type Engine } from '../../src/main/engine/engine.ts'
import { createServerAddresses } from '../../src/main/engine/servers/server-addresses.ts'
import { startServers } from '../../src/main/engine/servers/start-servers.ts'
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
  const presence = { shownHost: () => '127.0.0.1', addresses: () => [] }
  const addresses = createServerAddresses({
    lanPort: 0,
    appPort: 0,
    shownHost: presence.shownHost,
  })
  const engine = await createEngine({
    ...(options.clock && { clock: options.clock }),
    ...(options.time && { clock: options.time.clock, timer: options.time.timer }),
    isDemo: options.isDemo ?? false,
    addresses,
    onError: (error) => void errors.push(error),
  })
  const controlToken = 'c'.repeat(64)
  const servers = await startServers(engine, {
    log: options.log,
    addresses,
    host: '127.0.0.1',
    tlsPort: 0,
    presence,
    screensDir: options.screensDir,
    controlToken,
    onTlsTrouble: (error) => void errors.push(error),
  })
  engine.start()
  onTestFinished(async () => {
    await servers.stop()
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
    lanUrl: addresses.lanUrl(),
    tillUrl: addresses.appUrl(),
    encrypted: () => addresses.encryptedPort().line!,
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
