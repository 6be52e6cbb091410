import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPictureDecoder } from '../../../../../src/main/engine/money/qris/decode-picture.ts'
import { createPictureFetcher } from '../../../../../src/main/engine/sites/webhooks/fetch-picture.ts'
import { ask } from '../../../../support/ask.ts'
import { makeQris, naiveCrc } from '../../../money/qris/support/make-qris.ts'
import { makeDynamicQris, picturesOf } from './qris-pictures.ts'
import { type BayarggShop, bayarggShop, send, setOption } from './support.ts'

const QRIS = makeQris()

const convert = (shop: BayarggShop, body: unknown, headers: Record<string, string> = {}) =>
  send(shop, 'qris-convert.php', { body, headers })

/** A multipart form as browsers send it. */
function form(fields: [name: string, value: string | Buffer][]) {
  const parts = fields.map(([name, value]) => {
    const file = typeof value === 'string' ? '' : '; filename="qr.png"\r\nContent-Type: image/png'
    const head = `--XyZ\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), Buffer.from(value), Buffer.from('\r\n')])
  })
  return Buffer.concat([...parts, Buffer.from('--XyZ--\r\n')])
}

const FORM = { 'content-type': 'multipart/form-data; boundary=XyZ' }

describe('POST /api/qris-convert', () => {
  it('B-071 B-073 B-074 B-081 converts a static text to a dynamic one with the amount and a valid checksum, with a warning', async () => {
    const shop = await bayarggShop()
    for (const nominal of [50_000, '50000']) {
      const reply = await convert(shop, { qris: QRIS, nominal })
      expect(reply.status).toBe(200)
      const { success, qris, qr_image_url, merchant_name, amount, warning } = reply.json()
      expect({ success, amount }).toEqual({ success: true, amount: 50_000 })
      expect(QRIS).toMatch(/^000201010211/)
      expect(qris).toMatch(/^000201010212/)
      expect(qris).toContain('540550000')
      expect(qris.slice(-4)).toBe(naiveCrc(qris.slice(0, -4)))
      expect(QRIS).toContain(merchant_name)
      expect(warning).toContain('ditolak')
      expect(qr_image_url).toBe(
        `${shop.gateway.lanUrl}/qris-info/api/qr.php?data=${encodeURIComponent(qris)}`,
      )
    }
  })

  it('B-077 replaces the amount of a code that has one', async () => {
    const shop = await bayarggShop()
    const { qris } = (await convert(shop, { qris: makeDynamicQris(7_000), nominal: 50_000 })).json()
    expect(qris).toContain('540550000')
    expect(qris).not.toContain('54047000')
  })

  it('B-071 B-072 reads JPEG, PNG, GIF and WebP, in base64 and as the file of a form', async () => {
    const shop = await bayarggShop()
    for (const [format, picture] of Object.entries(await picturesOf(QRIS))) {
      const base64 = picture.toString('base64')
      const replies = [
        await convert(shop, { image: base64, nominal: 50_000 }),
        await convert(shop, { image: `data:image/${format};base64,${base64}`, nominal: 50_000 }),
        await convert(
          shop,
          form([
            ['nominal', '50000'],
            ['image', picture],
          ]),
          FORM,
        ),
      ]
      for (const reply of replies) {
        expect([format, reply.status, reply.json().amount]).toEqual([format, 200, 50_000])
        expect(reply.json().qris).toMatch(/^000201010212/)
      }
    }
  })

  it('B-076 answers 400 to none or two sources, an unreadable picture, a bad checksum, and no amount', async () => {
    const shop = await bayarggShop()
    const { png } = await picturesOf(QRIS)
    const image = png!.toString('base64')
    const broken = `${QRIS.slice(0, -4)}0000`
    const bodies = [
      { nominal: 50_000 },
      { nominal: 50_000, qris: QRIS, image },
      { nominal: 50_000, qris: '', image: '' },
      { nominal: 50_000, image: Buffer.from('not a picture').toString('base64') },
      { nominal: 50_000, qris: broken },
      { nominal: 50_000, qris: 'hello' },
      { nominal: 0, qris: QRIS },
      { nominal: -5, qris: QRIS },
      { nominal: '50.000', qris: QRIS },
      { nominal: 1.5, qris: QRIS },
      { qris: QRIS },
    ]
    for (const body of bodies) {
      const reply = await convert(shop, body)
      expect([JSON.stringify(body).slice(0, 60), reply.status]).toEqual([
        JSON.stringify(body).slice(0, 60),
        400,
      ])
      expect(reply.json().error).not.toBe('')
    }
    const twice = form([
      ['nominal', '50000'],
      ['nominal', '60000'],
      ['image', png!],
    ])
    expect((await convert(shop, twice, FORM)).status).toBe(400)
  })

  it('accepts a picture of 5 MB and none that is larger, and not more than four at a time', async () => {
    const shop = await bayarggShop()
    const huge = 'A'.repeat(7_340_033)
    expect((await convert(shop, { image: huge, nominal: 50_000 })).status).toBe(413)
    const image = Buffer.alloc(5_242_881).toString('base64')
    const refused = await convert(shop, { image, nominal: 50_000 })
    expect(refused.status).toBe(400)
    expect(refused.json().error).toContain('5 MB')
    const { png } = await picturesOf(QRIS)
    const body = { image: png!.toString('base64'), nominal: 50_000 }
    const replies = await Promise.all(Array.from({ length: 24 }, () => convert(shop, body)))
    const statuses = replies.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
    expect((await convert(shop, body)).status).toBe(200)
  })
})

describe('image_url', () => {
  it('B-078 is off until the owner enables it, and then reads nothing of this computer', async () => {
    const shop = await bayarggShop()
    const body = { image_url: 'http://127.0.0.1:1/qr.png', nominal: 50_000 }
    const off = await convert(shop, body)
    expect(off.status).toBe(400)
    expect(off.json().error).toBe('image_url is disabled on this local gateway')
    await setOption(shop, 'bayarggFetchImages', true)
    for (const host of ['127.0.0.1:1', 'localhost:1', '[::1]:1', '169.254.169.254', '0.0.0.0:1']) {
      const refused = await convert(shop, { ...body, image_url: `http://${host}/qr.png` })
      expect([host, refused.status, refused.json().error]).toEqual([
        host,
        400,
        'Gambar di image_url tidak dapat diambil',
      ])
    }
    for (const image_url of ['file:///etc/passwd', 'ftp://a/b', 'qr.png']) {
      expect((await convert(shop, { ...body, image_url })).status).toBe(400)
    }
  })

  it.each([
    'http://169.254.169.254/',
    'http://[::ffff:169.254.169.254]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[2002:a9fe:a9fe::]/',
    'http://[fe80::1]/',
    'http://[FEBF::1]/',
    'http://[::ffff:127.0.0.1]/',
  ])('B-078 never connects to %s', async (url) => {
    const ownComputer = { ownPorts: () => [], ownAddresses: () => [], ownNames: () => [] }
    const fetchPicture = createPictureFetcher({
      ownComputer,
      resolve: () => Promise.reject(new Error('a literal is not looked up')),
      timeLimitMs: 500,
    })
    await expect(fetchPicture(url)).rejects.toThrow('it lies on this computer')
  })

  it('B-078 accepts a picture that is served directly and completely, follows no redirect, and checks resolved names', async () => {
    const { png } = await picturesOf(QRIS)
    const port = await startPictures(png!)
    const parts = {
      ownComputer: { ownPorts: () => [], ownAddresses: () => [], ownNames: () => [] },
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      timeLimitMs: 500,
    }
    const at = (path: string) => `http://pictures.example:${port}${path}`
    // Loopback represents another computer here; all other rules are unchanged.
    const fetchPicture = createPictureFetcher({ ...parts, isForbidden: () => false })
    expect(Buffer.from(await fetchPicture(at('/qr.png'))).equals(png!)).toBe(true)
    for (const path of ['/moved', '/slow', '/short', '/none']) {
      expect(await codeOf(fetchPicture(at(path)))).toBe('PICTURE_URL_REFUSED')
    }
    expect(await codeOf(fetchPicture(at('/huge')))).toBe('PICTURE_TOO_LARGE')
    // With the real resolver, the same name leads to this computer.
    expect(await codeOf(createPictureFetcher(parts)(at('/qr.png')))).toBe('PICTURE_URL_REFUSED')
  })
})

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error) => (error as { code: string }).code,
  )
}

/** A web server with a picture, on loopback; its port. */
async function startPictures(picture: Buffer): Promise<number> {
  const server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/qr.png' }).end()
    else if (request.url === '/none') response.writeHead(404).end()
    else if (request.url === '/huge') response.end(Buffer.alloc(6_000_000))
    else if (request.url === '/short') {
      response.writeHead(200, { 'content-length': picture.length + 10 })
      response.write(picture)
      setTimeout(() => response.destroy(), 50)
    } else if (request.url !== '/slow') response.end(picture)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

describe('GET and POST /api/qris-info', () => {
  it('B-079 returns whose code it is, where, how much, and whether it is dynamic', async () => {
    const shop = await bayarggShop()
    const asked = [
      [QRIS, 0, false],
      [makeDynamicQris(50_000), 50_000, true],
    ] as const
    for (const [qris, amount, is_dynamic] of asked) {
      const replies = [
        await send(shop, `qris-info.php?qris=${encodeURIComponent(qris)}`),
        await send(shop, 'qris-info', { body: { qris } }),
      ]
      for (const reply of replies) {
        expect(reply.json()).toMatchObject({ success: true, amount, is_dynamic })
        expect(qris).toContain(reply.json().merchant_name)
        expect(qris).toContain(reply.json().merchant_city)
      }
    }
    expect((await send(shop, 'qris-info')).status).toBe(400)
    expect((await send(shop, 'qris-info?qris=00020101')).status).toBe(400)
  })

  it('B-080 parses names with spaces, + and & from a query', async () => {
    const shop = await bayarggShop()
    const qris = makeQris({ '59': 'KOPI + ROTI & CO' })
    const encoded = [encodeURIComponent(qris), encodeURIComponent(qris).replaceAll('%20', '+')]
    for (const text of encoded) {
      const reply = await send(shop, `qris-info.php?qris=${text}`)
      expect(reply.json().merchant_name).toBe('KOPI + ROTI & CO')
    }
  })
})

describe('GET /qris-info/api/qr.php', () => {
  it('B-075 renders exactly the given code without a key, and nothing that is no QRIS', async () => {
    const shop = await bayarggShop()
    const { qris, qr_image_url } = (await convert(shop, { qris: QRIS, nominal: 50_000 })).json()
    const picture = await ask(qr_image_url)
    expect(picture.status).toBe(200)
    expect(picture.headers['content-type']).toBe('image/png')
    const bytes = Buffer.from(await (await fetch(qr_image_url)).arrayBuffer())
    const pictures = createPictureDecoder()
    onTestFinished(() => pictures.close())
    expect((await pictures.decode(bytes)).map(({ text }) => text)).toEqual([qris])
    const page = `${shop.gateway.lanUrl}/qris-info/api/qr.php`
    for (const query of ['', '?data=', '?data=https://evil.example', `?data=${QRIS}0`]) {
      expect([query, (await ask(page + query)).status]).toEqual([query, 400])
    }
  })

  it('renders 300 in a minute for one address, and then answers 429', async () => {
    const shop = await bayarggShop()
    const url = `${shop.gateway.lanUrl}/qris-info/api/qr.php?data=${encodeURIComponent(QRIS)}`
    const statuses: number[] = []
    for (let round = 0; round < 16; round += 1) {
      const replies = await Promise.all(Array.from({ length: 20 }, () => ask(url)))
      statuses.push(...replies.map(({ status }) => status))
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(300)
    expect(statuses.at(-1)).toBe(429)
  })
})
