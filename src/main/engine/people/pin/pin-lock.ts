/** Number of wrong PINs in a row without a lock. */
export const FREE_PIN_FAILURES = 5

const FIRST_LOCK_MS = 30_000
const LONGEST_LOCK_MS = 3_600_000

/** How long the PIN is locked after `failures` wrong ones in a row: 30 s from the fifth, doubling up to one hour. */
export function pinLockMs(failures: number): number {
  if (failures < FREE_PIN_FAILURES) return 0
  return Math.min(FIRST_LOCK_MS * 2 ** (failures - FREE_PIN_FAILURES), LONGEST_LOCK_MS)
}
