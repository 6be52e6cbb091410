import { describe, expect, it } from 'vitest'
import { GUIDES } from '../../../../src/main/engine/pages/docs/guides/index.ts'
import { DIALECTS } from '../../../../src/main/engine/sites/gateways/index.ts'
import { ask } from '../../../support/ask.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'

const NAMES = DIALECTS.map(({ name }) => name)
const PATHS = ['/docs', '/docs/signature', ...NAMES.map((name) => `/docs/${name}`)]

async function start() {
  const gateway = await startTestGateway()
  const site = await gateway.addSite({ name: 'Toko Rahasia', webhookUrl: 'http://127.0.0.1:1/' })
  const read = (path: string, headers: Record<string, string> = {}) =>
    ask(gateway.lanUrl + path, { headers })
  return { gateway, site, read, port: new URL(gateway.lanUrl).port }
}

describe('the developer pages', () => {
  it('are public and load only our own files', async () => {
    const { read } = await start()
    for (const path of PATHS) {
      const { status, headers, text } = await read(path)
      expect([path, status]).toEqual([path, 200])
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("connect-src 'none'")
      expect(headers['content-security-policy']).toContain("form-action 'none'")
      const loaded = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address!)
      expect(loaded.filter((address) => !/^(\/(?!\/)|data:,$)/.test(address))).toEqual([])
      expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/)
      for (const file of loaded.filter((address) => /\.(?:js|css)$/.test(address))) {
        expect((await read(file)).status).toBe(200)
      }
    }
  })

  it('show the address at which the reader reached the till', async () => {
    const { read, port } = await start()
    for (const name of NAMES) {
      const { text } = await read(`/docs/${name}`, { host: `lunas.local:${port}` })
      const basePath = GUIDES.find(({ dialect }) => dialect === name)?.basePath ?? ''
      expect(text).toContain(`http://lunas.local:${port}${basePath}`)
      expect(text).not.toContain('127.0.0.1')
      expect((await read(`/docs/${name}`, { host: 'evil.example' })).status).toBe(421)
    }
  })

  it('contain no secret and no site', async () => {
    const { site, read } = await start()
    for (const path of [...PATHS, '/docs/openapi.json']) {
      const { text } = await read(path)
      for (const secret of Object.values(site)) expect(text).not.toContain(secret)
      expect(text).not.toMatch(/\b(?:pk|sk|whsec|cb|ct)_[0-9a-f]{16}/)
    }
  })

  it('show each endpoint with its fields, the examples, the refusals and the differences', async () => {
    const { read } = await start()
    const { text } = await read('/docs/mspay')
    for (const words of [
      '/api/v1/payment/{transactionId}',
      'product_name',
      'text, at most 5000 or null',
      'integer up to 1000000000',
      'Idempotency-Key',
      'import urllib.request',
      'stream_context_create',
      'curl --silent',
      'X-Signature',
      '5 s, 5 min, 30 min',
      'option <code>mspayRawText</code>',
      'Plain HTTP',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('are in English, and around the facts in Indonesian when asked', async () => {
    const { read } = await start()
    const english = await read('/docs/webqris', { 'accept-language': 'id' })
    const indonesian = await read('/docs/webqris?lang=id')
    expect(english.text).toMatch(/<html lang="en">.*Differences/s)
    expect(indonesian.text).toMatch(/<html lang="id">.*Perbedaan/s)
    expect((await read('/docs/webqris?lang=%22%3E')).text).toContain('<html lang="en">')
  })

  it('answer 404 for an unknown interface', async () => {
    const { read } = await start()
    expect((await read('/docs/nobody')).status).toBe(404)
    expect((await read('/docs/%3Cscript%3E')).text).not.toContain('<script>')
  })
})
