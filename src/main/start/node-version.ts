/** The database library crashes on older versions without an error message. */
const OLDEST_MAJOR = 22

/** Throws a sentence for people when this is not the Node version that the project brings along. */
export function assertNodeVersion(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) >= OLDEST_MAJOR) return
  throw new Error(
    `Lunas needs Node ${OLDEST_MAJOR} or newer and brings one along: use the npm scripts (this is Node ${version}).`,
  )
}
