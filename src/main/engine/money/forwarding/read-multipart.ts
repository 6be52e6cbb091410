import {
  MultipartParseError,
  type MultipartPart,
  parseMultipart,
} from '@remix-run/multipart-parser'

/** One field of a multipart form. */
export interface FormPart {
  name: string
  isFile: boolean
  bytes: Buffer
}

/** Fields beyond this number are ignored. */
const MOST_PARTS = 100

/** Limit of the headers of one part, which usually has two or three. */
const LONGEST_HEADERS_BYTES = 4_096

const LONGEST_NAME = 100

/**
 * The fields of a multipart/form-data body in order. Empty when the body is malformed; undefined when the
 * content type has no boundary.
 */
export function readParts(contentType: string, body: Buffer): FormPart[] | undefined {
  const boundary = boundaryIn(contentType)
  if (boundary === undefined) return undefined
  const limits = {
    boundary,
    maxHeaderSize: LONGEST_HEADERS_BYTES,
    maxFileSize: body.length,
    maxTotalSize: body.length,
  }
  const parts: FormPart[] = []
  let seen = 0
  try {
    for (const part of parseMultipart(completeMessage(body, boundary), limits)) {
      parts.push(...toFormPart(part))
      seen += 1
      if (seen === MOST_PARTS) break
    }
  } catch (error) {
    if (error instanceof MultipartParseError || error instanceof TypeError) return []
    throw error
  }
  return parts
}

function boundaryIn(contentType: string): string | undefined {
  const [, quoted, plain] = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType) ?? []
  return quoted ?? plain
}

/**
 * Normalises the message for the parser: starts at the first boundary, CRLF line ends, closing boundary. Forms
 * typed by hand into an automation app lack one or another.
 */
function completeMessage(body: Buffer, boundary: string): Buffer {
  const start = Math.max(0, body.indexOf(`--${boundary}`, 0, 'latin1'))
  const message = body.subarray(start)
  const isTyped = !message.includes('\r\n')
  const lines = isTyped
    ? Buffer.from(message.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
    : message
  const end = `--${boundary}--`
  if (lines.includes(end, 0, 'latin1')) return lines
  const lineBreak = lines.at(-1) === 0x0a ? '' : '\r\n'
  return Buffer.concat([lines, Buffer.from(`${lineBreak}${end}\r\n`, 'latin1')])
}

/** undefined for a part without a name. Throws TypeError for headers that are not UTF-8. */
function toFormPart(part: MultipartPart): FormPart[] {
  const { name } = part
  if (name === undefined || name === '' || name.length > LONGEST_NAME) return []
  const isFile = /;\s*filename\*?=/i.test(part.headers['content-disposition'] ?? '')
  return [{ name, isFile, bytes: Buffer.from(part.bytes) }]
}
