/** The database library crashes on older ones without a word. */
const OLDEST_MAJOR = 22

/** Throws a plain sentence when this is not the Node that the project brings along. */
export function assertNodeVersion(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) >= OLDEST_MAJOR) return
  throw new Error(
    `Lunas needs Node ${OLDEST_MAJOR} or newer and brings one along: use the npm scripts (this is Node ${version}).`,
  )
}
