import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { xenditShop } from './support.ts'

/** The used part of the gateway's own client, as installed by npm. */
interface QrCodes {
  createCode: (input: object) => Promise<Record<string, unknown>>
  getCode: (input: object) => Promise<Record<string, unknown>>
  simulate: (input: object) => Promise<Record<string, unknown>>
  getPayments: (input: object) => Promise<Record<string, unknown>[]>
}
type XenditNode = new (options: {
  secretKey: string
  xenditURL: string
}) => { QrCode: new (options: object) => QrCodes }

const Xendit = createRequire(import.meta.url)('xendit-node') as XenditNode

async function clientShop(slash = '') {
  const shop = await xenditShop()
  const { test_api_key: secretKey } = shop.site
  const { QrCode } = new Xendit({ secretKey, xenditURL: shop.gateway.lanUrl + slash })
  return { ...shop, codes: new QrCode({}) }
}

it.each(['', '/'])(
  'X-071 X-072 unmodified xendit-node creates a code, reads it, pays it and lists its payments, with base URL ending in "%s"',
  async (slash) => {
    const { codes, callbackUrl: callbackURL, receiver } = await clientShop(slash)
    const externalID = Date.now().toString()
    const made = await codes.createCode({
      externalID,
      type: 'DYNAMIC',
      callbackURL,
      amount: 10_000,
      metadata: { meta2: 'data2' },
    })
    expect(made).toMatchObject({ external_id: externalID, amount: 10_000, status: 'ACTIVE' })
    expect(await codes.getCode({ externalID })).toEqual(made)
    const paid = await codes.simulate({ externalID })
    expect(paid).toMatchObject({ amount: 10_000, status: 'COMPLETED' })
    const payments = await codes.getPayments({
      externalID,
      from: undefined,
      to: new Date(Date.now() + 1_000).toISOString(),
      limit: 10,
    })
    expect(payments).toMatchObject([paid])
    expect(payments[0]).toMatchObject({ qr_code: { metadata: { meta2: 'data2' } } })
    await expect.poll(() => receiver.received.length).toBe(1)
    expect(JSON.parse(receiver.received[0]!.body)).toEqual({ event: 'qr.payment', ...payments[0] })
  },
)

it('X-071 xendit-node creates a STATIC code and pays it with an amount', async () => {
  const { codes, callbackUrl: callbackURL } = await clientShop()
  const input = { externalID: 'meja-7', type: 'STATIC', callbackURL }
  expect(await codes.createCode(input)).toMatchObject({ amount: null })
  expect(await codes.simulate({ externalID: 'meja-7', amount: 12_345 })).toMatchObject({
    amount: 12_345,
  })
  expect(await codes.getPayments({ externalID: 'meja-7' })).toHaveLength(1)
})

it('X-008 X-071 xendit-node finds status, code and message in every error', async () => {
  const { codes, callbackUrl: callbackURL } = await clientShop()
  await expect(codes.getCode({ externalID: 'testing_id_123' })).rejects.toEqual({
    status: 404,
    code: 'DATA_NOT_FOUND',
    message: 'QR code with external_id testing_id_123 not found',
  })
  const input = { externalID: 'once', type: 'DYNAMIC', callbackURL, amount: 10_000 }
  await codes.createCode(input)
  await expect(codes.createCode(input)).rejects.toMatchObject({
    status: 409,
    code: 'DUPLICATE_ERROR',
  })
  await expect(codes.createCode({ ...input, externalID: 'two', amount: 1 })).rejects.toEqual({
    status: 400,
    code: 'API_VALIDATION_ERROR',
    message: 'amount must be within range [1500, 10000000]',
  })
  await codes.simulate({ externalID: 'once' })
  await expect(codes.simulate({ externalID: 'once' })).rejects.toMatchObject({
    status: 410,
    code: 'INACTIVE_QR_CODE',
  })
})
