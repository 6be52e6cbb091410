import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const NOT_OURS = ['.git', 'node_modules', 'dist', 'release', 'coverage', 'test-results']

/** Paths of the project's files; without git, of all files in its folder. */
export function trackedFiles(root: string): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const names = status === 0 ? stdout.split('\0').filter(Boolean) : filesUnder(root, '')
  return names.filter((name) => existsSync(join(root, name)))
}

/** The text of a file, or undefined when it is binary, such as a picture or a font. */
export function textOf(path: string): string | undefined {
  const bytes = readFileSync(path)
  return bytes.includes(0) ? undefined : bytes.toString('utf8')
}

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [name]
    return NOT_OURS.includes(entry.name) ? [] : filesUnder(root, name)
  })
}
