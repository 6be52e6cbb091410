import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** The command prefix for `apt-get` with which this user may install, or undefined. */
export function rightToInstall(): string[] | undefined {
  if (process.platform !== 'linux' || !hasCommand('apt-get')) return undefined
  if (process.getuid?.() === 0) return []
  const { status } = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
  return status === 0 ? ['sudo', '-n'] : undefined
}

/** Debian's Chromium without windows, and the whole one where a distribution has no such package. */
const PACKAGES = ['chromium-headless-shell', 'chromium']

/**
 * Installs the distribution's Chromium and returns the package's name: a minute or two, and some 400 MB. Updates
 * the package lists first where there are none, and again when an attempt fails, since old lists name removed
 * versions. Throws with apt's own message.
 */
export function installChromiumPackage(asRoot: string[]): string {
  let isUpdated = !hasPackageLists()
  if (isUpdated) aptGet(asRoot, ['update'])
  let lastOutput = ''
  for (const name of PACKAGES) {
    const install = ['install', '-y', '--no-install-recommends', name]
    if (aptGet(asRoot, install).status === 0) return name
    if (!isUpdated) aptGet(asRoot, ['update'])
    isUpdated = true
    const { status, output } = aptGet(asRoot, install)
    if (status === 0) return name
    lastOutput = output
  }
  throw new Error(`apt-get could not install chromium:\n${lastOutput.trim()}`)
}

function hasCommand(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined
}

function hasPackageLists(): boolean {
  const folder = '/var/lib/apt/lists'
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('_Packages'))
}

function aptGet(asRoot: string[], words: string[]): { status: number | null; output: string } {
  const waitForOthers = ['-o', 'DPkg::Lock::Timeout=120']
  // `env` passes the variable through sudo, which drops the caller's own.
  const [command = '', ...rest] = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    ...waitForOthers,
    ...words,
  ]
  const { status, stdout, stderr } = spawnSync(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 10 * 60_000,
  })
  return { status, output: `${stdout}${stderr}`.slice(-2_000) }
}
