import { describe, expect, it } from 'vitest'
import {
  EXAMPLE_LANGUAGES,
  type ExampleLanguage,
} from '../../../../src/main/engine/pages/docs/examples/example.ts'
import { examplesOf, WRITERS } from '../../../../src/main/engine/pages/docs/examples/index.ts'
import type { Guide } from '../../../../src/main/engine/pages/docs/guide.ts'
import { GUIDES } from '../../../../src/main/engine/pages/docs/guides/index.ts'
import { type ExampleStep, PLACEHOLDERS } from '../../../../src/shared/sites/developer.ts'
import { notRun } from '../../../support/not-run.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { EXAMPLES } from '../../sites/gateways/examples/index.ts'
import { filled, missingFor, runExample } from './support/run-example.ts'

describe.each(EXAMPLE_LANGUAGES)('the examples in %s', (language) => {
  const missing = missingFor(language)
  const title = notRun(missing.length === 0, `there is no ${missing.join(', ')} on this computer`)

  it.skipIf(title !== '').each(GUIDES.map((guide) => [guide.title, guide] as const))(
    `of %s make a test payment once and read it${title}`,
    async (_, guide) => {
      const { gateway, site, code } = await start(guide, language)
      const words = {
        [PLACEHOLDERS.key]: site.test_api_key,
        [PLACEHOLDERS.callbackUrl]: site.webhookUrl!,
      }
      const created = await runExample(language, filled(code('create'), words))
      expect(created).toMatchObject({ exitCode: 0, complained: '' })
      const [id, total] = factsIn(language, created.printed, guide.create.prints)
      const payment = gateway.engine.payments.find(id!)
      expect(payment).toMatchObject({ dialect: guide.dialect, isTest: true, amount: 25_000 })
      expect(Number(total)).toBe(payment?.total)
      const again = await runExample(language, filled(code('create'), words))
      expect(factsIn(language, again.printed, guide.create.prints)).toEqual([id, total])
      const readCode = filled(code('read'), { ...words, [PLACEHOLDERS.paymentId]: id! })
      const read = await runExample(language, readCode)
      expect(read).toMatchObject({ exitCode: 0, complained: '' })
      const { words: statuses } = EXAMPLES.find(({ name }) => name === guide.dialect)!
      expect(factsIn(language, read.printed, guide.read.prints)).toEqual([id, statuses.pending])
    },
  )

  it.skipIf(title !== '').each(GUIDES.map((guide) => [guide.title, guide] as const))(
    `of %s say the status with which a strange key is refused${title}`,
    async (_, guide) => {
      const { gateway, code } = await start(guide, language)
      const { printed, complained } = await runExample(language, code('create'))
      expect(printed + complained).toMatch(/\b401\b/)
      expect(gateway.engine.payments.list(10)).toEqual([])
    },
  )
})

async function start(guide: Guide, language: ExampleLanguage) {
  const gateway = await startTestGateway()
  const site = await gateway.addSite({ webhookUrl: 'http://127.0.0.1:1/' })
  const code = (step: ExampleStep) =>
    examplesOf(guide, step, gateway.lanUrl).find(({ title }) => title === WRITERS[language].title)!
      .code
  return { gateway, site, code }
}

/** What an example prints; curl prints the whole answer. */
function factsIn(
  language: string,
  printed: string,
  paths: readonly (readonly string[])[],
): string[] {
  if (language !== 'curl') return printed.split(' ')
  const answer = JSON.parse(printed)
  return paths.map((path) => String(path.reduce((value, name) => value[name], answer)))
}
