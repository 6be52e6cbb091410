import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const WALLS = [
  'src/tsconfig.base.json',
  'src/shared/tsconfig.json',
  'src/main/tsconfig.json',
  'src/main/engine/tsconfig.json',
  'src/pages-client/tsconfig.json',
  'src/renderer/tsconfig.json',
]
const TYPE_PACKAGES = ['@types', 'undici-types', 'vite']

/** Writes a small project into `folder` that has the compiler settings of `root` and these `files`. */
export function copyOfCompilerWalls(
  root: string,
  folder: string,
  files: Record<string, string>,
): void {
  for (const name of [...WALLS, ...Object.keys(files)]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
  }
  for (const name of WALLS) copyFileSync(join(root, name), join(folder, name))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  mkdirSync(join(folder, 'node_modules'))
  for (const name of TYPE_PACKAGES) {
    symlinkSync(
      join(root, 'node_modules', name),
      join(folder, 'node_modules', name),
      // Windows allows all users to create junctions, but not symbolic links.
      'junction',
    )
  }
}

/** Compiler errors in `folder` with the settings of `root`: 'file(line,column)', in order. */
export function compileErrors(root: string, folder: string): string[] {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const projects = ['src/shared', 'src/main/engine', 'src/main', 'src/pages-client', 'src/renderer']
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, '-b', ...projects, '--pretty', 'false'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const places = [...stdout.matchAll(/^(\S+\(\d+,\d+\)): error TS/gm)].map(
    (match) => match[1] ?? '',
  )
  return [...new Set(places)].sort()
}
