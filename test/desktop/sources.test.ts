import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({
    name: `src/${name.replaceAll('\\', '/')}`,
    text: readFileSync(join(root, 'src', name), 'utf8'),
  }))

const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

it('only the desktop folder imports electron', () => {
  const importers = filesWith(/(?:from|import|require\()\s*\(?['"]electron(?:\/\w+)?['"]/)
  expect(importers).toContain('src/main/desktop/windows.ts')
  expect(importers.filter((name) => !name.startsWith('src/main/desktop/'))).toEqual([])
})

it('no page gets a preload script or a channel of its own to the program', () => {
  expect(sources.length).toBeGreaterThan(50)
  const endpoints =
    /\bpreload\b\s*:|\bcontextBridge\b|\bipc(?:Main|Renderer)\b|\bMessageChannelMain\b|\.postMessageToFrame\b|webContents\.(?:send|executeJavaScript)\b/
  expect(filesWith(endpoints)).toEqual([])
})

it('windows are opened in windows.ts only, and never by a custom scheme', () => {
  expect(filesWith(/new (?:BrowserWindow|BaseWindow|WebContentsView)\b/)).toEqual([
    'src/main/desktop/windows.ts',
  ])
  expect(filesWith(/\bprotocol\.(?:handle|register)|setAsDefaultProtocolClient/)).toEqual([])
})

it('the sandbox is never switched off', () => {
  const loosened =
    /no-sandbox|sandbox: false|contextIsolation: false|nodeIntegration\w*: true|webSecurity: false|webviewTag: true|enableBlinkFeatures|ignore-certificate-errors/
  expect(filesWith(loosened)).toEqual([])
})

it("the type check uses Electron's real types", () => {
  const folder = mkdtempSync(join(tmpdir(), 'lunas-types-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'tsconfig.json'), tsconfig())
    writeFileSync(
      join(folder, 'right.ts'),
      "import { BrowserWindow } from 'electron'\nnew BrowserWindow({ webPreferences: { sandbox: true } })\n",
    )
    writeFileSync(
      join(folder, 'wrong.ts'),
      "import { BrowserWindow } from 'electron'\nnew BrowserWindow({ webPreferences: { sandbox: 'yes' } })\n",
    )
    expect(compileErrors(folder)).toEqual(['wrong.ts(2,39): error TS2322'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function tsconfig(): string {
  return JSON.stringify({
    extends: join(root, 'src/tsconfig.base.json'),
    compilerOptions: {
      types: ['node'],
      composite: false,
      emitDeclarationOnly: false,
      noEmit: true,
    },
    files: ['right.ts', 'wrong.ts'],
  })
}

function compileErrors(folder: string): string[] {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout.match(/^\S+\(\d+,\d+\): error TS\d+/gm) ?? []
}
