import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { assertRightNode } from './support/right-node.ts'
import { endChildrenWhenInterrupted } from './support/run-program.ts'
import { FORMAT, LINT, ROOT, runTogether, type Step, TYPES, vitestStep } from './support/steps.ts'

// Runs everything that takes half a minute: format, lint, types, and the tests without a build and without
// sockets. With --watch it repeats after every change the checks that the change can affect.

const WATCHED = ['src', 'test', 'integrations']
const QUIET_MS = 150

async function checkOnce(): Promise<void> {
  const results = await runTogether([FORMAT, TYPES, LINT, vitestStep(['pure', 'components'])])
  if (results.some(({ outcome }) => outcome !== 'ok')) process.exitCode = 1
}

function checkForever(): void {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'watch', '--project=pure', '--project=components', '--clearScreen=false']
  spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).once('exit', () => process.exit())
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let isChecking = false
  const check = async () => {
    if (isChecking || changed.size === 0) return
    isChecking = true
    const files = [...changed].filter((file) => existsSync(join(ROOT, file)))
    changed.clear()
    await runTogether(stepsAfter(files))
    isChecking = false
    await check()
  }
  for (const folder of WATCHED) {
    watch(join(ROOT, folder), { recursive: true }, (_, name) => {
      if (!name || !/\.(?:tsx?|json|css)$/.test(name)) return
      changed.add(join(folder, name))
      clearTimeout(timer)
      timer = setTimeout(() => void check(), QUIET_MS)
    })
  }
}

/** The checks for some changed files; types are checked in every project that uses them. */
function stepsAfter(files: string[]): Step[] {
  const only = ({ name, program }: Step): Step => ({
    name,
    program: [program[0], ...program.slice(1).filter((word) => !isPlace(word)), ...files],
  })
  const sources = files.filter((file) => /\.tsx?$/.test(file))
  return [
    TYPES,
    ...(files.length > 0 ? [only(FORMAT)] : []),
    ...(sources.length > 0 ? [only(LINT)] : []),
  ]
}

/** Arguments of a step that name paths. */
function isPlace(word: string): boolean {
  return word === '.' || WATCHED.includes(word)
}

assertRightNode()
process.chdir(ROOT)
if (process.argv.includes('--watch')) checkForever()
else {
  endChildrenWhenInterrupted()
  await checkOnce()
}
