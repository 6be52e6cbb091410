import { describe, expect, it } from 'vitest'
import { ask } from '../../../../support/ask.ts'
import { notify } from '../../../../support/make.ts'
import { encodePng } from '../../../money/qris/support/encode-png.ts'
import { drawQr } from '../../../money/qris/support/raster.ts'
import { upload } from '../../../sales/digital-goods/support.ts'
import { askCreate, type BayarggShop, bayarggShop, send } from './support.ts'

const SECRET_TEXT = 'KUNCI-AAAA-BBBB'

/** A site with a file, a text and a photo; and an inactive one of each. */
async function shopWithGoods(): Promise<BayarggShop> {
  const shop = await bayarggShop()
  const { digitalGoods } = shop.gateway.engine
  const { merchant_id: merchantId } = shop.site
  const picture = encodePng(drawQr('photo', { modulePixels: 4 }))
  for (const isActive of [true, false]) {
    const file = await upload(digitalGoods, merchantId, { name: 'ebook.pdf' })
    const photo = await upload(digitalGoods, merchantId, {
      name: 'product.png',
      bytes: picture,
      kind: 'image',
    })
    const content = await digitalGoods.saveContent({
      merchantId,
      title: 'License Key',
      text: SECRET_TEXT,
    })
    for (const { kind, id } of isActive ? [] : [file, photo, content]) {
      await digitalGoods.change({ kind, id, isActive })
    }
  }
  return shop
}

describe('the lists of goods', () => {
  it('B-063 B-064 B-065 contain the merchant’s own files, texts and photos, in the documented fields', async () => {
    const shop = await shopWithGoods()
    const files = (await send(shop, 'list-files.php')).json()
    expect(files).toEqual({
      success: true,
      data: [{ id: 1, filename: 'ebook.pdf', size: 1_000, active: true }],
    })
    const contents = (await send(shop, 'list-contents.php')).json()
    expect(contents.data).toEqual([{ id: 1, title: 'License Key', type: 'text', active: true }])
    const [image] = (await send(shop, 'list-images.php')).json().data
    expect(image).toMatchObject({ id: 1, filename: 'product.png', active: true })
    expect(image.url).toMatch(new RegExp(`^${shop.gateway.lanUrl}/goods/picture/`))
    expect((await ask(image.url)).headers['content-type']).toBe('image/png')
    const other = { ...shop, site: await shop.gateway.addSite() }
    for (const path of ['list-files', 'list-contents', 'list-images']) {
      expect((await send(other, path)).json()).toEqual({ success: true, data: [] })
    }
  })

  it('B-066 contain inactive ones on request, in every spelling that clients use', async () => {
    const shop = await shopWithGoods()
    const count = async (query: string) =>
      (await send(shop, `list-files.php${query}`)).json().data?.length
    for (const yes of ['', '?active_only=true', '?active_only=True', '?active_only=1']) {
      expect([yes, await count(yes)]).toEqual([yes, 1])
    }
    for (const no of ['?active_only=false', '?active_only=False', '?active_only=0']) {
      expect([no, await count(no)]).toEqual([no, 2])
    }
    expect((await send(shop, 'list-files?active_only=maybe')).status).toBe(400)
  })

  it('B-067 have no upload endpoint: the owner uploads at the till', async () => {
    const shop = await shopWithGoods()
    for (const path of ['list-files', 'upload-file', 'list-images.php']) {
      const reply = await send(shop, path, { body: { filename: 'x' } })
      expect([404, 405]).toContain(reply.status)
    }
  })
})

describe('digital goods of a payment', () => {
  it('B-017 B-018 B-019 B-069 B-070 are shown by the page once it is paid, the photo before, and reported in the callback', async () => {
    const shop = await shopWithGoods()
    const input = { file_id: 1, content_id: '1', product_image_id: 1 }
    const { payment, payment_url } = (await askCreate(shop, input)).json()
    const before = await ask(payment_url)
    expect(before.text).toContain('/goods/picture/')
    expect(before.text).not.toContain(SECRET_TEXT)
    expect(before.text).not.toContain('ebook.pdf')
    await notify(shop.gateway, shop.site, { amount: payment.final_amount })
    const after = await ask(payment_url)
    expect(after.text).toContain(SECRET_TEXT)
    const [, path] = /href="(\/goods\/[^"]+)"/.exec(after.text) ?? []
    const link = `${shop.gateway.lanUrl}${path?.replaceAll('&amp;', '&')}`
    expect((await ask(link)).status).toBe(200)
    expect((await ask(link.replace(/.{4}$/, 'AAAA'))).status).not.toBe(200)
  })

  it('B-068 are rejected when they do not exist, are inactive, or are another merchant’s', async () => {
    const shop = await shopWithGoods()
    const other = { ...shop, site: await shop.gateway.addSite() }
    for (const field of ['file_id', 'content_id', 'product_image_id']) {
      expect((await askCreate(shop, { [field]: 1 })).status).toBe(200)
      for (const [who, id] of [
        [shop, 2],
        [shop, 99],
        [shop, 0],
        [other, 1],
      ] as const) {
        const refused = await askCreate(who, { [field]: id })
        expect([field, id, refused.status]).toEqual([field, id, 400])
        expect(refused.json().error).toContain('tidak aktif')
      }
    }
  })
})
