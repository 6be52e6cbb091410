import type { FieldTree } from './field-aliases.ts'

export interface ReadForm {
  fields: FieldTree
  /** One name stands twice with different words. */
  isDoubtful: boolean
}

/** `name=value&…`, as forms and addresses write it. Broken percent signs stay as they are. */
export function readForm(text: string): ReadForm {
  return gather(new URLSearchParams(text))
}

/** multipart/form-data; files in it are left out. undefined when it has no boundary. */
export function readMultipart(contentType: string, body: Buffer): ReadForm | undefined {
  const found = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType)
  const boundary = found?.[1] ?? found?.[2]
  if (boundary === undefined) return undefined
  // One letter a byte, so that a file in it is neither misread nor costly.
  const pieces = body.toString('latin1').split(`--${boundary}`).slice(1)
  const pairs: [string, string][] = []
  for (const piece of pieces) {
    const headEndsAt = piece.search(/\r?\n\r?\n/)
    const head = headEndsAt < 0 ? '' : piece.slice(0, headEndsAt)
    const name = /;\s*name="?([^";\r\n]{1,100})"?/i.exec(head)?.[1]
    if (name === undefined || /;\s*filename/i.test(head)) continue
    const value = piece
      .slice(headEndsAt)
      .replace(/^\r?\n\r?\n/, '')
      .replace(/\r?\n$/, '')
    pairs.push([utf8(name), utf8(value)])
  }
  return gather(pairs)
}

function gather(pairs: Iterable<[string, string]>): ReadForm {
  const fields: Record<string, string> = Object.create(null)
  let isDoubtful = false
  for (const [name, value] of pairs) {
    if (name in fields && fields[name] !== value) isDoubtful = true
    fields[name] ??= value
  }
  return { fields: isDoubtful ? {} : fields, isDoubtful }
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
