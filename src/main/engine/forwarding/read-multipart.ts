/** One field of a multipart form. */
export interface FormPart {
  name: string
  /** undefined for a field that is no file. */
  fileName: string | undefined
  bytes: Buffer
}

/** More fields than any form of ours has. */
const MOST_PARTS = 100

/** The fields of a multipart/form-data body, in their order; undefined when it has no boundary. */
export function readParts(contentType: string, body: Buffer): FormPart[] | undefined {
  const found = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType)
  const boundary = found?.[1] ?? found?.[2]
  if (boundary === undefined) return undefined
  // One letter a byte, so that a file in it is neither misread nor costly.
  const pieces = body
    .toString('latin1')
    .split(`--${boundary}`, MOST_PARTS + 2)
    .slice(1)
  return pieces.flatMap((piece) => partOf(piece) ?? [])
}

function partOf(piece: string): FormPart | undefined {
  const gap = /\r?\n\r?\n/.exec(piece)
  const head = gap === null ? '' : piece.slice(0, gap.index)
  const name = /;\s*name="?([^";\r\n]{1,100})"?/i.exec(head)?.[1]
  if (gap === null || name === undefined) return undefined
  const fileName = /;\s*filename\*?="?([^";\r\n]{0,300})"?/i.exec(head)?.[1]
  const value = piece.slice(gap.index + gap[0].length).replace(/\r?\n$/, '')
  return {
    name: utf8(name),
    fileName: fileName === undefined ? undefined : utf8(fileName),
    bytes: Buffer.from(value, 'latin1'),
  }
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
