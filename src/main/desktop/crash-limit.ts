const RELOADS_AT_MOST = 3
const WITHIN_MS = 60_000

/** Called after a page crash; true while reloading it is still allowed. */
export interface CrashLimit {
  mayReload(nowMs: number): boolean
}

/** Allows three reloads a minute, because a page that keeps crashing would otherwise reload endlessly. */
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
