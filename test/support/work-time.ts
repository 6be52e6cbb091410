/**
 * Milliseconds that this thread computes for `work`. What other programs and threads do meanwhile is left out, as
 * far as the system can tell; it still takes longer on a busy machine, so limits are several times the usual cost.
 */
export function workMs(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

/** The least of `rounds` measurements of `work`, in milliseconds. */
export function leastWorkMs(rounds: number, work: () => void): number {
  return Math.min(...Array.from({ length: rounds }, () => workMs(work)))
}
