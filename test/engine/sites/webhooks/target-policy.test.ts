import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { localMachine } from '../../../../src/main/engine/sites/webhooks/local-machine.ts'
import { createSystemResolve } from '../../../../src/main/engine/sites/webhooks/resolve.ts'
import {
  allowedAddresses,
  checkWebhookUrl,
  endpointOf,
  hostAndPortOf,
} from '../../../../src/main/engine/sites/webhooks/target-policy.ts'
import { AppError } from '../../../../src/shared/base/errors.ts'

/** A till at 192.168.77.1 that listens on 8720, 8721 and, without TLS, on 80. */
const own = {
  ownPorts: () => [80, 8720, 8721],
  ownAddresses: () => ['127.0.0.1', '192.168.77.1', 'fe80::77:1%eth0.100', '2001:db8::77'],
  ownNames: () => ['TILL-01', 'kasir.local'],
}

type Verdict = 'invalid' | 'ours' | { host: string }

function verdict(text: string): Verdict {
  try {
    return { host: checkWebhookUrl(text, own).host }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'WEBHOOK_URL_INVALID' ? 'invalid' : 'ours'
  }
}

const URLS: [url: string, verdict: Verdict][] = [
  // Our own ports, in every notation of loopback.
  ['http://127.0.0.1:8720/operator/payments/X/confirm', 'ours'],
  ['http://127.0.0.1', 'ours'],
  ['https://127.0.0.1:8721/', 'ours'],
  ['http://127.1:8720/', 'ours'],
  ['http://127.255.255.254:8720/', 'ours'],
  ['http://127.0.0.1.:8720/', 'ours'],
  ['http://2130706433:8720/', 'ours'],
  ['http://0x7f000001/', 'ours'],
  ['http://0x7f.1:8720/', 'ours'],
  ['http://0177.0.0.1/', 'ours'],
  ['http://017700000001/', 'ours'],
  ['http://%31%32%37.0.0.1:8720/', 'ours'],
  ['http://①②⑦.⓪.⓪.①:8720/', 'ours'],
  ['http://127。0。0。1/', 'ours'],
  ['http://１２７.0.0.1/', 'ours'],
  ['http://[::1]:8721/', 'ours'],
  ['http://[0:0:0:0:0:0:0:1]/', 'ours'],
  ['http://[::ffff:127.0.0.1]/', 'ours'],
  ['http://[::ffff:7f00:1]/', 'ours'],
  ['http://[::ffff:0:127.0.0.1]/', 'ours'],
  ['http://[::127.0.0.1]/', 'ours'],
  ['http://[64:ff9b::7f00:1]/', 'ours'],
  ['http://[64:ff9b:1::7f00:1]/', 'ours'],
  ['http://[2002:7f00:1::]/', 'ours'],
  // Unspecified addresses, which systems treat as loopback.
  ['http://0:8720/', 'ours'],
  ['http://0.0.0.0/', 'ours'],
  ['http://[::]/', 'ours'],
  ['http://[::ffff:0.0.0.0]:8720/', 'ours'],
  // Our own addresses on the network.
  ['http://192.168.77.1:8720/api/webhook/payment', 'ours'],
  ['http://192.168.77.1:08720/', 'ours'],
  ['http://3232255233:8720/', 'ours'],
  ['http://[::ffff:192.168.77.1]:8720/', 'ours'],
  ['http://[::ffff:c0a8:4d01]:8720/', 'ours'],
  ['http://[64:ff9b::192.168.77.1]:8720/', 'ours'],
  ['http://[2002:c0a8:4d01::1]:8720/', 'ours'],
  ['http://[2001:0db8:0:0::0077]:8721/', 'ours'],
  ['http://[fe80::77:1]:8721/', 'ours'],
  // Names that mean this computer.
  ['http://localhost/', 'ours'],
  ['http://LOCALHOST.:8720/', 'ours'],
  ['http://localhost.localdomain:8720/', 'ours'],
  ['http://shop.localhost:8720/', 'ours'],
  ['http://ip6-localhost:8721/', 'ours'],
  ['http://kasir.local:8720/', 'ours'],
  ['http://KASIR.local.:8720/', 'ours'],
  ['http://till-01:8720/', 'ours'],
  ['http://till-01.local:8721/', 'ours'],
  // Everything else is the owner's decision.
  ['http://127.0.0.1:9000/hook', { host: '127.0.0.1:9000' }],
  ['http://localhost:8000/hook', { host: 'localhost:8000' }],
  ['https://localhost/', { host: 'localhost' }],
  ['http://[::1]:9000/', { host: '[::1]:9000' }],
  ['http://kasir.local:9000/', { host: 'kasir.local:9000' }],
  ['http://192.168.77.1:9000/', { host: '192.168.77.1:9000' }],
  ['http://192.168.77.2:8720/hook', { host: '192.168.77.2:8720' }],
  ['http://192.168.77.254/admin', { host: '192.168.77.254' }],
  ['http://169.254.169.254/', { host: '169.254.169.254' }],
  ['http://[64:ff9b::203.0.113.9]/', { host: '[64:ff9b::cb00:7109]' }],
  ['https://shop.example/hook?x=1', { host: 'shop.example' }],
  ['HTTPS://Shop.Example:443/', { host: 'shop.example' }],
  ['http://tokosébelah.example/', { host: 'xn--tokosbelah-f7a.example' }],
  ['http://127.0.0.1.nip.io/', { host: '127.0.0.1.nip.io' }],
  ['http://notlocalhost:8720/', { host: 'notlocalhost:8720' }],
  ['http://shop.example\\@127.0.0.1/', { host: 'shop.example' }],
  // Texts that are no webhook URL.
  ['', 'invalid'],
  ['shop.example/hook', 'invalid'],
  ['//shop.example/hook', 'invalid'],
  ['http://', 'invalid'],
  ['http://1.2.3.256/', 'invalid'],
  ['http://[::1', 'invalid'],
  ['http://[fe80::1%eth0]/', 'invalid'],
  ['file:///etc/passwd', 'invalid'],
  ['gopher://127.0.0.1:6379/_', 'invalid'],
  ['ftp://shop.example/', 'invalid'],
  ['ws://shop.example/', 'invalid'],
  ['javascript:1', 'invalid'],
  ['data:,x', 'invalid'],
  ['unix:/x', 'invalid'],
  ['http://user:pass@shop.example/', 'invalid'],
  ['http://user@shop.example/', 'invalid'],
  ['http://:pass@shop.example/', 'invalid'],
  ['http://shop.example#@127.0.0.1/', 'invalid'],
  ['http://shop.example/#', 'invalid'],
  ['http://shop.example:0/', 'invalid'],
  ['http://shop.example:65536/', 'invalid'],
  ['http://shop.example:http/', 'invalid'],
  ['http://shop.example/%0d%0aX: y', 'invalid'],
  ['http://shop.example/\r\nX: y', 'invalid'],
  ['http://shop\t.example/', 'invalid'],
  ['http://shop.example/\u0000', 'invalid'],
  ['http://shop.example/\u0085', 'invalid'],
  [`http://shop.example/${'a'.repeat(2_000)}`, 'invalid'],
]

describe('a webhook URL', () => {
  it.each(URLS)('%j is %j', (url, expected) => {
    expect(verdict(url)).toEqual(expected)
  })

  it('is checked by the current ports and addresses', () => {
    const ports: number[] = []
    const addresses = ['192.168.77.1']
    const moving = { ...own, ownPorts: () => ports, ownAddresses: () => addresses }
    expect(checkWebhookUrl('http://192.168.77.5:8720/', moving).port).toBe('8720')
    ports.push(8720)
    addresses[0] = '192.168.77.5'
    expect(() => checkWebhookUrl('http://192.168.77.5:8720/', moving)).toThrow(
      expect.objectContaining({ code: 'WEBHOOK_URL_NOT_ALLOWED' }),
    )
  })

  it('does not appear with its password in the error', () => {
    expect(() => checkWebhookUrl('http://user:hunter2@shop.example/', own)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    )
  })
})

describe('a name when it is used', () => {
  const resolvesTo =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

  it.each([
    ['127.0.0.1'],
    ['203.0.113.9', '127.0.0.1'],
    ['::ffff:7f00:1'],
    ['192.168.77.1'],
    ['fe80::77:1%eth0.100'],
    ['0.0.0.0'],
  ])('that means %s is rejected at our port', async (...addresses) => {
    const url = new URL('http://rebinding.example:8720/')
    await expect(allowedAddresses(url, own, resolvesTo(...addresses))).rejects.toMatchObject({
      code: 'WEBHOOK_URL_NOT_ALLOWED',
    })
  })

  it('that means this computer is allowed at a port of another program', async () => {
    const url = new URL('http://site.example:9000/')
    expect(await allowedAddresses(url, own, resolvesTo('127.0.0.1'))).toEqual([
      { address: '127.0.0.1', family: 4 },
    ])
  })

  it('is not resolved when it is already an address', async () => {
    const url = new URL('http://[::ffff:203.0.113.9]:8720/')
    const resolve = () => Promise.reject(new Error('looked up'))
    expect(await allowedAddresses(url, own, resolve)).toEqual([
      { address: '::ffff:cb00:7109', family: 6 },
    ])
  })

  it('is resolved once for concurrent attempts, and again by later ones', async () => {
    const asked: string[] = []
    const resolve = createSystemResolve(async (host) => {
      asked.push(host)
      return [{ address: '203.0.113.9', family: 4 }]
    })
    await Promise.all([resolve('a.example'), resolve('a.example'), resolve('b.example')])
    await resolve('a.example')
    expect(asked).toEqual(['a.example', 'b.example', 'a.example'])
  })
})

it('this computer’s loopback address and own name are known', () => {
  const computer = localMachine({ ownPorts: () => [1], announcedNames: ['kasir.local'] })
  expect(computer.ownAddresses()).toContain('127.0.0.1')
  const [first] = hostname().toLowerCase().split('.')
  expect(computer.ownNames()).toEqual(
    expect.arrayContaining([first, `${first}.local`, 'kasir.local']),
  )
})

it('an endpoint is a whole URL in its normal form', () => {
  expect(
    [
      'http://Shop.example:80',
      'https://shop.example/b?x=1',
      'http://shop.example/%7Ec',
      'junk',
    ].map(endpointOf),
  ).toEqual([
    'http://shop.example/',
    'https://shop.example/b?x=1',
    'http://shop.example/%7Ec',
    'junk',
  ])
})

it('the host of an endpoint always has its port', () => {
  expect(
    ['http://Shop.example/a', 'https://shop.example/b', 'http://shop.example:80/c', 'junk'].map(
      hostAndPortOf,
    ),
  ).toEqual(['shop.example:80', 'shop.example:443', 'shop.example:80', 'junk'])
})
