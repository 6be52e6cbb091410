import type { DialectWebhook } from '../dialects/dialect.ts'

/** Where a merchant hears about its payments. */
export interface WebhookTarget {
  url: string
  /** The merchant's name, as dialects write it. */
  name: string
  webhookSecret: string
}

/** Who hears what, in whose words. Both give undefined where there is nothing to send; asked before each attempt. */
export interface WebhookDirectory {
  webhookTarget(merchantId: string): WebhookTarget | undefined
  /** The webhook half of the dialect of this name; the counter's payments have none. */
  dialectWebhook(name: string): DialectWebhook | undefined
}
