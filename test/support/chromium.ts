import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { type Computer, chromiumPlaces } from './chromium-places.ts'
import { installChromiumPackage, rightToInstall } from './install-chromium.ts'

const thisComputer: Computer = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
}

/** Chromium refuses its sandbox as root, and most CI machines do not allow it. */
const mustGoWithoutSandbox = process.getuid?.() === 0 || Boolean(process.env.CI)

/** Options of Chromium in tests: no background network requests, no GPU. */
export const CHROMIUM_ARGS: string[] = [
  ...(mustGoWithoutSandbox ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Path of a Chromium or Chrome on this computer, or undefined when there is none. `LUNAS_CHROMIUM` takes
 * precedence; a path there that cannot be started is an error.
 */
export function findChromium(computer: Computer = thisComputer): string | undefined {
  const asked = computer.env.LUNAS_CHROMIUM
  if (!asked) return chromiumPlaces(computer).find(canBeStarted)
  if (canBeStarted(asked)) return asked
  throw new Error(`LUNAS_CHROMIUM says ${asked}, but that is no program.`)
}

/**
 * Path of a Chromium that starts; installs it first when there is none and this user may install packages.
 * Throws with instructions when it cannot.
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  if (found) return starting(found)
  const asRoot = rightToInstall()
  if (!asRoot) throw new Error(howToGetOne())
  const startedAtMs = performance.now()
  const name = installChromiumPackage(asRoot)
  const installed = findChromium()
  if (!installed) throw new Error(howToGetOne())
  starting(installed)
  const seconds = Math.round((performance.now() - startedAtMs) / 1_000)
  console.error(`No Chromium was here: installed the package "${name}" in ${seconds} s.`)
  return installed
}

/** Ubuntu's package is only a script that asks for a snap, so its existence is not enough. */
function starting(path: string): string {
  if (process.platform !== 'linux') return path
  if (spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0) return path
  throw new Error(`${path} is there, but does not start. ${howToGetOne()}`)
}

function canBeStarted(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function howToGetOne(): string {
  return (
    'The browser tests need Chromium or Chrome: install one, or run ' +
    '"npx playwright install chromium", or set LUNAS_CHROMIUM to the path of one.'
  )
}

if (import.meta.main) {
  try {
    console.log(await ensureChromium())
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
