/** What an attempt keeps of a site's answer. */
export interface SiteAnswer {
  statusCode: number
  /** Values of the headers `Location` and `Retry-After`. */
  location: string | undefined
  retryAfter: string | undefined
  /** The beginning of the body. */
  bytes: Buffer
}

/** Parser errors that say that an answer has no end, or too much before its body. */
const NOT_AN_ANSWER = ['HPE_HEADER_OVERFLOW', 'HPE_INVALID_EOF_STATE']

/** A status line as careless programs write it: in small letters, after a byte order mark, without a reason. */
const STATUS_LINE = /^(?:\u00ef\u00bb\u00bf)?\s*HTTP\/\d(?:\.\d)? +([2-5]\d\d)(?!\d)/i

/**
 * The answer inside bytes that the HTTP parser refused, such as one with two equal `Content-Length` headers: the site
 * took the webhook, whatever is wrong with the way it says so. No connection is used twice, so nothing of another
 * answer can be mistaken for it. Undefined when there is no status line, or `error` is no complaint of the parser.
 */
export function unparsedAnswer(error: unknown, received: Buffer): SiteAnswer | undefined {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !code.startsWith('HPE_') || NOT_AN_ANSWER.includes(code)) {
    return undefined
  }
  const text = received.toString('latin1')
  const statusCode = STATUS_LINE.exec(text)?.[1]
  if (statusCode === undefined) return undefined
  const [separator = ''] = /\r?\n\r?\n/.exec(text) ?? []
  const headEnds = separator === '' ? text.length : text.indexOf(separator)
  const lines = text.slice(0, headEnds).split(/\r?\n/)
  const headerValue = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
  return {
    statusCode: Number(statusCode),
    location: headerValue('location'),
    retryAfter: headerValue('retry-after'),
    bytes: received.subarray(headEnds + separator.length),
  }
}
