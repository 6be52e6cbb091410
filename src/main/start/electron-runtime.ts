import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The Electron program, or why there is none. */
export type ElectronRuntime = { kind: 'found'; program: string } | { kind: 'missing'; why: string }

export interface ElectronSearch {
  /** Folder of the `electron` package; undefined when it is not installed. */
  packageDir: string | undefined
  environment: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  /** undefined on systems without user numbers; 0 is root. */
  userId: number | undefined
}

const PROGRAM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The folder of the installed `electron` package, or undefined. */
export function electronPackageDir(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return undefined
  }
}

/**
 * Why Electron windows cannot open on this machine; undefined when they can. An explicitly configured runtime
 * is always tried.
 */
export function reasonAgainstWindows(search: ElectronSearch): string | undefined {
  const { environment, platform, userId } = search
  if (environment.ELECTRON_OVERRIDE_DIST_PATH || platform !== 'linux') return undefined
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'this machine has no display'
  // Chromium refuses to run as root with its sandbox, and Lunas never disables it.
  return userId === 0 ? 'its sandbox does not run as root' : undefined
}

/** Looks where the electron package looks, but without its automatic download. */
export function findElectron(search: ElectronSearch): string | undefined {
  const override = search.environment.ELECTRON_OVERRIDE_DIST_PATH
  const name = installedName(search.packageDir)
  const program = override
    ? join(override, name ?? PROGRAM_NAMES[search.platform] ?? 'electron')
    : search.packageDir && name && join(search.packageDir, 'dist', name)
  return program && existsSync(program) ? program : undefined
}

/**
 * Downloads the Electron runtime with the package's own script, which verifies it. Returns a short reason when
 * it failed, undefined when it worked.
 */
export function fetchElectron(
  packageDir: string,
  timeLimitMs: number,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const script = join(packageDir, 'install.js')
    const limits = { timeout: timeLimitMs, killSignal: 'SIGKILL', windowsHide: true } as const
    execFile(process.execPath, [script], limits, (error, _output, complaint) => {
      if (!error) return resolve(undefined)
      if (error.killed) return resolve(`fetching it took longer than ${timeLimitMs / 1_000} s`)
      resolve(`it could not be fetched: ${reasonIn(complaint) ?? `exit code ${error.code}`}`)
    })
  })
}

/** Finds a runtime; if there is none, tries to download it once. */
export async function electronRuntime(
  search: ElectronSearch,
  timeLimitMs: number,
): Promise<ElectronRuntime> {
  const reason = reasonAgainstWindows(search)
  if (reason) return { kind: 'missing', why: reason }
  const program = findElectron(search)
  if (program) return { kind: 'found', program }
  if (search.environment.ELECTRON_OVERRIDE_DIST_PATH) {
    return { kind: 'missing', why: 'ELECTRON_OVERRIDE_DIST_PATH holds no runtime' }
  }
  if (!search.packageDir) return { kind: 'missing', why: 'the electron package is not installed' }
  const why = await fetchElectron(search.packageDir, timeLimitMs)
  const fetched = findElectron(search)
  if (fetched) return { kind: 'found', program: fetched }
  return { kind: 'missing', why: why ?? 'fetching it left no runtime behind' }
}

/** The package writes `path.txt` last, so an interrupted download never looks complete. */
function installedName(packageDir: string | undefined): string | undefined {
  if (!packageDir) return undefined
  try {
    return readFileSync(join(packageDir, 'path.txt'), 'utf8').trim()
  } catch {
    return undefined
  }
}

/** The error message of a stack trace, without its frames. */
function reasonIn(complaint: string): string | undefined {
  return /\w*Error: (.+)/.exec(complaint)?.[1]?.trim().slice(0, 160)
}
