const RELOADS_AT_MOST = 3
const WITHIN_MS = 60_000

/** Answers, each time a page has crashed, whether loading it again is still reasonable. */
export interface CrashLimit {
  mayReload(nowMs: number): boolean
}

/** Allows three reloads a minute: a page that keeps crashing would otherwise crash for ever. */
export function createCrashLimit(): CrashLimit {
  let reloadsMs: number[] = []
  return {
    mayReload(nowMs) {
      reloadsMs = reloadsMs.filter((atMs) => nowMs - atMs < WITHIN_MS)
      if (reloadsMs.length >= RELOADS_AT_MOST) return false
      reloadsMs.push(nowMs)
      return true
    },
  }
}
