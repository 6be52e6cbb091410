/** Both ends included. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * What a `Range` header asks for of something with `sizeBytes` bytes. undefined: the whole, also for
 * headers of several ranges or of units that we do not know. null: nothing of it is there (416).
 */
export function byteRange(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | undefined | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return undefined
  const last = sizeBytes - 1
  if (asked[1] === '') {
    const length = Math.min(Number(asked[2]), sizeBytes)
    return length === 0 ? null : { start: sizeBytes - length, end: last }
  }
  const start = Number(asked[1])
  const end = asked[2] === '' ? last : Math.min(Number(asked[2]), last)
  if (start > last) return null
  return end < start ? undefined : { start, end }
}
