import type { FastifyInstance } from 'fastify'

/**
 * Reads the fields of bodies as clients write them, by the schema of each route: a whole number as text where a number
 * is wanted (`"15000"`, `"15000.00"`), and a whole number where a text is wanted (a phone number, an order's id). All
 * else is left to the schema. One rule for every gateway; only for the scope it is called in.
 */
export function readLenientFields(app: FastifyInstance): void {
  const known = new Map<unknown, readonly WantedField[]>()

  function wantedIn(schema: unknown): readonly WantedField[] {
    const wanted = known.get(schema) ?? wantedFields(schema)
    known.set(schema, wanted)
    return wanted
  }

  app.addHook('preValidation', async ({ body, routeOptions }) => {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return
    const fields = body as Record<string, unknown>
    for (const [name, kind] of wantedIn(routeOptions.schema?.body)) {
      if (Object.hasOwn(fields, name)) fields[name] = asWanted(fields[name], kind)
    }
  })
}

/** A field that takes either numbers or texts, and not both. */
type WantedField = [name: string, kind: 'number' | 'text']

/**
 * A whole number as text, also with the zeros of a decimal column after a point. Never three of them, and never
 * grouped: `25.000` is 25 thousand in Indonesia and 25 elsewhere, and no gateway's document prints it.
 */
const WHOLE_NUMBER = /^(0|[1-9]\d{0,14})(\.(0|00|0000))?$/

function asWanted(value: unknown, kind: 'number' | 'text'): unknown {
  if (kind === 'text') return Number.isSafeInteger(value) ? String(value) : value
  return typeof value === 'string' && WHOLE_NUMBER.test(value) ? Number(value) : value
}

interface Schema {
  type?: string
  anyOf?: Schema[]
  properties?: Record<string, Schema>
}

function wantedFields(schema: unknown): WantedField[] {
  return Object.entries(propertiesOf(schema)).flatMap(([name, field]): WantedField[] => {
    const types = typesOf(field)
    if (types.has('string') === types.has('integer')) return []
    return [[name, types.has('string') ? 'text' : 'number']]
  })
}

function propertiesOf(schema: unknown): Record<string, Schema> {
  const { properties, anyOf = [] } = (schema ?? {}) as Schema
  return properties ?? Object.assign({}, ...anyOf.map(propertiesOf))
}

function typesOf({ type, anyOf = [] }: Schema): ReadonlySet<string> {
  return new Set([type, ...anyOf.map((each) => each.type)].filter((each) => each !== undefined))
}
