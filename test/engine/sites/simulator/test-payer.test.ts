import { expect, it } from 'vitest'
import { xendit } from '../../../../src/main/engine/sites/gateways/xendit/index.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'

it('a gateway pays tests with a test key with write access, and nothing with any other', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const open = (key: string) => gateway.engine.gatewayContexts.of(xendit).authenticate(key)!
  const input = {
    id: 'qr_1',
    amount: rupiah(25_000),
    policy: 'smallest-add',
    lifetimeSeconds: 60,
    merchantOrderId: null,
    customerName: null,
  } as const
  const live = await open(site.api_key).create(input)
  const test = await open(site.test_api_key).create({ ...input, id: 'qr_2' })
  const { api_key: readOnly } = await gateway.command('merchants.createKey', {
    id: site.merchant_id,
    mode: 'test',
    scope: 'read',
  })
  for (const [key, payment, code] of [
    [site.api_key, live.payment, 'KEY_IS_LIVE'],
    [site.api_key, test.payment, 'KEY_IS_LIVE'],
    [readOnly, test.payment, 'KEY_IS_READ_ONLY'],
    // The simulator does not find a live payment.
    [site.test_api_key, live.payment, 'PAYMENT_NOT_FOUND'],
  ] as const) {
    await expect(open(key).simulatePayment({ payment })).rejects.toMatchObject({ code })
  }
  expect(await open(site.test_api_key).simulatePayment(test)).toMatchObject({
    id: 'qr_2',
    status: 'paid',
  })
  expect(gateway.engine.payments.find('qr_1')?.status).toBe('pending')
})
