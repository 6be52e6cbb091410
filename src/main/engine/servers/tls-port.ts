import type { EncryptedPort, Encryption } from '../money/phones/encryption.ts'
import { openTlsListener, type TlsListener, type TlsListenerParts } from './tls-listener.ts'

/** The encrypted port: open while the owner wants it, with the key and the names of now. */
export interface TlsPort {
  now(): EncryptedPort
  /** The port while it is open. */
  ports(): number[]
  /** Opens it for the first time; a port that is taken stops nothing. */
  start(): Promise<void>
  stop(): Promise<void>
}

export interface TlsPortParts {
  app: TlsListenerParts['app']
  encryption: Pick<Encryption, 'keys' | 'isWanted'>
  host: string
  /** 0: any free port, the same for as long as it runs. */
  port: number
  /** What to put into addresses for phones. */
  shownHost: () => string
  /** Names and IPv4 addresses for the certificate. */
  names: () => string[]
  onTrouble: (error: Error) => void
}

/** A setting, a key or an address that changed is in force after this time, in milliseconds. */
const LOOK_EVERY_MS = 2_000

export function createTlsPort(parts: TlsPortParts): TlsPort {
  const { host } = parts
  let { port } = parts
  let door: TlsListener | undefined
  let trouble: string | null = null
  let shown = { pin: '', names: '' }
  let timer: NodeJS.Timeout | undefined
  let work: Promise<void> = Promise.resolve()

  async function open(): Promise<void> {
    try {
      door = await openTlsListener({ app: parts.app, host, port, identity: identityNow() })
      port = door.port
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
    await door?.close()
    door = undefined
    trouble = null
  }

  async function look(): Promise<void> {
    const { keys, isWanted } = parts.encryption
    if (!isWanted()) return close()
    if (!door) return open()
    const isOld = shown.pin !== keys.pin() || shown.names !== parts.names().join()
    if (isOld) door.setIdentity(identityNow())
  }

  function follow(): Promise<void> {
    work = work.then(look).catch(parts.onTrouble)
    return work
  }

  return {
    now: () => ({
      line: door ? { origin: `https://${parts.shownHost()}:${port}`, pin: shown.pin } : null,
      trouble,
    }),
    ports: () => (door ? [port] : []),
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
