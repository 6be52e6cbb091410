import type { DialectWebhook, WebhookMerchant, WebhookSecrets } from '../gateways/dialect.ts'

/** The webhook endpoint of a merchant. */
export interface WebhookTarget {
  url: string
  merchant: WebhookMerchant
  secrets: WebhookSecrets
  /** Recently replaced secrets that the site may still use. */
  previousSecrets: Partial<WebhookSecrets>
  /** The shop's. */
  timeZone: string
}

/**
 * Looks up where and how to deliver. Both return undefined when there is nothing to send; called before each
 * attempt.
 */
export interface WebhookDirectory {
  /**
   * `callbackUrl`: the payment's own address, which takes precedence over the merchant's while it is allowed.
   */
  webhookTarget(
    merchantId: string,
    callbackUrl: string | null,
    /** Tests are signed with separate secrets. */
    isTest: boolean,
  ): WebhookTarget | undefined
  /** The webhook half of the gateway with this name; undefined for the counter. */
  dialectWebhook(name: string): DialectWebhook | undefined
}
