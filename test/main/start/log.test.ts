import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startGateway } from '../../../src/main/gateway.ts'
import { openLog } from '../../../src/main/start/log.ts'
import type { CommandInput, CommandName, CommandOutput } from '../../../src/shared/contract.ts'
import { makeQris } from '../../engine/money/qris/support/make-qris.ts'
import { connectLive } from '../../engine/sites/gateways/webqris/support/live-client.ts'
import { closeLater } from '../../engine/sites/webhooks/support/closing.ts'
import { startSite } from '../../engine/sites/webhooks/support/site.ts'
import { ask, bearer } from '../../support/ask.ts'
import { createPayment, forward, makeForward, notify, pay } from '../../support/make.ts'
import { makeSiteQris } from '../../support/test-gateway.ts'
import { filesIn, makeFolder } from '../support/folder.ts'

const PIN = '481516234209'

describe('the log', () => {
  it('redacts every field that may contain a secret, and request addresses', async () => {
    const folder = makeFolder()
    const { log, close } = openLog(folder)
    const secrets = { authorization: 'S1', cookie: 'S2', token: 'S3', pin: 'S4', api_key: 'S5' }
    log.error({ ...secrets, headers: secrets, request: { headers: secrets } }, 'failed')
    log.error({ req: { url: '/ws?token=S6' } }, 'failed')
    await close()
    const text = readFileSync(join(folder, 'logs/lunas.log'), 'utf8')
    expect(text.match(/failed/g)).toHaveLength(2)
    expect(text).toContain('[secret]')
    expect(text).not.toMatch(/S\d/)
  })

  it('A15 contains no address with a token, and no line without an end', async () => {
    const folder = makeFolder()
    const { log, close } = openLog(folder)
    const address = `/in/ph_S7/heartbeat?token=S8&pad=${'a'.repeat(50_000)}`
    log.info({ path: address, url: address }, 'upgrade')
    log.error({ err: new Error(`cannot read ${address}`) }, 'failed')
    await close()
    const text = readFileSync(join(folder, 'logs/lunas.log'), 'utf8')
    expect(text).toContain('cannot read /in/[secret]/heartbeat?token=[secret]')
    expect(text).not.toMatch(/S\d/)
    expect(text.length).toBeLessThan(10_000)
  })

  it('contains an unexpected error with its stack', async () => {
    const folder = makeFolder()
    const { log, close } = openLog(folder)
    log.error({ err: new Error('disk on fire') }, 'engine')
    await close()
    const [line = ''] = readFileSync(join(folder, 'logs/lunas.log'), 'utf8').split('\n')
    expect(JSON.parse(line)).toMatchObject({
      msg: 'engine',
      err: { message: 'disk on fire', stack: expect.stringContaining('log.test') },
    })
  })
})

it('I10 no file of the shop contains a secret after a full run, its backup included', async () => {
  const dataDir = makeFolder()
  const receiver = closeLater(await startSite())
  const gateway = await startGateway({ dataDir, host: '127.0.0.1', lanPort: 0, appPort: 0 })
  const { lanUrl, appUrl } = gateway
  const control = JSON.parse(readFileSync(join(dataDir, 'control.json'), 'utf8')).token as string

  async function command<Name extends CommandName>(
    name: Name,
    body: CommandInput<Name>,
  ): Promise<CommandOutput<Name>> {
    const reply = await ask(`${appUrl}/app/${name}`, { headers: bearer(control), body })
    return reply.json().value
  }

  const site = await command('merchants.create', {
    name: 'Toko',
    qris: makeSiteQris(1),
    webhookUrl: receiver.url,
  })
  const dashboard = (await command('admin.createDashboardToken', {})).token
  await command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: PIN })
  const { url } = await command('devices.openPairing', {})
  const paired = await ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  const phone = /\/in\/(ph_[0-9a-f]{64})/.exec(paired.text)?.[1] ?? ''
  const ticketUrl = gateway.openScreen('cashier')
  const cookie = String((await ask(ticketUrl)).headers['set-cookie']?.[0]).split(';')[0] ?? ''

  await ask(`${appUrl}/app/session.unlockOwner`, { headers: { cookie }, body: { pin: PIN } })
  await ask(`${appUrl}/app/session.unlockOwner`, { headers: { cookie }, body: { pin: `${PIN}1` } })
  await connectLive(`${lanUrl}/ws/merchant?token=${site.api_key}`)
  await connectLive(`${lanUrl}/ws?token=${dashboard}`)
  await connectLive(`${lanUrl}/ws/merchant?token=${site.callback_secret}`)
  await pay({ lanUrl }, site, await createPayment({ lanUrl }, site))
  await notify({ lanUrl }, site, { amount: 1 })
  await ask(`${lanUrl}/in/${phone}`, { body: makeForward(5) })
  await ask(`${lanUrl}/in/${phone}?token=${site.api_key}`, { body: '{', method: 'POST' })
  await ask(`${lanUrl}/%zz?token=${site.api_key}`)
  await forward({ lanUrl }, { callback_secret: site.api_secret }, makeForward(5))
  await expect.poll(() => receiver.received.length).toBe(1)
  // An internal error while secrets are in use.
  gateway.engine.database.read.pragma('query_only = 1')
  await command('admin.backup', { file: join(dataDir, 'backup.db') })
  await gateway.stop()

  const { merchant_id: _, ...credentials } = site
  const secrets: Record<string, string> = {
    ...credentials,
    dashboard,
    phone,
    control,
    pin: PIN,
    cookie: cookie.split('=')[1] ?? '',
    ticket: new URL(ticketUrl).searchParams.get('ticket') ?? '',
    'pairing code': url.split('/').at(-1) ?? '',
  }
  const files = filesIn(dataDir)
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['lunas.db', 'backup.db', join('logs', 'lunas.log')]),
  )
  const leaks = Object.entries(secrets).flatMap(([name, secret]) => {
    expect([name, secret.length]).toEqual([name, expect.toSatisfy((length) => length >= 12)])
    const bare = secret.replace(/^[a-z]+_/, '')
    const forms = [bare, Buffer.from(bare, 'hex').toString('base64')].filter(Boolean)
    return files
      .filter(({ bytes }) => forms.some((form) => bytes.includes(form)))
      .map((file) => `${name} in ${file.name}`)
  })
  expect(leaks).toEqual([])
})
