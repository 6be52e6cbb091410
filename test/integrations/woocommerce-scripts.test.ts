import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, it, vi } from 'vitest'
import { PLUGIN } from './support/php.ts'

/** Runs one of the plug-in's scripts with the given browser globals only. */
function runScript(name: string, browser: Record<string, unknown>) {
  runInNewContext(readFileSync(join(PLUGIN, 'assets', name), 'utf8'), browser)
}

it('the block checkout offers QRIS with the texts of the settings page', () => {
  const registered: Record<string, unknown>[] = []
  const createElement = (tag: string, _attributes: unknown, text: string) => `<${tag}>${text}`
  const words = {
    title: 'QRIS &amp; dompet',
    description: 'Pindai kodenya',
    supports: ['products'],
  }
  const window = {
    wc: {
      wcBlocksRegistry: {
        registerPaymentMethod: (method: Record<string, unknown>) => registered.push(method),
      },
      wcSettings: { getSetting: (name: string) => (name === 'lunas_data' ? words : {}) },
    },
    wp: {
      element: { createElement },
      htmlEntities: { decodeEntities: (text: string) => text.replace('&amp;', '&') },
    },
  }
  runScript('blocks.js', { window })
  expect(registered).toMatchObject([
    {
      name: 'lunas',
      label: '<span>QRIS & dompet',
      ariaLabel: 'QRIS & dompet',
      content: '<div>Pindai kodenya',
      edit: '<div>Pindai kodenya',
      supports: { features: ['products'] },
    },
  ])
})

it('the thank-you page keeps polling the shop, also after network errors, and reloads after a change', async () => {
  const looks: (() => Promise<void>)[] = []
  const reload = vi.fn()
  const fetch = vi
    .fn()
    .mockResolvedValueOnce({ ok: true, json: async () => ({ state: 'waiting' }) })
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce({ ok: false, json: async () => ({ state: 'unknown' }) })
    .mockResolvedValueOnce({ ok: true, json: async () => ({ state: 'paid' }) })
  const window = {
    lunasOrderPage: { url: 'http://shop.test/order-state', order: '7', key: 'wc_order_key7' },
    location: { reload },
    setTimeout: (look: () => Promise<void>) => void looks.push(look),
  }
  runScript('order-page.js', { window, fetch, JSON })
  for (const round of [1, 2, 3, 4]) {
    expect(reload).not.toHaveBeenCalled()
    await looks.shift()?.()
    expect(fetch).toHaveBeenCalledTimes(round)
  }
  expect(reload).toHaveBeenCalledOnce()
  expect(looks).toEqual([])
  expect(fetch.mock.calls[0]).toMatchObject([
    'http://shop.test/order-state',
    { method: 'POST', body: '{"order":"7","key":"wc_order_key7"}' },
  ])
})

it('the connection test shows the response as text, never as markup', async () => {
  const lines: { textContent: string; style: Record<string, string> }[] = []
  let click = () => {}
  const button = {
    disabled: false,
    addEventListener: (_event: string, work: () => void) => {
      click = work
    },
  }
  const result = {
    replaceChildren: (...shown: typeof lines) => lines.splice(0, lines.length, ...shown),
  }
  const output = [
    { ok: true, text: 'Shop to till: connected' },
    { ok: false, text: 'Till to shop: <b>no</b>' },
  ]
  const fetch = vi.fn(async () => ({ json: async () => ({ success: true, data: output }) }))
  runScript('connection-test.js', {
    window: {
      lunasConnectionTest: { url: '/ajax', nonce: 'n1', waiting: 'Testing', failed: 'Failed' },
    },
    document: {
      getElementById: (id: string) => (id === 'lunas-connection-test' ? button : result),
      createElement: () => ({ textContent: '', style: {} }),
    },
    fetch,
    URLSearchParams,
  })
  click()
  expect([button.disabled, lines.map(({ textContent }) => textContent)]).toEqual([
    true,
    ['✓ Testing'],
  ])
  await expect.poll(() => button.disabled).toBe(false)
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    '✓ Shop to till: connected',
    '✗ Till to shop: <b>no</b>',
  ])
  const [[, request]] = fetch.mock.calls as unknown as [[string, { body: URLSearchParams }]]
  expect(String(request.body)).toBe('action=lunas_connection_test&nonce=n1')
})
