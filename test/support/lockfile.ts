/** The used fields of package-lock.json for one installed folder. */
export interface LockedPackage {
  version?: string
  license?: string
  resolved?: string
  dev?: boolean
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
  optionalDependencies?: Record<string, string>
}

/** Folder ('node_modules/pino') to its package; '' is the project itself. */
export type Lock = Record<string, LockedPackage>

/** Folders of all packages installed with the program. */
export function productionFolders(lock: Lock): string[] {
  return Object.keys(lock).filter((folder) => folder !== '' && !lock[folder]?.dev)
}

/** Folders of these packages and all of their dependencies, in order. */
export function foldersOf(lock: Lock, names: string[]): string[] {
  const found = new Set<string>()
  const waiting = names.map((name) => ({ name, from: '' }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = resolveFolder(lock, next.from, next.name)
    if (folder === undefined || found.has(folder)) continue
    found.add(folder)
    waiting.push(...broughtBy(lock[folder]).map((name) => ({ name, from: folder })))
  }
  return [...found].sort()
}

/**
 * Optional packages (mostly one per platform) that are required by others but missing in the lockfile. npm
 * silently omits them when it locks, and then refuses to install from that lockfile.
 */
export function missingOptionalPackages(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => resolveFolder(lock, folder, name) === undefined)
      .map((name) => `${folder || 'package.json'}: ${name}`),
  )
}

/** True when a licence expression, like '(MIT OR CC0-1.0)', can be satisfied by the allowed licences. */
export function isAllowedLicence(expression: string, allowed: string[]): boolean {
  const choices = expression.replace(/[()]/g, '').split(/\s+OR\s+/)
  return choices.some((choice) =>
    choice.split(/\s+AND\s+/).every((licence) => allowed.includes(licence.trim())),
  )
}

function broughtBy(locked: LockedPackage | undefined): string[] {
  return [
    ...Object.keys(locked?.dependencies ?? {}),
    ...Object.keys(locked?.peerDependencies ?? {}),
  ]
}

/** Node's package resolution: beside the importer first, then one folder up, and so on. */
function resolveFolder(lock: Lock, from: string, name: string): string | undefined {
  for (
    let base = from;
    ;
    base = base.slice(0, base.lastIndexOf('node_modules/')).replace(/\/$/, '')
  ) {
    const folder = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`
    if (lock[folder]) return folder
    if (base === '') return undefined
  }
}
