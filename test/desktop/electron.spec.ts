import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from 'playwright/test'
import { electronPackageDir, findElectron } from '../../src/main/start/electron-runtime.ts'
import { ensureBuilt } from '../support/built.ts'
import { notRun } from '../support/not-run.ts'

const root = join(import.meta.dirname, '../..')
const electron = findElectron({
  packageDir: electronPackageDir(),
  environment: process.env,
  platform: process.platform,
  userId: process.getuid?.(),
})

const isHere = electron !== undefined
const title = `the real desktop program${notRun(isHere, 'there is no Electron runtime on this computer')}`

test.describe(title, () => {
  test.skip(!isHere, 'there is no Electron runtime on this computer')
  testDesktop(electron ?? 'electron')
})

function testDesktop(program: string) {
  let dataDir: string
  let app: ElectronApplication
  let cashier: Page

  test.beforeAll(async () => {
    ensureBuilt()
    dataDir = mkdtempSync(join(tmpdir(), 'lunas-desktop-'))
    app = await _electron.launch({ executablePath: program, args: argumentsFor(dataDir) })
    cashier = await windowOf(app, 'cashier')
  })

  test.afterAll(async () => {
    await app?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('the cashier window shows a page of our server', async () => {
    expect(new URL(cashier.url()).hostname).toBe('127.0.0.1')
    expect(new URL(cashier.url()).search).toBe('')
    await expect(cashier.locator('#root > *').first()).toBeVisible()
  })

  test('the customer display has a window of its own', async () => {
    const display = await windowOf(app, 'customer-display')
    await expect(display.locator('#root > *').first()).toBeVisible()
  })

  test('a page has no access to Node or Electron', async () => {
    const types = await cashier.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].map(
        (name) => typeof (globalThis as Record<string, unknown>)[name],
      ),
    )
    expect(new Set(types)).toEqual(new Set(['undefined']))
  })

  test('a page cannot open a window', async () => {
    const before = app.windows().length
    const opened = await cashier.evaluate(() =>
      ['https://example.com/', 'file:///etc/passwd', 'about:blank'].map((url) => window.open(url)),
    )
    expect(opened).toEqual([null, null, null])
    expect(app.windows()).toHaveLength(before)
  })

  test('a page cannot leave our server', async () => {
    const before = cashier.url()
    await cashier.evaluate(() => location.assign('https://example.com/'))
    await cashier.evaluate(() => location.assign('file:///etc/passwd'))
    await cashier.waitForTimeout(500)
    expect(cashier.url()).toBe(before)
  })

  test('a page cannot reach another server', async () => {
    const outcome = await cashier.evaluate(() =>
      fetch('https://example.com/', { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      ),
    )
    expect(outcome).toBe('refused')
  })

  test('permission requests of a page are denied', async () => {
    const answers = await cashier.evaluate(async () => [
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).catch(({ name }) => name),
      await navigator.clipboard.readText().catch(({ name }) => name),
      await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('found'),
          ({ code }) => resolve(code),
        ),
      ),
    ])
    expect(answers).toEqual(['denied', 'NotAllowedError', 'NotAllowedError', 1])
  })

  test('every page is sandboxed', async () => {
    const isSandboxed = await app.evaluate(({ app: desktop }) =>
      desktop
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ sandboxed }) => sandboxed),
    )
    // Linux does not report the sandbox of a process here.
    expect(isSandboxed.length).toBeGreaterThan(1)
    expect(isSandboxed).not.toContain(false)
  })

  test('a second start exits with 0 and the first one keeps running', async () => {
    expect(await exitCodeOf(program, argumentsFor(dataDir))).toBe(0)
    await expect(cashier.locator('#root > *').first()).toBeVisible()
  })
}

function argumentsFor(dataDir: string): string[] {
  // Chromium's sandbox refuses root, which build machines use.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const isHeadless = process.platform === 'linux' && !process.env.DISPLAY
  const headless = isHeadless ? ['--ozone-platform=headless'] : []
  return [...asRoot, ...headless, root, `--data=${dataDir}`, '--lan-port=0', '--till-port=0']
}

async function windowOf(app: ElectronApplication, name: string): Promise<Page> {
  const isWanted = (page: Page) => page.url().includes(`/${name}/`)
  await expect.poll(() => app.windows().some(isWanted), { timeout: 30_000 }).toBe(true)
  const page = app.windows().find(isWanted)
  if (!page) throw new Error(`the ${name} window was closed again`)
  return page
}

function exitCodeOf(program: string, args: string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: 20_000 })
    child.once('error', reject)
    child.once('exit', resolve)
  })
}
