import { Ajv } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'

const strictAjv = new Ajv({
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: true,
  allErrors: false,
})
// Path and query values are always text, so only there numbers are coerced from text.
const textAjv = new Ajv({ coerceTypes: true, removeAdditional: false, useDefaults: true })

/** Longest part of a field's name that is repeated in an error. */
const NAME_LENGTH = 60

/** Validates bodies as they are, without type coercion and without removing unknown fields. */
export const compileValidator: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  const validate = (httpPart === 'body' ? strictAjv : textAjv).compile(schema as object)
  return (value: unknown) => {
    if (validate(value)) return { value }
    return { error: inputError(httpPart ?? 'request', validate.errors?.[0]) }
  }
}

interface SchemaError {
  instancePath: string
  message?: string
  params?: { additionalProperty?: unknown; missingProperty?: unknown }
}

/** One sentence that names the invalid field. */
function inputError(part: string, error: SchemaError | undefined): AppError {
  const extra = error?.params?.additionalProperty
  if (typeof extra === 'string') return invalid(`unknown field "${extra.slice(0, NAME_LENGTH)}"`)
  const missing = error?.params?.missingProperty
  if (typeof missing === 'string') return invalid(`"${missing}" is missing`)
  const field = error?.instancePath.slice(1).replaceAll('/', '.') || part
  return invalid(`"${field}" ${error?.message ?? 'is not valid'}`)
}

function invalid(message: string): AppError {
  return new AppError('INPUT_INVALID', message)
}
