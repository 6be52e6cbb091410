import type { Example, ExampleStep } from '../../../../../shared/sites/developer.ts'
import { STANDARD_RULE } from '../../../../../shared/sites/signature-rule.ts'
import type { Guide } from '../guide.ts'
import { curlWriter } from './curl.ts'
import { EXAMPLE_LANGUAGES, type ExampleLanguage, type ExampleWriter } from './example.ts'
import { nodeWriter } from './node.ts'
import { phpWriter } from './php.ts'
import { pythonWriter } from './python.ts'

/** How examples are written in each language. */
export const WRITERS: Record<ExampleLanguage, ExampleWriter> = {
  curl: curlWriter,
  node: nodeWriter,
  python: pythonWriter,
  php: phpWriter,
}

/** One step of a dialect in every language; placeholders stand where keys and secrets go. */
export function examplesOf(guide: Guide, step: ExampleStep, origin: string): Example[] {
  return EXAMPLE_LANGUAGES.map((language) => {
    const writer = WRITERS[language]
    const isCall = step === 'create' || step === 'read'
    return {
      step,
      title: writer.title,
      runs: writer.runs(isCall ? 'call' : 'webhook'),
      code: isCall
        ? writer.call({ call: guide[step], key: guide.key, origin })
        : writer.webhook({
            rule: step === 'standard' ? STANDARD_RULE : guide.webhook.rule,
            prints: guide.webhook.prints,
          }),
    }
  })
}
