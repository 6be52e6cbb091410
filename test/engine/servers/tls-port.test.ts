import { createServer } from 'node:net'
import { connect } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Gateway, type GatewayOptions, startGateway } from '../../../src/main/gateway.ts'
import type { DoctorReport } from '../../../src/shared/base/admin.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { startTestGateway } from '../../support/test-gateway.ts'

async function start(dataDir: string, more: Partial<GatewayOptions> = {}): Promise<Gateway> {
  const usual = { dataDir, host: '127.0.0.1', lanPort: 0, appPort: 0 }
  const gateway = await startGateway({ ...usual, ...more })
  onTestFinished(() => gateway.stop().catch(() => undefined))
  return gateway
}

const doctor = async ({ engine }: Gateway): Promise<DoctorReport> => {
  const { answer } = await engine.call('admin.doctor', {}, { role: 'admin', sessionSecret: null })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value as DoctorReport
}

const line = ({ engine }: Gateway) => engine.encryption.line()

describe('the encrypted port', () => {
  it('keeps its key over a restart, with a new certificate', async () => {
    const dataDir = makeTempDir()
    const first = await start(dataDir)
    const { pin } = line(first)!
    await first.stop()
    const second = await start(dataDir)
    expect(line(second)!.pin).toBe(pin)
    await second.stop()
    expect(line(await start(makeTempDir()))!.pin).not.toBe(pin)
  })

  it('in use by another program stops nothing: the doctor reports it, and it opens once it is free', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const gateway = await start(makeTempDir(), { tlsPort: port })
    expect([gateway.encryptedUrl(), line(gateway)]).toEqual([null, null])
    expect((await fetch(`${gateway.lanUrl}/health`)).status).toBe(200)
    expect(await doctor(gateway)).toMatchObject({ isOk: false })
    expect((await doctor(gateway)).checks.at(-1)).toMatchObject({
      name: 'phones can send encrypted',
      isOk: false,
      detail: `port ${port} on 127.0.0.1 is used by another program`,
    })
    await new Promise((resolve) => other.close(resolve))
    await expect.poll(() => gateway.encryptedUrl()).toBe(`https://127.0.0.1:${port}`)
    expect((await doctor(gateway)).isOk).toBe(true)
  })

  it('opens and closes with the owner’s setting, while the till runs', async () => {
    const gateway = await start(makeTempDir())
    const address = gateway.encryptedUrl()
    await gateway.engine.settings.set('encryptsLan', '0')
    await expect.poll(() => gateway.encryptedUrl()).toBeNull()
    expect((await doctor(gateway)).isOk).toBe(true)
    await gateway.engine.settings.set('encryptsLan', null)
    await expect.poll(() => gateway.encryptedUrl()).toBe(address)
  })

  it('serves the same pages and sockets as the plain one, with its own address', async () => {
    const gateway = await startTestGateway()
    const { origin } = gateway.encrypted()
    const { token } = await gateway.command('admin.createDashboardToken', {})
    const page = await exchange(origin, 'GET /panduan/hp HTTP/1.1')
    expect(page).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(await exchange(origin, 'GET /health HTTP/1.1', 'evil.example')).toMatch(
      /^HTTP\/1\.1 4\d\d/,
    )
    const upgrade = [
      `GET /ws?token=${token} HTTP/1.1`,
      'connection: upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
    ].join('\r\n')
    expect(await exchange(origin, upgrade)).toMatch(/^HTTP\/1\.1 101 /)
    expect(await exchange(origin, `${upgrade}\r\norigin: ${origin}`)).toMatch(/^HTTP\/1\.1 101 /)
    const foreign = `${upgrade}\r\norigin: ${origin.replace('https', 'http')}`
    expect(await exchange(origin, foreign)).toMatch(/^HTTP\/1\.1 403 /)
    expect(gateway.errors).toEqual([])
  })
})

/** The first response of the encrypted port. */
function exchange(origin: string, head: string, host = new URL(origin).host) {
  return new Promise<string>((resolve, reject) => {
    const { port } = new URL(origin)
    const options = { host: '127.0.0.1', port: Number(port), rejectUnauthorized: false }
    const socket = connect(options, () => socket.write(`${head}\r\nhost: ${host}\r\n\r\n`))
    socket.on('error', reject)
    socket.once('data', (chunk) => {
      resolve(chunk.toString('utf8'))
      socket.destroy()
    })
  })
}
