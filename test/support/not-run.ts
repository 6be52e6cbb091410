/**
 * Suffix of a test's title with the reason when it cannot run on this computer; empty when it can. `npm test`
 * prints the reasons of all skipped tests.
 */
export function notRun(canRun: boolean, reason: string): string {
  return canRun ? '' : ` (not run: ${reason})`
}

/** The reason in a title, or undefined when there is none. */
export function reasonIn(title: string): string | undefined {
  return /\(not run: (.+?)\)/.exec(title)?.[1]
}
