/**
 * CPU time of this thread for `work`, in milliseconds. Excludes other programs and threads as far as the system
 * can; it is still higher on a busy machine, so limits are several times the usual cost.
 */
export function workMs(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

/** The minimum of `rounds` measurements of `work`, in milliseconds. */
export function leastWorkMs(rounds: number, work: () => void): number {
  return Math.min(...Array.from({ length: rounds }, () => workMs(work)))
}
