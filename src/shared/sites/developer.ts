import type { SignatureRule } from './signature-rule.ts'

/** What an example does; `standard` checks a webhook by Standard Webhooks. */
export const EXAMPLE_STEPS = ['create', 'read', 'webhook', 'standard'] as const
export type ExampleStep = (typeof EXAMPLE_STEPS)[number]

/** What stands in examples until somebody puts his own in its place. */
export const PLACEHOLDERS = {
  key: 'YOUR_TEST_KEY',
  paymentId: 'PAYMENT_ID',
  callbackUrl: 'YOUR_CALLBACK_URL',
  webhook_secret: 'YOUR_WEBHOOK_SECRET',
  api_secret: 'YOUR_API_SECRET',
  callback_token: 'YOUR_CALLBACK_TOKEN',
} as const

/** An example as it is copied and run. */
export interface Example {
  step: ExampleStep
  /** The language, by its own name. */
  title: string
  /** How its file is run. */
  runs: string
  code: string
}

/** A gateway's interface, as its owner's screen shows it. */
export interface DeveloperDialect {
  name: string
  title: string
  baseUrl: string
  rule: SignatureRule
  examples: Example[]
}

export interface DeveloperFacts {
  /** The till's address for sites. */
  origin: string
  dialects: DeveloperDialect[]
}
