import type { EndpointGuide, Guide } from './guide.ts'
import type { RecordedRoute } from './route-registry.ts'

/** The guide's entry for a route; undefined when the guide leaves it out. */
export function standsFor(guide: Guide, route: RecordedRoute): EndpointGuide | undefined {
  return guide.endpoints.find(({ method, path }) => method === route.method && path === route.url)
}

/** One field of a request, as a schema has it. */
export interface FieldLine {
  name: string
  place: 'body' | 'path' | 'query'
  type: string
  isRequired: boolean
}

interface FieldSchema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: FieldSchema[]
  items?: FieldSchema
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  properties?: Record<string, FieldSchema>
  required?: string[]
}

/** The fields of a request, read off the schemas that check them. */
export function fieldsOf(schema: RecordedRoute['schema']): FieldLine[] {
  const places = { path: schema.params, query: schema.querystring, body: schema.body }
  return Object.entries(places).flatMap(([place, part]) => {
    const { properties = {}, required = [] } = objectIn((part ?? {}) as FieldSchema)
    return Object.entries(properties).map(([name, field]) => ({
      name,
      place: place as FieldLine['place'],
      type: typeText(field),
      isRequired: required.includes(name),
    }))
  })
}

/** A body that may be left out is an object or nothing. */
function objectIn(schema: FieldSchema): FieldSchema {
  return schema.anyOf?.find(({ properties }) => properties) ?? schema
}

/** `integer 1–1000000000`, `text, at most 255, or null`. */
export function typeText(field: FieldSchema): string {
  if (field.anyOf) return [...new Set(field.anyOf.map(typeText))].join(' or ')
  if (field.enum) return field.enum.map(String).join(', ')
  if (field.const !== undefined) return JSON.stringify(field.const)
  const type = [field.type ?? 'anything'].flat().join(' or ')
  if (type === 'string') return field.maxLength ? `text, at most ${field.maxLength}` : 'text'
  if (type === 'array') return `list of ${typeText(field.items ?? {})}`
  const { minimum, maximum } = field
  if (minimum === undefined && maximum === undefined) return type
  if (maximum === undefined) return `${type} from ${minimum}`
  return minimum === undefined ? `${type} up to ${maximum}` : `${type} ${minimum}–${maximum}`
}
