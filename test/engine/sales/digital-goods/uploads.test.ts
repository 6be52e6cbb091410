import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CHUNK_BYTES } from '../../../../src/main/engine/sales/digital-goods/uploads.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { HOUR, MINUTE, openTestEngine } from '../../../support/test-engine.ts'
import { encodePng } from '../../money/qris/support/encode-png.ts'
import { makeBytes, upload } from './support.ts'

async function openShop() {
  const shop = await openTestEngine()
  const site = await shop.addSite()
  return { ...shop, goods: shop.engine.digitalGoods, merchantId: site.merchant_id }
}

const piecesOnDisk = (shop: Awaited<ReturnType<typeof openShop>>) =>
  shop.engine.database.read.prepare('SELECT count(*) FROM goods_pieces').pluck().get()

describe('an upload', () => {
  it.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    'of %i bytes is stored byte for byte',
    async (length) => {
      const { goods, merchantId } = await openShop()
      const bytes = makeBytes(length)
      const item = await upload(goods, merchantId, { bytes })
      expect(item).toMatchObject({
        kind: 'file',
        id: 1,
        name: 'ebook.pdf',
        sizeBytes: length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        isActive: true,
      })
    },
  )

  it('is in no list before it is complete', async () => {
    const { goods, merchantId } = await openShop()
    const input = { kind: 'file', merchantId, name: 'a', sizeBytes: 2 * CHUNK_BYTES } as const
    const { uploadId } = await goods.uploads.begin(input)
    await goods.uploads.add(uploadId, 0, makeBytes(CHUNK_BYTES))
    expect(await refusedWith(goods.finishUpload(uploadId))).toBe('UPLOAD_BROKEN')
    expect(goods.list()).toEqual([])
  })

  it('accepts its chunks in order and in size, and the last one twice when its response was lost', async () => {
    const { goods, merchantId } = await openShop()
    const input = { kind: 'file', merchantId, name: 'a', sizeBytes: CHUNK_BYTES + 10 } as const
    const { uploadId } = await goods.uploads.begin(input)
    const { add } = goods.uploads
    expect(await refusedWith(add(uploadId, 1, makeBytes(10)))).toBe('UPLOAD_BROKEN')
    expect(await refusedWith(add(uploadId, 0, makeBytes(10)))).toBe('UPLOAD_BROKEN')
    await add(uploadId, 0, makeBytes(CHUNK_BYTES))
    await add(uploadId, 0, makeBytes(CHUNK_BYTES))
    expect(await refusedWith(add(uploadId, 1, makeBytes(11)))).toBe('UPLOAD_BROKEN')
    await add(uploadId, 1, makeBytes(10))
    expect(await goods.finishUpload(uploadId)).toMatchObject({ sizeBytes: CHUNK_BYTES + 10 })
  })

  it('that is cancelled, or inactive for ten minutes, leaves nothing', async () => {
    const shop = await openShop()
    const { goods, merchantId, clock } = shop
    const input = { kind: 'file', merchantId, name: 'a', sizeBytes: 2 * CHUNK_BYTES } as const
    const [first, second] = [await goods.uploads.begin(input), await goods.uploads.begin(input)]
    for (const { uploadId } of [first, second]) {
      await goods.uploads.add(uploadId, 0, makeBytes(CHUNK_BYTES))
    }
    await goods.uploads.cancel(first.uploadId)
    expect(piecesOnDisk(shop)).toBe(1)
    clock.advance(11 * MINUTE)
    await goods.cleanUp()
    expect(piecesOnDisk(shop)).toBe(0)
    const late = goods.uploads.add(second.uploadId, 1, makeBytes(CHUNK_BYTES))
    expect(await refusedWith(late)).toBe('UPLOAD_NOT_FOUND')
  })

  it('is rejected above a limit', async () => {
    const shop = await openShop()
    const { goods, merchantId } = shop
    await shop.set('goodsFileMaxMegabytes', 1)
    await shop.set('goodsTotalMaxMegabytes', 2)
    const begin = (sizeBytes: number, kind: 'file' | 'image' = 'file') =>
      refusedWith(goods.uploads.begin({ kind, merchantId, name: 'a', sizeBytes }))
    expect(await begin(1_000_001)).toBe('GOODS_TOO_LARGE')
    expect(await begin(5_000_001, 'image')).toBe('PHOTO_TOO_LARGE')
    expect(await begin(1_000_000)).toBeUndefined()
    expect(await begin(1_000_000)).toBeUndefined()
    expect(await begin(1)).toBe('GOODS_FULL')
  })

  it('is rejected for an unknown merchant, and beyond four at a time', async () => {
    const { goods, merchantId } = await openShop()
    const begin = (id: string) =>
      refusedWith(goods.uploads.begin({ kind: 'file', merchantId: id, name: 'a', sizeBytes: 1 }))
    expect(await begin('nobody')).toBe('MERCHANT_NOT_FOUND')
    for (let count = 0; count < 4; count += 1) expect(await begin(merchantId)).toBeUndefined()
    expect(await begin(merchantId)).toBe('UPLOADS_RUNNING')
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\windows\\win.ini', 'win.ini'],
    ['..', undefined],
    ['a\u0000\r\nb".pdf', 'a b_.pdf'],
    ['\u202efdp.exe', 'fdp.exe'],
    ['.htaccess', 'htaccess'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ])('named %j is shown as %j', async (name, shown) => {
    const { goods, merchantId } = await openShop()
    if (shown === undefined) {
      expect(await refusedWith(upload(goods, merchantId, { name }))).toBe('INPUT_INVALID')
      return
    }
    expect((await upload(goods, merchantId, { name })).name.replace(/ +/g, ' ')).toBe(shown)
  })
})

describe('a product photo', () => {
  const picture = encodePng({ width: 3, height: 2, data: new Uint8ClampedArray(24).fill(200) })

  it('has the type of its bytes, whatever its name is', async () => {
    const { goods, merchantId } = await openShop()
    const photo = { kind: 'image', bytes: picture, name: 'foto.gif' } as const
    const item = await upload(goods, merchantId, photo)
    expect(item).toMatchObject({ kind: 'image', id: 1, mediaType: 'image/png' })
    expect(item.path).toMatch(/^\/goods\/picture\/[a-z0-9]{26}$/)
  })

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['nothing known', 'GIF8'],
  ])('that is %s is rejected and not kept', async (_, text) => {
    const { goods, merchantId } = await openShop()
    const photo = { kind: 'image', bytes: Buffer.from(text), name: 'foto.png' } as const
    expect(await refusedWith(upload(goods, merchantId, photo))).toBe('PHOTO_NOT_READABLE')
    expect(goods.list()).toEqual([])
  })
})

describe('numbers', () => {
  it('count up in each kind and are never reused', async () => {
    const { goods, merchantId } = await openShop()
    await upload(goods, merchantId)
    await goods.remove('file', 1)
    expect((await upload(goods, merchantId)).id).toBe(2)
    const text = { merchantId, title: 'License Key', text: 'AAAA-BBBB' }
    expect(await goods.saveContent(text)).toMatchObject({ kind: 'content', id: 1 })
  })

  it('a removed file without buyers is deleted', async () => {
    const shop = await openShop()
    await upload(shop.goods, shop.merchantId)
    await shop.goods.remove('file', 1)
    shop.clock.advance(HOUR)
    await shop.goods.cleanUp()
    expect(piecesOnDisk(shop)).toBe(0)
    expect(shop.goods.list()).toEqual([])
  })
})
