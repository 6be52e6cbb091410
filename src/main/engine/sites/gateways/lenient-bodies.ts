import { parse as parseQuery } from 'node:querystring'
import { errorCodes, type FastifyInstance } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import { readParts } from '../../money/forwarding/read-multipart.ts'

/**
 * Parses bodies as clients of the older gateways send them: JSON under any content type or none, and forms, also
 * as multipart, which PHP's curl makes of an array. The values of a form are texts, its files base64. Every other
 * body is refused as what it is. Only for the scope it is called in; the rest of the server stays strict.
 */
export function readLenientBodies(app: FastifyInstance): void {
  const readJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
      .replace(/^\ufeff/, '')
      .trim()
    if (text === '') return done(null, {})
    if (/^[{["]/.test(text)) return void readJson(request, text, done)
    const contentType = request.headers['content-type'] ?? ''
    if (!isForm(text, contentType)) {
      return done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(contentType), undefined)
    }
    finish(done, () => readForm(text))
  })
  app.addContentTypeParser(
    /^multipart\/form-data/i,
    { parseAs: 'buffer' },
    (request, body, done) => {
      finish(done, () => readMultipart(request.headers['content-type'] ?? '', body as Buffer))
    },
  )
}

/** Whether a body that is no JSON is a form: by its type, or by its beginning under a type that says nothing. */
function isForm(text: string, contentType: string): boolean {
  return /urlencoded/i.test(contentType) || /^[\w.[\]%+-]{1,200}=/.test(text)
}

function finish(
  done: (error: Error | null, fields?: Record<string, unknown>) => void,
  read: () => Record<string, unknown>,
): void {
  try {
    done(null, read())
  } catch (error) {
    done(error as Error)
  }
}

/** Maximum number of fields. */
const MOST_FIELDS = 200

/** `a=1&metadata[b]=2` as `{ a: '1', metadata: { b: '2' } }`, one level deep. Throws INPUT_INVALID for a field given twice. */
export function readForm(text: string): Record<string, unknown> {
  const values = parseQuery(text, '&', '=', { maxKeys: MOST_FIELDS })
  return nested(
    Object.entries(values).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each ?? '']),
    ),
  )
}

/** The same of a multipart form. Throws INPUT_INVALID for one that cannot be read, too. */
function readMultipart(contentType: string, body: Buffer): Record<string, unknown> {
  const parts = readParts(contentType, body)
  if (!parts || (parts.length === 0 && body.length > 0)) {
    throw new AppError(
      'INPUT_INVALID',
      'the multipart/form-data body could not be read; send JSON or application/x-www-form-urlencoded',
    )
  }
  return nested(
    parts.map(({ name, isFile, bytes }) => [name, bytes.toString(isFile ? 'base64' : 'utf8')]),
  )
}

function nested(entries: readonly [name: string, value: string][]): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null)
  const seen = new Set<string>()
  for (const [name, value] of entries) {
    if (seen.has(name)) {
      throw new AppError('INPUT_INVALID', `field "${name.slice(0, 60)}" is given twice`)
    }
    seen.add(name)
    const [, outer = name, inner] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? []
    if (inner === undefined) fields[outer] = value
    else fields[outer] = { ...(fields[outer] as object | undefined), [inner]: value }
  }
  return fields
}
