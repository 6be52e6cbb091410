import { parse as parseQuery } from 'node:querystring'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'

export interface FormOptions {
  /** Fields that are numbers. Everything in a form is text; in JSON a text stays text. */
  formNumbers?: readonly string[]
}

/**
 * Parses bodies as clients of the older gateways send them: JSON under any content type or none, and forms. A
 * body that begins like JSON is JSON; everything else is a form, whose values are texts. Only for the scope it
 * is called in; the rest of the server stays strict.
 */
export function readLenientBodies(
  app: FastifyInstance,
  { formNumbers = [] }: FormOptions = {},
): void {
  const readJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
      .replace(/^\ufeff/, '')
      .trim()
    if (text === '') return done(null, {})
    if (/^[{["]/.test(text)) return void readJson(request, text, done)
    try {
      done(null, withNumbers(readForm(text), formNumbers))
    } catch (error) {
      done(error as Error, undefined)
    }
  })
}

/** Maximum number of fields. */
const MOST_FIELDS = 200

/** `a=1&metadata[b]=2` as `{ a: '1', metadata: { b: '2' } }`, one level deep. Throws INPUT_INVALID for a field given twice. */
export function readForm(text: string): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(
    parseQuery(text, '&', '=', { maxKeys: MOST_FIELDS }),
  )) {
    if (typeof value !== 'string') {
      throw new AppError('INPUT_INVALID', `field "${name.slice(0, 60)}" is given twice`)
    }
    const [, outer = name, inner] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? []
    if (inner === undefined) fields[outer] = value
    else fields[outer] = { ...(fields[outer] as object | undefined), [inner]: value }
  }
  return fields
}

/**
 * Only plain digits become a number, optionally with two or four decimals: `25.000` is 25 thousand in
 * Indonesia. Other values are left unchanged, and the schema rejects them.
 */
function withNumbers(
  fields: Record<string, unknown>,
  names: readonly string[],
): Record<string, unknown> {
  for (const name of names) {
    const text = fields[name]
    if (typeof text === 'string' && /^\d{1,15}(\.\d{2}|\.\d{4})?$/.test(text))
      fields[name] = Number(text)
  }
  return fields
}
