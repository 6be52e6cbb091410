/**
 * What the title of a test ends with when it cannot run on this computer; nothing when it can.
 * `npm test` prints the reason with the tests that it left out.
 */
export function notRun(canRun: boolean, reason: string): string {
  return canRun ? '' : ` (not run: ${reason})`
}

/** The reason in a title, or undefined when none was given. */
export function reasonIn(title: string): string | undefined {
  return /\(not run: (.+?)\)/.exec(title)?.[1]
}
