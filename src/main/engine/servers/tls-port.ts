import type { EncryptedPort, Encryption } from '../money/phones/encryption.ts'
import { openTlsListener, type TlsListener, type TlsListenerParts } from './tls-listener.ts'

/** The encrypted port: open while the owner enables it, with the current key and names. */
export interface TlsPort {
  now(): EncryptedPort
  /** The port while it is open. */
  ports(): number[]
  /** Opens it for the first time; a port in use is reported and does not stop the start. */
  start(): Promise<void>
  stop(): Promise<void>
}

export interface TlsPortParts {
  app: TlsListenerParts['app']
  encryption: Pick<Encryption, 'keys' | 'isWanted'>
  host: string
  /** 0: any free port, the same one until the process ends. */
  port: number
  /** The host in addresses for phones. */
  shownHost: () => string
  /** Names and IPv4 addresses for the certificate. */
  names: () => string[]
  knownAddresses: TlsListenerParts['knownAddresses']
  onTrouble: (error: Error) => void
}

/** A changed setting, key or address takes effect within this time, in milliseconds. */
const LOOK_EVERY_MS = 2_000

export function createTlsPort(parts: TlsPortParts): TlsPort {
  const { app, host, knownAddresses } = parts
  let { port } = parts
  let listener: TlsListener | undefined
  let trouble: string | null = null
  let shown = { pin: '', names: '' }
  let timer: NodeJS.Timeout | undefined
  let work: Promise<void> = Promise.resolve()

  async function open(): Promise<void> {
    try {
      const identity = identityNow()
      listener = await openTlsListener({ app, host, port, identity, knownAddresses })
      port = listener.port
      trouble = null
    } catch (error) {
      const { message } = error as Error
      if (message !== trouble) parts.onTrouble(error as Error)
      trouble = message
    }
  }

  function identityNow() {
    const names = parts.names()
    const { keys } = parts.encryption
    shown = { pin: keys.pin(), names: names.join() }
    return keys.identity(names)
  }

  async function close(): Promise<void> {
    await listener?.close()
    listener = undefined
    trouble = null
  }

  async function look(): Promise<void> {
    const { keys, isWanted } = parts.encryption
    if (!isWanted()) return close()
    if (!listener) return open()
    const isOld = shown.pin !== keys.pin() || shown.names !== parts.names().join()
    if (isOld) listener.setIdentity(identityNow())
  }

  function follow(): Promise<void> {
    work = work.then(look).catch(parts.onTrouble)
    return work
  }

  return {
    now: () => ({
      line: listener ? { origin: `https://${parts.shownHost()}:${port}`, pin: shown.pin } : null,
      trouble,
    }),
    ports: () => (listener ? [port] : []),
    async start() {
      await follow()
      timer = setInterval(() => void follow(), LOOK_EVERY_MS)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await work
      await close()
    },
  }
}
