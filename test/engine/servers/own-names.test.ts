import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { hostNamesIn, namesOfComputer } from '../../../src/shared/base/host-names.ts'
import { ask } from '../../support/ask.ts'
import { startTestGateway, type TestGateway } from '../../support/test-gateway.ts'

const [name = ''] = hostname().toLowerCase().split('.')

/** The status of a request with this Host header; PORT is the port of the LAN server. */
async function statusFor({ lanUrl }: TestGateway, host: string): Promise<number> {
  const headers = { host: host.replace('PORT', new URL(lanUrl).port) }
  return (await ask(`${lanUrl}/health`, { headers })).status
}

const list = (gateway: TestGateway, value: string) =>
  gateway.command('settings.set', { key: 'ownNames', value })

describe('F6 the names of this computer', () => {
  it('are its own name, also with .local and in capitals', async () => {
    const gateway = await startTestGateway()
    for (const host of [hostname(), name, `${name}.local`, name.toUpperCase(), `${name}.local.`]) {
      expect([host, await statusFor(gateway, `${host}:PORT`)]).toEqual([host, 200])
    }
  })

  it('are not names that begin or end with it, nor public ones', async () => {
    const gateway = await startTestGateway()
    for (const host of [
      `${name}.evil.example`,
      `evil-${name}`,
      `${name}.local.evil.example`,
      'toko.example',
    ]) {
      expect([host, await statusFor(gateway, `${host}:PORT`)]).toEqual([host, 421])
    }
    expect(await statusFor(gateway, name)).toBe(421)
    expect(await statusFor(gateway, `${name}:9`)).toBe(421)
  })

  it('are also those that the owner lists, at once, with our port or with the listed one', async () => {
    const gateway = await startTestGateway()
    await list(gateway, 'Kasir.Toko.example, 203.0.113.5:9000 toko.example:443 [2001:db8::5]')
    for (const host of [
      'kasir.toko.example:PORT',
      'KASIR.toko.example.:PORT',
      '203.0.113.5:9000',
      'toko.example:443',
      'toko.example',
      '[2001:db8::5]:PORT',
    ]) {
      expect([host, await statusFor(gateway, host)]).toEqual([host, 200])
    }
    for (const host of ['203.0.113.5:PORT', 'toko.example:PORT', 'other.example:PORT']) {
      expect([host, await statusFor(gateway, host)]).toEqual([host, 421])
    }
    await list(gateway, '')
    expect(await statusFor(gateway, 'kasir.toko.example:PORT')).toBe(421)
  })

  it('are the same for webhooks, which must not lead back here', async () => {
    const gateway = await startTestGateway()
    const { port } = new URL(gateway.lanUrl)
    await list(gateway, 'kasir.toko.example 203.0.113.5:9000 203.0.113.6')
    for (const webhookUrl of [
      `http://${name}:${port}/api/notify`,
      `http://${name}.local:${port}/api/notify`,
      `http://kasir.toko.example:${port}/in/x`,
      'http://203.0.113.5:9000/in/x',
      `http://203.0.113.6:${port}/in/x`,
    ]) {
      const refused = gateway.addSite({ webhookUrl })
      await expect(refused).rejects.toThrow('WEBHOOK_URL_NOT_ALLOWED')
    }
    await gateway.addSite({ webhookUrl: 'http://kasir.toko.example:3000/hook' })
  })

  it('are listed as names, not as addresses of pages or patterns', async () => {
    const gateway = await startTestGateway()
    for (const value of [
      'http://toko.example',
      'toko.example/x',
      '*.example',
      'a:b',
      'a@b',
      'toko.example:0',
    ]) {
      await expect(list(gateway, value)).rejects.toThrow('SETTING_INVALID')
    }
  })
})

describe('names of a computer', () => {
  it.each([
    ['TILL-01', ['till-01', 'till-01.local']],
    ['Budis-MacBook.local', ['budis-macbook.local', 'budis-macbook']],
    ['kasir.toko.lan', ['kasir.toko.lan', 'kasir', 'kasir.local']],
    ['', []],
  ])('of %j are %j', (hostName, names) => {
    expect(namesOfComputer(hostName)).toEqual(names)
  })

  it('are read from a text in small letters', () => {
    expect(hostNamesIn(' A.example;b:80,\n[::1]:5 ')).toEqual(['a.example', 'b:80', '[::1]:5'])
    expect(hostNamesIn('')).toEqual([])
    expect(hostNamesIn('a b!')).toBeUndefined()
  })
})
