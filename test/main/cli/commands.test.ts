import { cpSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type CliOptions, runCliCommand } from '../../../src/main/cli/commands.ts'
import { createEngine } from '../../../src/main/engine/engine.ts'
import { type Gateway, startGateway } from '../../../src/main/gateway.ts'
import type { PaymentRow } from '../../../src/shared/payments/payment-view.ts'
import { SETTINGS } from '../../../src/shared/settings.ts'
import type { CreatedMerchant, Merchant } from '../../../src/shared/sites/merchant.ts'
import { merchantOptions } from '../../../src/shared/sites/merchant-options.ts'
import { makeQris } from '../../engine/money/qris/support/make-qris.ts'
import { ask } from '../../support/ask.ts'
import { createPayment, pay } from '../../support/make.ts'
import { refusedWith } from '../../support/refused-with.ts'
import { makeSiteQris } from '../../support/test-gateway.ts'
import { makeFolder } from '../support/folder.ts'

const RUNNING = ['while a gateway runs', 'while none runs'] as const

/** Runs commands on a new shop's folder, with or without a running gateway. */
async function openShop(running: (typeof RUNNING)[number]) {
  const data = join(makeFolder(), 'shop')
  const gateway = running === RUNNING[0] ? await start(data) : undefined
  const run = (words: string, options: Partial<CliOptions> = {}) =>
    runCliCommand(words.split(' '), { data, ...options })
  const json = async <Value>(words: string, options: Partial<CliOptions> = {}) =>
    (await run(words, options)).json as Value
  return { data, gateway, run, json }
}

async function start(dataDir: string): Promise<Gateway> {
  const gateway = await startGateway({ dataDir, host: '127.0.0.1', lanPort: 0, appPort: 0 })
  onTestFinished(() => gateway.stop())
  return gateway
}

const SITE = { name: 'Toko ABC', qris: makeSiteQris(1) }

describe.each(RUNNING)('%s', (running) => {
  it('merchants create prints a merchant and exactly its ten credentials', async () => {
    const { run } = await openShop(running)
    const { json, text } = await run('merchants create', SITE)
    const created = json as CreatedMerchant
    expect(Object.keys(created)).toEqual([
      'merchant_id',
      'api_key',
      'test_api_key',
      'api_secret',
      'webhook_secret',
      'callback_secret',
      'callback_token',
      'test_api_secret',
      'test_webhook_secret',
      'test_callback_token',
    ])
    expect(created).toEqual({
      merchant_id: expect.stringMatching(/^mch_[a-z0-9]{25}$/),
      api_key: expect.stringMatching(/^pk_[0-9a-f]{64}$/),
      test_api_key: expect.stringMatching(/^pk_test_[0-9a-f]{64}$/),
      api_secret: expect.stringMatching(/^sk_[0-9a-f]{64}$/),
      webhook_secret: expect.stringMatching(/^whsec_[0-9a-f]{64}$/),
      callback_secret: expect.stringMatching(/^cb_[0-9a-f]{64}$/),
      callback_token: expect.stringMatching(/^ct_[0-9a-f]{64}$/),
      test_api_secret: expect.stringMatching(/^sk_[0-9a-f]{64}$/),
      test_webhook_secret: expect.stringMatching(/^whsec_[0-9a-f]{64}$/),
      test_callback_token: expect.stringMatching(/^ct_[0-9a-f]{64}$/),
    })
    expect(text.split('\n')).toHaveLength(10)
  })

  it('merchants list shows them without secrets; suspend and resume change them', async () => {
    const { run, json } = await openShop(running)
    const created = await json<CreatedMerchant>('merchants create', {
      ...SITE,
      'webhook-url': 'http://192.168.7.7:8080/hook',
    })
    const id = created.merchant_id
    expect(await json('merchants list')).toEqual([
      {
        id,
        name: 'Toko ABC',
        status: 'active',
        isCounter: false,
        accountId: expect.stringMatching(/^acc_/),
        testAccountId: expect.stringMatching(/^acc_test_/),
        callbackHosts: [],
        options: merchantOptions({}),
        webhookUrl: 'http://192.168.7.7:8080/hook',
        createdAtMs: expect.any(Number),
      },
    ])
    expect(await json(`merchants suspend ${id}`)).toMatchObject({ id, status: 'suspended' })
    expect((await run('merchants list')).text).toBe(`${id}  suspended  Toko ABC`)
    expect(await json<Merchant>(`merchants resume ${id}`)).toMatchObject({ id, status: 'active' })
  })

  it('C8 merchants create lets a payment’s callback lead to the hosts that are allowed', async () => {
    const { gateway, run, json } = await openShop(running)
    const created = await json<CreatedMerchant>('merchants create', {
      ...SITE,
      'allow-callback-host': ['toko.example', 'https://Api.example', '192.168.7.7:3000'],
    })
    const [merchant] = await json<Merchant[]>('merchants list')
    const callbackHosts = ['toko.example:80', 'api.example:443', '192.168.7.7:3000']
    expect(merchant).toMatchObject({ id: created.merchant_id, callbackHosts })
    const refused = run('merchants create', { ...SITE, 'allow-callback-host': ['http://'] })
    expect(await refusedWith(refused)).toBe('WEBHOOK_URL_INVALID')
    if (!gateway) return
    const reply = await ask(`${gateway.lanUrl}/api/create-payment.php`, {
      headers: { 'x-api-key': created.api_key },
      body: { amount: 15_000, callback_url: 'https://api.example/paid' },
    })
    expect(reply.status).toBe(200)
  })

  it('settings list shows every setting; set accepts values within its limits only', async () => {
    const { run, json } = await openShop(running)
    const rows = await json<{ key: string }[]>('settings list')
    expect(rows.map(({ key }) => key)).toEqual(Object.keys(SETTINGS))
    expect(await json('settings set paymentTtlSeconds 60')).toMatchObject({
      key: 'paymentTtlSeconds',
      value: 60,
      default: null,
      unit: 'seconds',
    })
    expect(await json('settings list')).toContainEqual(
      expect.objectContaining({ key: 'paymentTtlSeconds', value: 60 }),
    )
    const refusals = {
      'settings set paymentTtlSeconds 0': 'SETTING_INVALID',
      'settings set paymentTtlSeconds 1.5': 'SETTING_INVALID',
      'settings set paymentTtlSeconds soon': 'SETTING_INVALID',
      'settings set paymentTtlSeconds 99999999999': 'SETTING_INVALID',
      'settings set timeZone Asia/Nowhere': 'SETTING_INVALID',
      'settings set nothing 1': 'SETTING_UNKNOWN',
      'settings set constructor 1': 'SETTING_UNKNOWN',
      'settings set paymentTtlSeconds': 'INPUT_INVALID',
    }
    for (const [words, code] of Object.entries(refusals)) {
      expect([words, await refusedWith(run(words))]).toEqual([words, code])
    }
    expect(await json('settings list')).toContainEqual(
      expect.objectContaining({ key: 'paymentTtlSeconds', value: 60 }),
    )
  })

  it('payments list and show are empty in a new shop, and reject unknown ids', async () => {
    const { run, json } = await openShop(running)
    expect(await json('payments list')).toEqual([])
    expect((await run('payments list')).text).toBe('no payments yet')
    expect(await refusedWith(run('payments show INV-1'))).toBe('PAYMENT_NOT_FOUND')
    expect(await refusedWith(run('payments show'))).toBe('INPUT_INVALID')
    for (const limit of ['0', '-1', '201', 'many', '1.5', '']) {
      expect([limit, await refusedWith(run('payments list', { limit }))]).toEqual([
        limit,
        'INPUT_INVALID',
      ])
    }
  })

  it('dashboard create-token prints a new token each time', async () => {
    const { json } = await openShop(running)
    const first = await json<{ token: string }>('dashboard create-token')
    const second = await json<{ token: string }>('dashboard create-token')
    expect(first).toEqual({ token: expect.stringMatching(/^dt_[0-9a-f]{64}$/) })
    expect(second.token).not.toBe(first.token)
  })

  it('doctor finds no problem in a new shop', async () => {
    const { run } = await openShop(running)
    await run('merchants create', SITE)
    const { json, text, isProblem } = await run('doctor')
    expect(json).toMatchObject({ isOk: true })
    expect(isProblem).toBe(false)
    expect(text).not.toContain('PROBLEM')
  })

  it('backup writes a complete copy that a new computer can start from', async () => {
    const { data, run, json } = await openShop(running)
    const { merchant_id } = await json<CreatedMerchant>('merchants create', SITE)
    const file = join(makeFolder(), 'shop.db')
    const { json: backup, text } = await run(`backup ${file}`)
    expect(backup).toEqual({ file, sizeBytes: statSync(file).size, payments: 0 })
    expect(text).toBe(`${file}: 0 payments`)
    expect(await refusedWith(run(`backup ${file}`))).toBe('BACKUP_EXISTS')
    expect(await refusedWith(run('backup /nowhere/at/all/shop.db'))).toBe('BACKUP_FAILED')
    const engine = await createEngine({ dataDir: restored(file, data) })
    expect(engine.merchants.list()).toMatchObject([{ id: merchant_id }])
    expect((await engine.admin.doctor()).isOk).toBe(true)
    await engine.stop()
  })

  it('rejects missing or invalid arguments with their error code', async () => {
    const { run } = await openShop(running)
    const refusals: [string, Partial<CliOptions>, string][] = [
      ['merchants create', {}, 'INPUT_INVALID'],
      ['merchants create', { name: '' }, 'INPUT_INVALID'],
      ['merchants create', { name: 'Toko', qris: 'nonsense' }, 'QRIS_NOT_A_PAYMENT_QR'],
      ['merchants create', { name: 'Toko', qris: `${makeQris()}0` }, 'QRIS_TRAILING_CHARACTERS'],
      ['merchants create', { name: 'Toko', 'webhook-url': 'ftp://x/' }, 'WEBHOOK_URL_INVALID'],
      ['merchants suspend', {}, 'INPUT_INVALID'],
      ['merchants suspend mch_nobody', {}, 'MERCHANT_NOT_FOUND'],
      ['merchants', {}, 'INPUT_INVALID'],
      ['merchants destroy', {}, 'INPUT_INVALID'],
      ['constructor', {}, 'INPUT_INVALID'],
      ['', {}, 'INPUT_INVALID'],
    ]
    for (const [words, options, code] of refusals) {
      const output = await refusedWith(run(words, options)).catch(String)
      expect([words, output === code || output]).toEqual([words, true])
    }
    expect((await run('merchants list')).json).toEqual([])
  })
})

describe('a running gateway', () => {
  it('is used for its payments', async () => {
    const { gateway, run, json } = await openShop(RUNNING[0])
    const site = await json<CreatedMerchant>('merchants create', SITE)
    const paid = await createPayment(gateway!, site)
    await pay(gateway!, site, paid)
    const open = await createPayment(gateway!, site)
    const rows = await json<PaymentRow[]>('payments list')
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      [open.invoice_id, 'pending'],
      [paid.invoice_id, 'paid'],
    ])
    expect(await json('payments list', { limit: '1' })).toHaveLength(1)
    expect(await json(`payments show ${paid.invoice_id}`)).toMatchObject({
      id: paid.invoice_id,
      merchantName: 'Toko ABC',
      evidenceText: { app: 'com.dana.id' },
    })
    expect((await run('payments list')).text).toMatch(/paid +Rp25\.\d{3} +INV-/)
  })

  it('applies a changed setting and a suspended merchant at once', async () => {
    const { gateway, run, json } = await openShop(RUNNING[0])
    const site = await json<CreatedMerchant>('merchants create', SITE)
    await run('settings set paymentTtlSeconds 5')
    const { expired_at } = await createPayment(gateway!, site)
    expect(Date.parse(expired_at) - Date.now()).toBeLessThanOrEqual(5_000)
    await run(`merchants suspend ${site.merchant_id}`)
    await expect(createPayment(gateway!, site)).rejects.toThrow('401')
  })

  it('is backed up while it takes payments', async () => {
    const { data, gateway, json } = await openShop(RUNNING[0])
    const site = await json<CreatedMerchant>('merchants create', SITE)
    const before = await createPayment(gateway!, site)
    const file = join(makeFolder(), 'shop.db')
    const [backup] = await Promise.all([
      json<{ payments: number }>(`backup ${file}`),
      ...Array.from({ length: 20 }, () => createPayment(gateway!, site)),
    ])
    const engine = await createEngine({ dataDir: restored(file, data) })
    expect(engine.payments.find(before.invoice_id)?.total).toBe(before.total_amount)
    expect(engine.payments.list(200)).toHaveLength(backup.payments)
    expect((await engine.admin.doctor()).isOk).toBe(true)
    await engine.stop()
  })

  it('rejects a webhook URL of its own', async () => {
    const { gateway, run } = await openShop(RUNNING[0])
    for (const url of [gateway!.lanUrl, gateway!.appUrl]) {
      const aimed = run('merchants create', {
        ...SITE,
        'webhook-url': `${url}/api/callback/notify`,
      })
      expect(await refusedWith(aimed)).toBe('WEBHOOK_URL_NOT_ALLOWED')
    }
  })
})

describe('without a shop', () => {
  const run = (...words: string[]) => runCliCommand(words, { data: undefined })

  it('qris inspect shows whose code it is', async () => {
    expect((await run('qris', 'inspect', makeQris())).json).toMatchObject({
      merchantName: 'TOKO CONTOH',
      city: 'JAKARTA',
      warnings: expect.any(Array),
    })
    expect(await refusedWith(run('qris', 'inspect', 'nonsense'))).toMatch(/^QRIS_/)
  })

  it('qris convert writes an amount into a code', async () => {
    const { json, text } = await run('qris', 'convert', makeQris(), '25042')
    expect(json).toEqual({ payload: text })
    expect(text).toContain('540525042')
    expect(await refusedWith(run('qris', 'convert', makeQris(), '25.042'))).toBe(
      'QRIS_AMOUNT_INVALID',
    )
    expect(await refusedWith(run('qris', 'convert', makeQris()))).toBe('INPUT_INVALID')
  })

  it('help lists every command; commands about a shop require its folder', async () => {
    const { text } = await run('help')
    for (const word of ['merchants create', 'settings list', 'qris inspect', 'backup', 'doctor']) {
      expect(text).toContain(word)
    }
    expect(await refusedWith(run('doctor'))).toBe('INPUT_INVALID')
  })
})

/** A new data folder from a backup and the key of the shop, as on a new computer. */
function restored(file: string, data: string): string {
  const folder = join(makeFolder(), 'restored')
  mkdirSync(folder)
  cpSync(file, join(folder, 'lunas.db'))
  cpSync(join(data, 'lunas.key'), join(folder, 'lunas.key'))
  return folder
}
