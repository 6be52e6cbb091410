import { examplesOf } from '../../src/main/engine/pages/docs/examples/index.ts'
import type { Guide, KeyPlace } from '../../src/main/engine/pages/docs/guide.ts'
import type { Dialect } from '../../src/main/engine/sites/gateways/dialect.ts'
import { EXAMPLE_STEPS, type ExampleStep, PLACEHOLDERS } from '../../src/shared/sites/developer.ts'
import { codeBlock, markdownTable, writtenFrom } from './markdown.ts'

/** Example address of Lunas on a shop's Wi-Fi. */
const ORIGIN = 'http://lunas.local:8720'

const STEP_TITLES: Record<ExampleStep, string> = {
  create: 'Create a payment',
  read: 'Read a payment',
  webhook: 'Check a webhook',
  standard: 'Check a webhook by Standard Webhooks',
}

/** Languages of the examples in the file; `/docs` has all of them. */
const SHOWN_LANGUAGES: Record<string, string> = { curl: 'sh', Node: 'js' }

/** Content of `docs/gateways/<name>.md`: addresses, examples and differences of one gateway. */
export function gatewayFile(dialect: Dialect, guide: Guide): string {
  const { name } = dialect
  const sections = [
    writtenFrom(`the folder of \`${name}\` and its guide`),
    `# ${guide.title}`,
    `${guide.about} Its name in Lunas is \`${name}\`.`,
    `- Base URL: \`${ORIGIN}${guide.basePath}\`\n- Key: \`${keyText(guide.key)}\``,
    `A running Lunas shows the same at \`/docs/${name}\`, with its own address, every field of every request, and the examples in Python and PHP too.`,
    '## Addresses',
    addresses(guide),
    '## Examples',
    ...EXAMPLE_STEPS.flatMap((step) => [`### ${STEP_TITLES[step]}`, ...examples(guide, step)]),
    '## Errors',
    markdownTable(
      ['status', 'when'],
      guide.errors.map(([status, when]) => [String(status), when]),
    ),
    json(guide.error.example),
    '## Webhooks',
    guide.webhook.events,
    guide.webhook.signed,
    json(guide.webhook.example),
    ...(guide.notes.length > 0
      ? ['## Good to know', guide.notes.map((note) => `- ${note}`).join('\n')]
      : []),
    `## Differences from ${guide.title}’s document`,
    markdownTable(
      ['the document', 'Lunas', 'why'],
      dialect.differences.map(({ documented, lunas, why }) => [documented, lunas, why]),
    ),
  ]
  return `${sections.join('\n\n')}\n`
}

function addresses({ endpoints }: Guide): string {
  const rows = endpoints.map(({ method, path, does, otherKey }) => [
    `\`${method} ${path.replace(/:(\w+)/g, '{$1}')}\``,
    otherKey ? `${does} Key: ${otherKey}.` : does,
  ])
  return markdownTable(['address', 'what it does'], rows)
}

function examples(guide: Guide, step: ExampleStep): string[] {
  const codes = examplesOf(guide, step, ORIGIN).flatMap(({ title, code }) => {
    const language = SHOWN_LANGUAGES[title]
    return language ? [codeBlock(language, code)] : []
  })
  const answer = answerOf(guide, step)
  return answer === undefined ? codes : [...codes, 'The answer:', json(answer)]
}

/** The response of the example's endpoint, where the guide has one. */
function answerOf(guide: Guide, step: ExampleStep): unknown {
  if (step !== 'create' && step !== 'read') return undefined
  const call = guide[step]
  const path = call.path.split('?')[0] ?? call.path
  return guide.endpoints.find(
    (endpoint) => endpoint.method === call.method && isSamePath(endpoint.path, path),
  )?.example
}

/** `/qr_codes/:externalId` is the path of `/qr_codes/ORDER-1001`. */
function isSamePath(route: string, path: string): boolean {
  const [routeParts, pathParts] = [route.split('/'), path.split('/')]
  return (
    routeParts.length === pathParts.length &&
    routeParts.every((part, at) => part.startsWith(':') || part === pathParts[at])
  )
}

function keyText(key: KeyPlace): string {
  if (key.kind === 'header') return `${key.name}: ${PLACEHOLDERS.key}`
  if (key.kind === 'bearer') return `Authorization: Bearer ${PLACEHOLDERS.key}`
  return `Authorization: Basic base64("${PLACEHOLDERS.key}:")`
}

function json(value: unknown): string {
  return codeBlock('json', JSON.stringify(value, null, 2))
}
