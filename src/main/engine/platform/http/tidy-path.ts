/**
 * A request's address with one slash where its path has several, and none at the path's end: clients join a base
 * address and a path carelessly. Runs before routing, so that routes, guards and handlers see the same path.
 */
export function tidyPath(url: string): string {
  if (!url.startsWith('/')) return url
  const queryAt = url.indexOf('?')
  const path = queryAt === -1 ? url : url.slice(0, queryAt)
  const tidy = path.replace(/\/{2,}/g, '/').replace(/(?<=[^/])\/$/, '')
  return tidy + url.slice(path.length)
}
