import { dirname, join } from 'node:path/posix'
import { readSource, type SourceFacts } from './imports.ts'

/** Import rules. Paths are relative to the project's root, with forward slashes. */
export interface ArchitectureRules {
  /** Folder to the folders it may import besides itself and src/shared; the longest path applies. */
  mayImport: Record<string, string[]>
  /** Package, or a `@scope/` of packages, to the only paths that may import it. */
  homes: Record<string, RegExp>
  /** Folders of code that also runs in a page, where Node's own modules do not exist. */
  withoutNode: string[]
  /** Paths that may write SQL. */
  sql: RegExp
  /** Folders whose packages are installed with the shop's program, and the names of those packages. */
  shipped: { folders: string[]; packages: string[] }
  /** Folders whose strings hold no scripts for a browser: those are files that the compiler reads. */
  withoutBrowserCode: string[]
  /** The only files that stand in the folder; they throw no AppError. Only one of them subscribes rooms to events. */
  root: { folder: string; files: string[]; subscriptions: string }
  /** Maximum lines of a file. */
  longestFile: number
}

export interface ResolvedImport {
  file: string
  target: string
  typesOnly: boolean
  /** Path from the root for a relative import, otherwise undefined: a package. */
  path: string | undefined
}

/**
 * All violations of `rules` in `files` (path to source text), one sentence each, in order. Pure: it reads no
 * files, so that tests can pass samples with violations.
 */
export function findBrokenRules(files: Map<string, string>, rules: ArchitectureRules): string[] {
  const facts = new Map([...files].map(([file, text]) => [file, readSource(file, text)]))
  const imports = [...facts].flatMap(([file, { imports }]) => resolveImports(file, imports))
  return [
    ...[...files.keys()].flatMap((file) => strangeFolder(file, rules)),
    ...[...facts].flatMap(([file, fact]) => computedImports(file, fact)),
    ...imports.flatMap((found) => wrongArrow(found, rules)),
    ...imports.flatMap((found) => awayFromHome(found, rules)),
    ...imports.flatMap((found) => nodeInPage(found, rules)),
    ...imports.flatMap((found) => notShipped(found, rules)),
    ...fileCycles(imports),
    ...[...facts].flatMap(([file, fact]) => straySql(file, fact, rules)),
    ...[...facts].flatMap(([file, fact]) => browserCode(file, fact, rules)),
    ...[...files].flatMap(([file, text]) => tooLong(file, text, rules)),
    ...[...files].flatMap(([file, text]) => strangeAtRoot(file, text, rules)),
    ...[...files].flatMap(([file, text]) => straySubscription(file, text, rules)),
  ].sort()
}

/** The package a bare import belongs to: '@fastify/helmet/types' is '@fastify/helmet'. */
export function packageOf(target: string): string {
  return target.split('/', target.startsWith('@') ? 2 : 1).join('/')
}

function resolveImports(file: string, imports: SourceFacts['imports']): ResolvedImport[] {
  return imports.flatMap(({ target, typesOnly }) => {
    if (target === undefined) return []
    const path = target.startsWith('.') ? join(dirname(file), target) : undefined
    return [{ file, target, typesOnly, path }]
  })
}

/** Import circles, one sentence for each shortest circle; imports of types count as well. */
export function fileCycles(imports: readonly Pick<ResolvedImport, 'file' | 'path'>[]): string[] {
  const targets = new Map<string, Set<string>>()
  for (const { file, path } of imports) {
    if (path !== undefined) targets.set(file, (targets.get(file) ?? new Set()).add(path))
  }
  const circles = [...targets.keys()].flatMap((file) => shortestWayBack(file, targets) ?? [])
  return [...new Set(circles)]
}

/** Circles in a table of folders and what each may import, one sentence for each. */
export function circlesOf(mayImport: Record<string, readonly string[]>): string[] {
  return fileCycles(
    Object.entries(mayImport).flatMap(([file, others]) => others.map((path) => ({ file, path }))),
  )
}

/**
 * The path from a file back to itself, starting at its alphabetically first file; undefined: there is none.
 */
function shortestWayBack(file: string, targets: Map<string, Set<string>>): string | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [file]
  for (const from of queue) {
    for (const to of targets.get(from) ?? []) {
      if (cameFrom.has(to)) continue
      cameFrom.set(to, from)
      queue.push(to)
    }
  }
  if (!cameFrom.has(file)) return undefined
  const circle: string[] = []
  for (let at = cameFrom.get(file); at !== undefined && at !== file; at = cameFrom.get(at)) {
    circle.unshift(at)
  }
  circle.unshift(file)
  const first = circle.indexOf(circle.toSorted()[0] ?? file)
  const turned = [...circle.slice(first), ...circle.slice(0, first)]
  return `${turned.join(' → ')} → ${turned[0]} is a circle of files`
}

function folderOf(path: string, rules: ArchitectureRules): string | undefined {
  return Object.keys(rules.mayImport)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0]
}

function isLeaf(folder: string, rules: ArchitectureRules): boolean {
  return !Object.keys(rules.mayImport).some((name) => name.startsWith(`${folder}/`))
}

/** A new folder below a listed one would silently have its permissions, so it must be listed too. */
function strangeFolder(file: string, rules: ArchitectureRules): string[] {
  const folder = folderOf(file, rules)
  if (folder === undefined) return [`${file} is in no folder of the table of arrows`]
  if (dirname(file) === folder || isLeaf(folder, rules)) return []
  return [`${file} is in a folder that the table of arrows does not list`]
}

function computedImports(file: string, { imports }: SourceFacts): string[] {
  return imports
    .filter(({ target }) => target === undefined)
    .map(() => `${file} imports a computed name, which nobody can check`)
}

function wrongArrow({ file, path }: ResolvedImport, rules: ArchitectureRules): string[] {
  if (path === undefined) return []
  const from = folderOf(file, rules)
  const to = folderOf(path, rules) ?? dirname(path)
  if (from === undefined || to === from || to === 'src/shared') return []
  return rules.mayImport[from]?.includes(to) ? [] : [`${file} may not import ${path}`]
}

function awayFromHome({ file, path, target }: ResolvedImport, rules: ArchitectureRules): string[] {
  if (path !== undefined) return []
  const home = Object.entries(rules.homes).find(([name]) =>
    name.endsWith('/') ? target.startsWith(name) : packageOf(target) === name,
  )?.[1]
  return home === undefined || home.test(file) ? [] : [`${file} may not import ${target}`]
}

function nodeInPage({ file, target }: ResolvedImport, rules: ArchitectureRules): string[] {
  const isPage = rules.withoutNode.some((folder) => file.startsWith(`${folder}/`))
  return isPage && target.startsWith('node:') ? [`${file} runs in a page: no ${target} there`] : []
}

/** Development packages are left out of the packed program: an import of one fails only there. */
function notShipped(found: ResolvedImport, { shipped }: ArchitectureRules): string[] {
  const { file, path, target, typesOnly } = found
  if (path !== undefined || typesOnly || target.startsWith('node:')) return []
  if (!shipped.folders.some((folder) => file.startsWith(`${folder}/`))) return []
  if (shipped.packages.includes(packageOf(target))) return []
  return [`${file} imports ${target}, which is not in "dependencies" of package.json`]
}

function straySql(file: string, { preparesSql }: SourceFacts, { sql }: ArchitectureRules) {
  return preparesSql && !sql.test(file) ? [`${file} may not prepare SQL`] : []
}

const BROWSER_CODE = /\bdocument\.\w|\baddEventListener\(|<script(?![^>]*\ssrc=)[^>]*>/

function browserCode(file: string, { strings }: SourceFacts, rules: ArchitectureRules): string[] {
  if (!rules.withoutBrowserCode.some((folder) => file.startsWith(`${folder}/`))) return []
  if (!strings.some((string) => BROWSER_CODE.test(string))) return []
  return [`${file} has browser code in a string`]
}

function tooLong(file: string, text: string, { longestFile }: ArchitectureRules): string[] {
  const lines = text.trimEnd().split('\n').length
  return lines > longestFile ? [`${file} has ${lines} lines, more than ${longestFile}`] : []
}

function strangeAtRoot(file: string, text: string, { root }: ArchitectureRules): string[] {
  if (dirname(file) !== root.folder) return []
  if (!root.files.includes(file.slice(root.folder.length + 1))) {
    return [`${file} stands at the root: only ${root.files.join(', ')} may`]
  }
  return text.includes('AppError(') ? [`${file} throws an AppError: rules belong in rooms`] : []
}

const SUBSCRIPTION =
  /^(?!\s*(?:\*|\/\/)).*\.(?:inTransaction|afterCommit|on(?:Received|Delivered|ShopAccountMoved))\(/m

function straySubscription(file: string, text: string, { root }: ArchitectureRules): string[] {
  if (!file.startsWith(`${root.folder}/`) || file === root.subscriptions) return []
  return SUBSCRIPTION.test(text) ? [`${file} subscribes to events: ${root.subscriptions} does`] : []
}
