/** Where randomness comes from; handed in so that tests can repeat a run. */
export interface Chance {
  /** A whole number from 0 up to but not including `limit`. */
  whole(limit: number): number
  /** `length` random characters of a-z and 0-9; 25 of them carry 128 bits. */
  text(length: number): string
  /** `bytes` random bytes as lower-case hex. */
  hex(bytes: number): string
}
