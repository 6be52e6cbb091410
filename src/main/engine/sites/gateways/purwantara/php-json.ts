/** Values that PHP and JavaScript serialise alike except for text escapes: no fractions, no huge numbers. */
export type PlainJson =
  | string
  | number
  | boolean
  | null
  | readonly PlainJson[]
  | { readonly [key: string]: PlainJson }

/**
 * A value as PHP's `json_encode` writes it without options: `/` as `\/`, everything beyond ASCII as `\uXXXX` in
 * UTF-16 with lower-case hex digits. A lone surrogate, which PHP cannot encode, becomes the replacement
 * character. Throws a RangeError for numbers that are not safe integers.
 */
export function phpJson(value: PlainJson): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isSafeInteger(inner)) {
      throw new RangeError(`PHP would write ${inner} in its own way`)
    }
    return typeof inner === 'string' ? inner.replace(/\p{Cs}/gu, '\ufffd') : inner
  })
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, escaped)
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
