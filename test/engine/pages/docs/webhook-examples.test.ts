import { describe, expect, it } from 'vitest'
import {
  EXAMPLE_LANGUAGES,
  type ExampleLanguage,
} from '../../../../src/main/engine/pages/docs/examples/example.ts'
import { examplesOf, WRITERS } from '../../../../src/main/engine/pages/docs/examples/index.ts'
import type { Guide } from '../../../../src/main/engine/pages/docs/guide.ts'
import { GUIDES } from '../../../../src/main/engine/pages/docs/guides/index.ts'
import { PLACEHOLDERS } from '../../../../src/shared/sites/developer.ts'
import { type SignatureRule, STANDARD_RULE } from '../../../../src/shared/sites/signature-rule.ts'
import { ask } from '../../../support/ask.ts'
import { notRun } from '../../../support/not-run.ts'
import { realWebhook } from './support/real-webhook.ts'
import { filled, missingFor, runExample, runReceiver } from './support/run-example.ts'
import { changedWebhooks, type SentWebhook, signedAgain } from './support/sent-webhook.ts'

const RULES = GUIDES.flatMap((guide) => [
  { title: `${guide.title} by ${guide.webhook.rule.header}`, guide, rule: guide.webhook.rule },
  { title: `${guide.title} by Standard Webhooks`, guide, rule: STANDARD_RULE },
])

const RECEIVING = EXAMPLE_LANGUAGES.filter((language) => language !== 'curl')

describe.each(RECEIVING)('a receiver in %s', (language) => {
  const missing = missingFor(language)
  const title = notRun(missing.length === 0, `there is no ${missing.join(', ')} on this computer`)

  it.skipIf(title !== '').each(RULES)(
    `takes real webhooks of $title, and no changed one${title}`,
    async ({ guide, rule }) => {
      const { sent, site } = await realWebhook(guide.dialect)
      const secret = site[rule.secret]
      const receiver = await runReceiver(language, codeOf(guide, rule, language, secret))
      const statusOf = async ({ headers, body }: SentWebhook) =>
        (await ask(receiver.url, { method: 'POST', headers, body })).status
      expect(await statusOf(sent)).toBe(200)
      await expect.poll(() => receiver.printed().split(/\s+/)).toEqual(factsIn(sent.body, guide))
      for (const { why, webhook } of changedWebhooks(sent, rule, secret)) {
        expect([why, await statusOf(webhook)]).toEqual([why, 401])
      }
      if (rule.kind !== 'standard') return
      const nowSeconds = Math.floor(Date.now() / 1_000)
      expect(await statusOf(signedAgain(sent, secret, nowSeconds - 400))).toBe(401)
      expect(await statusOf(signedAgain(sent, secret, nowSeconds))).toBe(200)
    },
  )
})

describe('the check in a shell', () => {
  const missing = missingFor('curl')
  const title = notRun(missing.length === 0, `there is no ${missing.join(', ')} on this computer`)

  it.skipIf(title !== '').each(RULES)(
    `finds real webhooks of $title genuine, and no changed one${title}`,
    async ({ guide, rule }) => {
      const { sent, site } = await realWebhook(guide.dialect)
      const secret = site[rule.secret]
      const code = codeOf(guide, rule, 'curl', secret)
      expect(await verdictInShell(code, sent, rule)).toBe('genuine')
      for (const { why, webhook } of changedWebhooks(sent, rule, secret)) {
        expect([why, await verdictInShell(code, webhook, rule)]).toEqual([why, 'not genuine'])
      }
    },
  )
})

async function verdictInShell(
  code: string,
  { headers, body }: SentWebhook,
  rule: SignatureRule,
): Promise<string> {
  const words = {
    [`VALUE_OF_${rule.header.toUpperCase()}`]: headers[rule.header.toLowerCase()] ?? '',
    'VALUE_OF_WEBHOOK-ID': headers['webhook-id'] ?? '',
    'VALUE_OF_WEBHOOK-TIMESTAMP': headers['webhook-timestamp'] ?? '',
  }
  const { printed } = await runExample('curl', filled(code, words), { 'body.json': body })
  return printed
}

function codeOf(
  guide: Guide,
  rule: SignatureRule,
  language: ExampleLanguage,
  secret: string,
): string {
  const step = rule.kind === 'standard' ? 'standard' : 'webhook'
  const { code } = examplesOf(guide, step, '').find(
    ({ title }) => title === WRITERS[language].title,
  )!
  return filled(code, { [PLACEHOLDERS[rule.secret]]: secret })
}

/** What a receiver is to print of a webhook. */
function factsIn(body: string, { webhook }: Guide): string[] {
  const news = JSON.parse(body)
  return webhook.prints.map((path) => String(path.reduce((value, name) => value[name], news)))
}
