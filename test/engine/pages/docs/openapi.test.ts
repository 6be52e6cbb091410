import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Guide } from '../../../../src/main/engine/pages/docs/guide.ts'
import { GUIDES } from '../../../../src/main/engine/pages/docs/guides/index.ts'
import { DIALECTS } from '../../../../src/main/engine/sites/gateways/index.ts'
import { ask, type Reply } from '../../../support/ask.ts'
import { notify } from '../../../support/make.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { EXAMPLES } from '../../sites/gateways/examples/index.ts'
import { noteRoutes } from './support/note-routes.ts'
import { realWebhook } from './support/real-webhook.ts'

const ajv = new Ajv({ strict: false })

async function readDocument() {
  const gateway = await startTestGateway()
  const reply = await ask(`${gateway.lanUrl}/docs/openapi.json`)
  return { gateway, book: await noteRoutes(gateway), reply, document: reply.json() }
}

it('every dialect has a guide: add src/main/engine/pages/docs/guides/<name>.ts for a new one', () => {
  expect(GUIDES.map(({ dialect }) => dialect)).toEqual(DIALECTS.map(({ name }) => name))
})

describe('the OpenAPI document', () => {
  it('is valid, and names the address at which it was requested', async () => {
    const { gateway, reply, document } = await readDocument()
    expect(reply.headers['content-type']).toMatch(/^application\/json/)
    expect(await new Validator().validate(document)).toEqual({ valid: true })
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: gateway.lanUrl }] })
    const broken = { ...document, info: {} }
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })

  it('has every endpoint of every guide, and every route with a schema', async () => {
    const { book, document } = await readDocument()
    for (const guide of GUIDES) {
      for (const { method, path, otherKey } of guide.endpoints) {
        const operation = document.paths[templateOf(path)]?.[method.toLowerCase()]
        expect([path, operation?.tags]).toEqual([path, [guide.dialect]])
        const security = otherKey ? undefined : [{ [guide.dialect]: [] }]
        expect(operation.security).toEqual(security)
      }
      expect(document.components.securitySchemes).toHaveProperty(guide.dialect)
      expect(strangersOf(guide, book.routesOf(guide.dialect))).toEqual([])
    }
  })

  it('has the same schemas that routes check requests with', async () => {
    const { book, document } = await readDocument()
    let bodies = 0
    for (const { dialect, method, url, schema } of DIALECTS.flatMap(({ name }) =>
      book.routesOf(name),
    )) {
      const operation = document.paths[templateOf(url)]?.[method.toLowerCase()]
      if (!schema.body || !operation) continue
      const { schema: written } = operation.requestBody.content['application/json']
      expect([dialect, written]).toEqual([dialect, JSON.parse(JSON.stringify(schema.body))])
      bodies += 1
    }
    expect(bodies).toBeGreaterThan(2)
  })

  it('shows examples that fit its own schemas', async () => {
    const { document } = await readDocument()
    const contents = Object.values(document.paths as object)
      .flatMap((path) => Object.values(path as object))
      .flatMap(({ responses }) => Object.values(responses as object))
      .map(({ content }) => content?.['application/json'])
      .filter((content) => content?.example !== undefined)
    for (const { schema, example } of contents) expect(faultsOf(schema, example)).toEqual([])
    expect(contents.length).toBeGreaterThan(10)
  })
})

describe.each(GUIDES.map((guide) => [guide.dialect, guide] as const))('%s', (dialect, guide) => {
  it('matches the real answers to creates, reads and refusals, without further fields', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ webhookUrl: 'http://127.0.0.1:1/' })
    const example = EXAMPLES.find(({ name }) => name === dialect)!
    const say = ({ path, ...question }: ReturnType<typeof example.create>) =>
      ask(`${gateway.lanUrl}${path}`, question)
    const created = await say(example.create(site, 25_000))
    expectFits(answerOf(guide, guide.create), created)
    const { id, total } = example.created(created)
    await notify(gateway, site, { amount: total })
    expectFits(answerOf(guide, guide.read), await say(example.read(site, id)))
    const refused = await say(example.create(undefined, 25_000))
    expect(faultsOf(guide.error.schema, refused.json())).toEqual([])
    expect(guide.errors.map(([status]) => status)).toContain(refused.status)
  })

  it('shows a webhook with the fields that it sends, in their order', async () => {
    const { sent } = await realWebhook(dialect)
    const shape = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).map(([name, inner]) => [name, shape(inner)])
        : 'value'
    expect(shape(JSON.parse(sent.body))).toEqual(shape(guide.webhook.example))
  })
})

/** Routes that check what they are sent and stand nowhere. */
function strangersOf(
  guide: Guide,
  routes: readonly { method: string; url: string; schema: object }[],
): string[] {
  return routes
    .filter(({ schema }) => Object.keys(schema).length > 0)
    .filter(
      ({ method, url }) => !guide.endpoints.some((e) => e.method === method && e.path === url),
    )
    .map(({ method, url }) => `${method} ${url}`)
    .filter((route) => !guide.leftOut.some((pattern) => pattern.test(route)))
}

function answerOf(guide: Guide, { method, path }: Guide['create']): Guide['endpoints'][number] {
  const called = path.split('?')[0]!
  const isCalled = (url: string) => new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}$`).test(called)
  return guide.endpoints.find((each) => each.method === method && isCalled(each.path))!
}

function expectFits({ status, answer }: Guide['endpoints'][number], reply: Reply): void {
  expect(reply.status).toBe(status)
  expect(faultsOf(strictly(JSON.parse(JSON.stringify(answer))), reply.json())).toEqual([])
}

/** The same schema, which takes no field that it does not name. */
function strictly(schema: unknown): object {
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema))
    return schema as object
  if ('allOf' in schema) return schema
  const inner = Object.entries(schema).map(([name, value]) => [name, strictly(value)])
  const isObject = 'properties' in schema && 'type' in schema
  return { ...Object.fromEntries(inner), ...(isObject && { additionalProperties: false }) }
}

function faultsOf(schema: object, value: unknown): string[] {
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema)))
  return validate(value) ? [] : [ajv.errorsText(validate.errors)]
}

function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}
