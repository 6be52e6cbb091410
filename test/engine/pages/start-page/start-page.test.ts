import { describe, expect, it } from 'vitest'
import { ask } from '../../../support/ask.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { makeQris } from '../../money/qris/support/make-qris.ts'

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

async function openShop() {
  const gateway = await startTestGateway()
  await gateway.command('shop.setUp', {
    name: 'Warung <Sari>',
    qris: makeQris(),
    ownerPin: '481516',
  })
  return gateway
}

describe('the start page', () => {
  it('shows a browser the shop and links for phones and developers', async () => {
    const { lanUrl } = await openShop()
    const page = await ask(`${lanUrl}/`, { headers: BROWSER })
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.text).toContain('<html lang="id">')
    expect(page.text).toContain('<h1 dir="auto">Warung &#60;Sari&#62;</h1>')
    for (const path of ['/panduan/hp', '/docs']) {
      expect(page.text).toContain(`href="${path}?lang=id"`)
      expect((await ask(lanUrl + path)).status).toBe(200)
    }
    expect(page.text).not.toContain('<script')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('links to the catalogue while it is open only', async () => {
    const gateway = await openShop()
    const page = async () => (await ask(`${gateway.lanUrl}/`, { headers: BROWSER })).text
    expect(await page()).not.toContain('href="/toko')
    expect(await page()).toContain('Katalog sedang tutup')
    await gateway.command('settings.set', { key: 'storeIsOpen', value: '1' })
    expect(await page()).toContain('href="/toko?lang=id"')
  })

  it('is in English for a browser that prefers English, and by its address', async () => {
    const { lanUrl } = await openShop()
    const english = { ...BROWSER, 'accept-language': 'en-US,en;q=0.9' }
    expect((await ask(`${lanUrl}/`, { headers: english })).text).toContain('<html lang="en">')
    const linked = await ask(`${lanUrl}/?lang=en`, { headers: BROWSER })
    expect(linked.text).toContain('Connect a site to this till')
    expect(linked.text).toContain('href="/?lang=id"')
  })

  it.each([undefined, '*/*', 'application/json', 'application/json, text/html'])(
    'answers in JSON to a client with Accept %s',
    async (accept) => {
      const { lanUrl } = await openShop()
      const reply = await ask(`${lanUrl}/`, { headers: accept === undefined ? {} : { accept } })
      expect(reply.status).toBe(404)
      expect(reply.json()).toEqual({ success: false, message: 'not found', code: 'NOT_FOUND' })
    },
  )
})
