import type { FastifySchema, HTTPMethods, RouteOptions } from 'fastify'
import { standsFor } from './endpoints.ts'
import type { EndpointGuide, Guide, KeyPlace } from './guide.ts'
import type { RecordedRoute, RouteRegistry } from './route-registry.ts'

export interface OpenApiParts {
  routes: RouteRegistry
  guides: readonly Guide[]
  dialects: readonly string[]
}

type Json = Record<string, unknown>

/**
 * The OpenAPI 3.1 document of every dialect, made by `@fastify/swagger` from the schemas that its
 * routes check requests with. The generator and the document take memory from the first question on.
 */
export function createOpenApi(parts: OpenApiParts): (origin: string) => Promise<Json> {
  let made: Promise<Json> | undefined
  return async (origin) => {
    made ??= generate(parts)
    return { ...(await made), servers: [{ url: origin }] }
  }
}

/** Writes the documented routes down in a server of their own, which never listens: there the generator sees no other route. */
async function generate({ routes, guides, dialects }: OpenApiParts): Promise<Json> {
  const [{ fastify }, { default: swagger }] = await Promise.all([
    import('fastify'),
    import('@fastify/swagger'),
  ])
  const app = fastify({ exposeHeadRoutes: false })
  // Nothing is sent to it, so nothing has to be compiled.
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => () => '')
  await app.register(swagger, {
    // The schemas stay the very ones of the routes.
    convertConstToEnum: false,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lunas',
        version: '1.0.0',
        summary:
          'QRIS payments of this till, in the words of the gateways that sites already speak',
      },
      tags: dialects.map((name) => {
        const guide = guides.find(({ dialect }) => dialect === name)
        return { name, ...(guide && { description: `${guide.title}. ${guide.about}` }) }
      }),
      webhooks: Object.fromEntries(
        guides.map((guide) => [`${guide.dialect}.payment`, webhook(guide)]),
      ),
      components: {
        securitySchemes: Object.fromEntries(
          guides.map(({ dialect, key }) => [dialect, securityScheme(key)]),
        ),
      },
    },
  })
  await app.register(async (scope) => {
    for (const route of documentedRoutes({ routes, guides, dialects })) scope.route(route)
  })
  await app.ready()
  const document = app.swagger()
  await app.close()
  return { ...document }
}

function documentedRoutes({ routes, guides, dialects }: OpenApiParts): RouteOptions[] {
  return dialects.flatMap((dialect) => {
    const guide = guides.find((each) => each.dialect === dialect)
    return routes.routesOf(dialect).flatMap((route) => {
      const endpoint = guide && standsFor(guide, route)
      if (!endpoint && (guide || !isDocumented(route))) return []
      const { method, url } = route
      const schema = documentation(route, guide, endpoint)
      return { method: method as HTTPMethods, url, schema, handler: async () => undefined }
    })
  })
}

/** A route with a schema is an endpoint; refusals of other methods have none. */
function isDocumented({ schema }: RecordedRoute): boolean {
  return Boolean(schema.body ?? schema.params ?? schema.querystring)
}

/** The route's own schemas, and the guide's entry for it, in the generator's form. */
function documentation(
  { dialect, method, url, schema }: RecordedRoute,
  guide?: Guide,
  endpoint?: EndpointGuide,
): FastifySchema {
  const body = schema.body ?? endpoint?.body
  return {
    ...schema,
    ...(body && { body }),
    ...(endpoint?.isCreate && { headers: IDEMPOTENCY_HEADER }),
    tags: [dialect],
    operationId: `${dialect}_${method.toLowerCase()}${url.replace(/\W+/g, '_')}`,
    ...(endpoint && { summary: endpoint.does }),
    ...(guide && !endpoint?.otherKey && { security: [{ [guide.dialect]: [] }] }),
    ...(endpoint?.otherKey && { description: `Key: ${endpoint.otherKey}.` }),
    response: responses(guide, endpoint),
  }
}

const IDEMPOTENCY_HEADER = {
  type: 'object',
  properties: {
    'Idempotency-Key': {
      type: 'string',
      pattern: '^[A-Za-z0-9_-]{8,64}$',
      description:
        'Two requests with the same key are one for 48 hours: the second gets the answer of the first and Idempotent-Replayed: true.',
    },
  },
}

function responses(guide?: Guide, endpoint?: EndpointGuide): Json {
  const success = {
    description: endpoint?.status === 101 ? 'The socket is open.' : 'As asked.',
    // Type null: an answer without a body.
    ...(endpoint?.answer ? content(endpoint.answer, endpoint.example) : { type: 'null' }),
  }
  const refusals = guide
    ? guide.errors.map(([status, when]) => [
        status,
        { description: when, ...content(guide.error.schema, guide.error.example) },
      ])
    : []
  return { [endpoint?.status ?? 200]: success, ...Object.fromEntries(refusals) }
}

function content(schema: object, example: unknown): Json {
  return {
    content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
  }
}

function webhook({ dialect, webhook: { events, signed, example } }: Guide) {
  return {
    post: {
      tags: [dialect],
      summary: events,
      description: signed,
      requestBody: {
        content: { 'application/json': { schema: { type: 'object' as const }, example } },
      },
      responses: { '2XX': { description: 'Heard; it is not sent again.' } },
    },
  }
}

function securityScheme(key: KeyPlace) {
  if (key.kind === 'header') return { type: 'apiKey', in: 'header', name: key.name } as const
  return { type: 'http', scheme: key.kind } as const
}
