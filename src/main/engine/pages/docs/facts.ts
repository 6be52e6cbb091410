import { type DeveloperFacts, EXAMPLE_STEPS } from '../../../../shared/sites/developer.ts'
import { examplesOf } from './examples/index.ts'
import { GUIDES } from './guides/index.ts'

/** What the owner's screen shows of every interface, at the till's own address. */
export function developerFacts(origin: string): DeveloperFacts {
  const dialects = GUIDES.map((guide) => ({
    name: guide.dialect,
    title: guide.title,
    baseUrl: origin + guide.basePath,
    rule: guide.webhook.rule,
    examples: EXAMPLE_STEPS.flatMap((step) => examplesOf(guide, step, origin)),
  }))
  return { origin, dialects }
}
