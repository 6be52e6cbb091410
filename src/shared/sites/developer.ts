import type { SignatureRule } from './signature-rule.ts'

/** Purpose of an example; `standard` verifies a webhook by Standard Webhooks. */
export const EXAMPLE_STEPS = ['create', 'read', 'webhook', 'standard'] as const
export type ExampleStep = (typeof EXAMPLE_STEPS)[number]

/** Placeholder values in examples. */
export const PLACEHOLDERS = {
  key: 'YOUR_TEST_KEY',
  paymentId: 'PAYMENT_ID',
  callbackUrl: 'YOUR_CALLBACK_URL',
  webhook_secret: 'YOUR_WEBHOOK_SECRET',
  api_secret: 'YOUR_API_SECRET',
  callback_token: 'YOUR_CALLBACK_TOKEN',
} as const

/** A complete example to copy and run. */
export interface Example {
  step: ExampleStep
  /** The programming language's name. */
  title: string
  /** The command that runs its file. */
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
