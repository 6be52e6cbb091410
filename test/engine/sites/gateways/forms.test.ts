import { describe, expect, it } from 'vitest'
import { ask } from '../../../support/ask.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { EXAMPLES } from './examples/index.ts'

const TAKE_FORMS = ['bayargg', 'xendit', 'purwantara']

const BOUNDARY = '------------------------d74496d66958873e'
const MULTIPART = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }

/** A form as PHP's curl sends an array in `CURLOPT_POSTFIELDS`. */
function multipart(fields: Record<string, unknown>, boundary = BOUNDARY): string {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
  )
  return `${parts.join('')}--${boundary}--\r\n`
}

describe.each(EXAMPLES.map((example) => [example.name, example] as const))(
  '%s',
  (name, dialect) => {
    async function start() {
      const gateway = await startTestGateway()
      const site = await gateway.addSite({ webhookUrl: 'http://127.0.0.1:9/callback' })
      const { path, headers, body } = dialect.create(site, 25_000)
      const send = (sent: string, type: Record<string, string>) =>
        ask(`${gateway.lanUrl}${path}`, { headers: { ...headers, ...type }, body: sent })
      return { gateway, fields: body as Record<string, unknown>, send }
    }

    if (TAKE_FORMS.includes(name))
      it('F8 C3 reads a multipart form like JSON', async () => {
        const { gateway, fields, send } = await start()
        for (const type of [
          MULTIPART,
          { 'content-type': `Multipart/Form-Data; Boundary="${BOUNDARY}"` },
        ]) {
          const sent =
            name === 'xendit' ? { ...fields, external_id: Object.values(type)[0] } : fields
          const reply = await send(
            multipart({ ...sent, amount: '25000.00', 'unknown[a]': 1 }),
            type,
          )
          expect([reply.text, reply.status]).toEqual([reply.text, dialect.statuses.created])
          const { id } = dialect.created(reply)
          expect(gateway.engine.payments.find(id)?.amount).toBe(25_000)
        }
      })

    it('F8 refuses a form that it cannot read as what it is, not as one without an amount', async () => {
      const { gateway, fields, send } = await start()
      const form = multipart(fields)
      const bodies: [body: string, type: Record<string, string>][] = [
        [form, { 'content-type': 'multipart/form-data' }],
        [form, { 'content-type': 'multipart/form-data; boundary=other' }],
        ['not a form', MULTIPART],
        ['<xml><amount>25000</amount></xml>', { 'content-type': 'application/xml' }],
        [form, { 'content-type': 'text/plain' }],
      ]
      for (const [body, type] of bodies) {
        const reply = await send(body, type)
        expect(reply.status).toBeGreaterThanOrEqual(400)
        expect(reply.status).toBeLessThan(500)
        expect(dialect.isError(reply.json())).toBe(true)
        expect(reply.text).not.toContain('is missing')
      }
      expect(gateway.engine.payments.list(10)).toEqual([])
    })

    if (TAKE_FORMS.includes(name))
      it('F8 refuses a form with a field given twice', async () => {
        const { gateway, fields, send } = await start()
        const twice = multipart(fields).replace(
          `--${BOUNDARY}\r\n`,
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="amount"\r\n\r\n1\r\n--${BOUNDARY}\r\n`,
        )
        expect((await send(twice, MULTIPART)).status).toBe(400)
        expect(gateway.engine.payments.list(10)).toEqual([])
      })
  },
)

it('F8 C3 reads nested names of a multipart form', async () => {
  const gateway = await startTestGateway()
  const site = await gateway.addSite({ webhookUrl: 'http://127.0.0.1:9/callback' })
  const example = EXAMPLES.find(({ name }) => name === 'xendit')!
  const { path, headers, body } = example.create(site, 25_000)
  const form = multipart({
    ...(body as object),
    'metadata[branch]': 'senayan',
    'metadata[till]': 2,
  })
  const reply = await ask(`${gateway.lanUrl}${path}`, {
    headers: { ...headers, ...MULTIPART },
    body: form,
  })
  expect(reply.json()).toMatchObject({ metadata: { branch: 'senayan', till: '2' } })
})
