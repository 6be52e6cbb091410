import { standsFor } from './endpoints.ts'
import type { EndpointGuide, Guide, KeyPlace } from './guide.ts'
import type { RecordedRoute, RouteRegistry } from './route-registry.ts'

export interface OpenApiParts {
  routes: RouteRegistry
  guides: readonly Guide[]
  dialects: readonly string[]
}

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of every dialect, made from the schemas that its routes check requests with. */
export function openApi({ routes, guides, dialects }: OpenApiParts, origin: string): Json {
  const sections = dialects.map((dialect) => ({
    dialect,
    guide: guides.find((guide) => guide.dialect === dialect),
  }))
  const operations = sections.flatMap(({ dialect, guide }) =>
    routes
      .routesOf(dialect)
      .map((route) => ({ route, endpoint: guide && standsFor(guide, route) }))
      .filter(({ route, endpoint }) => endpoint || (!guide && isDocumented(route)))
      .map(({ route, endpoint }) => ({ route, guide, endpoint })),
  )
  const paths: Record<string, Json> = {}
  for (const { route, guide, endpoint } of operations) {
    const path = route.url.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: operation(route, guide, endpoint),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lunas',
      version: '1.0.0',
      summary: 'QRIS payments of this till, in the words of the gateways that sites already speak',
    },
    servers: [{ url: origin }],
    tags: sections.map(({ dialect, guide }) => ({
      name: dialect,
      ...(guide && { description: `${guide.title}. ${guide.about}` }),
    })),
    paths,
    webhooks: Object.fromEntries(
      guides.map((guide) => [`${guide.dialect}.payment`, webhook(guide)]),
    ),
    components: {
      securitySchemes: Object.fromEntries(
        guides.map(({ dialect, key }) => [dialect, securityScheme(key)]),
      ),
    },
  }
}

/** A route with a schema is an endpoint; refusals of other methods have none. */
function isDocumented({ schema }: RecordedRoute): boolean {
  return Boolean(schema.body ?? schema.params ?? schema.querystring)
}

function operation(route: RecordedRoute, guide?: Guide, endpoint?: EndpointGuide): Json {
  const body = route.schema.body ?? endpoint?.body
  return {
    tags: [route.dialect],
    operationId: `${route.dialect}_${route.method.toLowerCase()}${route.url.replace(/\W+/g, '_')}`,
    ...(endpoint && { summary: endpoint.does }),
    ...(guide && !endpoint?.otherKey && { security: [{ [guide.dialect]: [] }] }),
    ...(endpoint?.otherKey && { description: `Key: ${endpoint.otherKey}.` }),
    parameters: [
      ...parameters('path', route.schema.params),
      ...parameters('query', route.schema.querystring),
      ...(endpoint?.isCreate ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: responses(guide, endpoint),
  }
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Two requests with the same key are one for 48 hours: the second gets the answer of the first and Idempotent-Replayed: true.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' },
}

function parameters(place: 'path' | 'query', schema: object | undefined): Json[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: each,
  }))
}

function responses(guide?: Guide, endpoint?: EndpointGuide): Json {
  const success = {
    description: endpoint?.status === 101 ? 'The socket is open.' : 'As asked.',
    ...(endpoint?.answer && { content: content(endpoint.answer, endpoint.example) }),
  }
  const refusals = (guide?.errors ?? []).map(([status, when]) => [
    status,
    { description: when, content: content(guide!.error.schema, guide!.error.example) },
  ])
  return { [endpoint?.status ?? 200]: success, ...Object.fromEntries(refusals) }
}

function content(schema: object, example: unknown): Json {
  return { 'application/json': { schema, ...(example !== undefined && { example }) } }
}

function webhook({ dialect, webhook: { events, signed, example } }: Guide): Json {
  return {
    post: {
      tags: [dialect],
      summary: events,
      description: signed,
      requestBody: { content: { 'application/json': { schema: { type: 'object' }, example } } },
      responses: { '2XX': { description: 'Heard; it is not sent again.' } },
    },
  }
}

function securityScheme(key: KeyPlace): Json {
  if (key.kind === 'header') return { type: 'apiKey', in: 'header', name: key.name }
  return { type: 'http', scheme: key.kind }
}
