import type { FieldTree } from './field-aliases.ts'
import { readParts } from './read-multipart.ts'

export interface ReadForm {
  fields: FieldTree
  /** One name occurs twice with different values. */
  isDoubtful: boolean
}

/** `name=value&…`, as in forms and query strings. Invalid percent escapes stay as they are. */
export function readForm(text: string): ReadForm {
  return gather(new URLSearchParams(text))
}

/** multipart/form-data; files in it are left out. undefined when it has no boundary. */
export function readMultipart(contentType: string, body: Buffer): ReadForm | undefined {
  const parts = readParts(contentType, body)?.filter(({ isFile }) => !isFile)
  return parts && gather(parts.map(({ name, bytes }) => [name, bytes.toString('utf8')]))
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
