import { mayCallBack } from '../../money/merchants/callback-hosts.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import { sandboxSecretOf } from '../../money/merchants/sandbox-secret.ts'
import type { Platform } from '../../platform/platform.ts'
import type { DialectWebhook, WebhookMerchant, WebhookSecrets } from '../gateways/dialect.ts'
import { DIALECTS } from '../gateways/index.ts'

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

export function createWebhookDirectory(
  { settings }: Platform,
  merchants: Merchants,
): WebhookDirectory {
  return {
    webhookTarget(merchantId, callbackUrl, isTest) {
      const merchant = merchants.find(merchantId)
      if (!merchant || merchant.isCounter) return undefined
      // A host that is allowed no more is told nothing more.
      const url = callbackUrl ?? merchant.webhookUrl
      if (url === null || (callbackUrl !== null && !mayCallBack(merchant, url))) return undefined
      const { id, name, options } = merchant
      const signing = (secret: string) => (isTest ? sandboxSecretOf(secret) : secret)
      const secrets = {
        webhookSecret: signing(merchants.secret(merchantId, 'webhook-secret')),
        apiSecret: signing(merchants.secret(merchantId, 'api-secret')),
        callbackToken: signing(merchants.secret(merchantId, 'callback-token')),
      }
      const before = merchants.previousSecrets(merchantId)
      const previousSecrets = {
        ...(before['webhook-secret'] && { webhookSecret: signing(before['webhook-secret']) }),
        ...(before['api-secret'] && { apiSecret: signing(before['api-secret']) }),
        ...(before['callback-token'] && { callbackToken: signing(before['callback-token']) }),
      }
      return {
        url,
        merchant: { id, name, options },
        secrets,
        previousSecrets,
        timeZone: settings.get('timeZone'),
      }
    },
    dialectWebhook: (name) => DIALECTS.find((dialect) => dialect.name === name)?.webhook,
  }
}
