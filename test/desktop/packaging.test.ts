import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import QRCode from 'qrcode'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedMerchant } from '../../src/shared/sites/merchant.ts'
import { makeQris } from '../engine/money/qris/support/make-qris.ts'
import { runScript } from '../main/support/copied-project.ts'
import { notRun } from '../support/not-run.ts'
import { type PackedProgram, packProgram } from './packed-program.ts'
import { type PackedShop, post, startPackedShop } from './packed-shop.ts'

const PACKING_AT_MOST_MS = 180_000

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>

/** Expected state of each fuse; repeated here, so that a fuse missing from the settings is noticed. */
const FUSES: Record<string, FuseState> = {
  RunAsNode: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
  LoadBrowserProcessSpecificV8Snapshot: FuseState.DISABLE,
  GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
  WasmTrapHandlers: FuseState.ENABLE,
}

let folder: string
let packed: PackedProgram

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lunas-packed-'))
  packed = await packProgram(folder)
}, PACKING_AT_MOST_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the archive', () => {
  it('holds the built program and nothing else of the project', () => {
    const own = packed.archived.filter((path) => !/^\/(node_modules|integrations)/.test(path))
    expect(own.filter((path) => !path.startsWith('/dist/'))).toEqual(['/package.json', '/dist'])
    expect(own.filter((path) => !/^\/dist\/(main|pages|screens)(\/|$)/.test(path))).toEqual([
      '/package.json',
      '/dist',
    ])
  })

  it('contains the forwarder that phones download, and no other integration', () => {
    const integrations = packed.archived.filter((path) => path.startsWith('/integrations'))
    const programs = readdirSync('integrations/termux').filter((name) => !name.endsWith('.md'))
    expect(integrations.toSorted()).toEqual([
      '/integrations',
      '/integrations/termux',
      ...programs.map((name) => `/integrations/termux/${name}`).toSorted(),
    ])
  })

  it.each([
    '/dist/main/desktop.js',
    '/dist/main/serve.js',
    '/dist/main/worker.js',
    '/dist/pages/pay.css',
    '/dist/pages/pay.js',
    '/dist/screens/cashier/index.html',
    '/dist/screens/customer-display/index.html',
    '/dist/screens/phone-simulator/index.html',
    '/dist/screens/soundbox/index.html',
  ])('holds %s', (path) => {
    expect(packed.archived).toContain(path)
  })

  it('holds every package that runs with the program', () => {
    const missing = Object.keys(dependencies).filter(
      (name) => !packed.archived.includes(`/node_modules/${name}/package.json`),
    )
    expect(missing).toEqual([])
  })

  it('holds no package that only builds or tests it', () => {
    const extra = Object.keys(devDependencies).filter((name) =>
      packed.archived.includes(`/node_modules/${name}`),
    )
    expect(extra).toEqual([])
  })

  it('holds no sources, maps or C code', () => {
    expect(packed.archived.filter((path) => /\.(ts|tsx|map|c|cc|cpp|h)$/.test(path))).toEqual([])
  })
})

describe('beside the archive', () => {
  it('is the native module of the packed system, and of no other', () => {
    const prebuilds = readdirSync(join(packed.unpackedDir, 'node_modules/better-sqlite3/prebuilds'))
    expect(prebuilds).toContain(`linux-${process.arch}.node`)
    expect(prebuilds.filter((name) => !name.startsWith('linux'))).toEqual([])
  })

  it('are the decoders of QRIS pictures', () => {
    expect(existsSync(unpacked('zxing-wasm/dist/reader/zxing_reader.wasm'))).toBe(true)
    expect(existsSync(unpacked('@jsquash/webp/codec/dec/webp_dec.wasm'))).toBe(true)
    expect(existsSync(unpacked('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'))).toBe(true)
  })

  it('is no script: the program loads code from the archive only', () => {
    const names = readdirSync(packed.unpackedDir, { recursive: true, encoding: 'utf8' })
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter((name) => /\.[cm]?js$/.test(name))).toEqual([])
  })

  function unpacked(name: string): string {
    return join(packed.unpackedDir, 'node_modules', name)
  }
})

it('the fuses of the program are set', async () => {
  const wire = await getCurrentFuseWire(packed.program)
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
  const states = names.map((name) => [
    name,
    wire[FuseV1Options[name as keyof typeof FuseV1Options]],
  ])
  expect(Object.fromEntries(states)).toEqual(FUSES)
})

/** The package is for Linux wherever it is built, and so is its native module. */
const canRun = process.platform === 'linux'
const NOT_HERE = notRun(canRun, 'this computer does not run Linux')

describe.runIf(canRun)(`the packed engine${NOT_HERE}`, () => {
  const PIN = '482915'
  let shop: PackedShop

  beforeAll(async () => {
    shop = await startPackedShop(packed.extractedDir, join(folder, 'shop'))
  })
  afterAll(async () => {
    shop.running.child.kill('SIGTERM')
    await shop.running.ended
  })

  it('shows the screens of the archive', async () => {
    const page = await shop.page('/cashier/')
    expect(page.status).toBe(200)
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? ''
    expect((await shop.page(script)).headers.get('content-type')).toMatch(/javascript/)
  })

  it('reads a picture of a QRIS in its worker thread', async () => {
    const picture = await QRCode.toBuffer(makeQris())
    const found = await shop.send<unknown[]>('qris.previewPicture', {
      pictureBase64: picture.toString('base64'),
    })
    expect(found).toHaveLength(1)
  })

  it('takes a payment: a site creates it, a phone reports the money, the status is paid', async () => {
    const qris = makeQris()
    await shop.send('shop.setUp', { name: 'Toko Contoh', qris, ownerPin: PIN })
    await shop.send('session.unlockOwner', { pin: PIN })
    const site = await shop.send<CreatedMerchant>('merchants.create', { name: 'Daring', qris })
    const pay = `${shop.lanUrl}/api/payments`
    const created = await post(`${pay}/qris/create`, site.api_key, { amount: 25_000 })
    expect(created).toMatchObject({ status: 200, body: { success: true, amount: 25_000 } })
    const { invoice_id, total_amount } = created.body
    const reported = await post(`${shop.lanUrl}/api/webhook/payment`, site.callback_secret, {
      app: 'id.dana',
      title: 'DANA Bisnis',
      message: `Rp${total_amount.toLocaleString('id-ID')} diterima DANA Bisnis.`,
    })
    expect(reported).toMatchObject({ status: 200, body: { success: true, invoice_id } })
    const status = await fetch(`${pay}/${invoice_id}/status`, {
      headers: { authorization: `Bearer ${site.api_key}` },
    })
    expect(await status.json()).toMatchObject({ data: { status: 'paid', total_amount } })
  })

  it('stops cleanly on SIGTERM', async () => {
    shop.running.child.kill('SIGTERM')
    expect(await shop.running.ended).toBe(0)
  })
})

describe.runIf(canRun)(`the packed desktop program${NOT_HERE}`, () => {
  it('starts the engine, opens its windows on the packed screens, and stops with 0', async () => {
    const bundle = join(packed.extractedDir, 'dist/main/desktop.js')
    const runner = join(import.meta.dirname, 'run-bundle.ts')
    const words = [`--data=${join(folder, 'till')}`, '--lan-port=0', '--till-port=0']
    const running = runScript(folder, [runner, bundle, ...words])
    const [display, cashier] = JSON.parse(await running.hears(/^\[.*\]$/m))
    expect(await pageOf(cashier)).toContain('<div id="root">')
    expect(await pageOf(display)).toContain('<div id="root">')
    running.child.stdin?.end()
    expect(await running.ended).toBe(0)
  })

  async function pageOf(address: string): Promise<string> {
    const { headers } = await fetch(address, { redirect: 'manual' })
    return (await fetch(new URL(headers.get('location') ?? '', address))).text()
  }
})
