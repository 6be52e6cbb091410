import type { DialectWebhook, WebhookMerchant, WebhookSecrets } from '../gateways/dialect.ts'

/** Where a merchant hears about its payments. */
export interface WebhookTarget {
  url: string
  merchant: WebhookMerchant
  secrets: WebhookSecrets
  /** Secrets that were replaced a short while ago and that the site may still go by. */
  previousSecrets: Partial<WebhookSecrets>
  /** The shop's. */
  timeZone: string
}

/** Who hears what, in whose words. Both give undefined where there is nothing to send; asked before each attempt. */
export interface WebhookDirectory {
  /** `callbackUrl`: the address that the payment itself names, which goes before the merchant's while it is allowed. */
  webhookTarget(
    merchantId: string,
    callbackUrl: string | null,
    /** Tests are signed with secrets of their own. */
    isTest: boolean,
  ): WebhookTarget | undefined
  /** The webhook half of the dialect of this name; the counter's payments have none. */
  dialectWebhook(name: string): DialectWebhook | undefined
}
