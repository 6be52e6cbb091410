import { expect, it } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts'
import { createPayment } from '../../support/make.ts'
import { startTestGateway } from '../../support/test-gateway.ts'

const ODD_IDS = [...HOSTILE_TEXTS, '', '%', '%00', '%ff', '../../etc/passwd', 'x'.repeat(2_000)]

it('T-C5 T-C11 ids of any shape find no page, no file and no test, and cause no error', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const { invoice_id } = await createPayment(gateway, { api_key: site.test_api_key })
  const headers = bearer(site.test_api_key)
  const pay = { headers, body: { scenario: 'exact' } }
  for (const [index, odd] of ODD_IDS.entries()) {
    for (const id of new Set([odd, encodeURIComponent(odd)])) {
      const path = id.replace(/[^!-~]/g, '_')
      // Another address each time, because a guesser is rate-limited.
      const from = `127.0.1.${index + 1}`
      const urls = [
        '/invoice/',
        '/pay-page/state?id=',
        '/pay-page/qr.png?id=',
        '/pay-page/live?id=',
      ]
      for (const url of urls) {
        const { status } = await ask(`${gateway.lanUrl}${url}${path}`, { from })
        expect([url, path, status]).toEqual([url, path, expect.toSatisfy(isRefusal)])
      }
      const paid = await ask(`${gateway.lanUrl}/lunas/v1/simulator/payments/${path}/pay`, pay)
      expect([path, paid.status]).toEqual([path, expect.toSatisfy(isRefusal)])
    }
  }
  expect(gateway.engine.payments.find(invoice_id)?.status).toBe('pending')
  expect(gateway.errors).toEqual([])
})

const isRefusal = (status: number) => status >= 400 && status < 500
