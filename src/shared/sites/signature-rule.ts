/** Which of a site's secrets a webhook is checked with, by its name in the interface. */
export type CheckingSecret = 'webhook_secret' | 'api_secret' | 'callback_token'

/** How a site verifies that a webhook is from this till. */
export type SignatureRule =
  /** Hex HMAC-SHA256 of the body, byte for byte. */
  | { kind: 'body-hmac'; header: string; secret: CheckingSecret }
  /** Hex HMAC-SHA256 of some fields of the JSON, joined by `|`. Does not cover the other fields. */
  | { kind: 'fields-hmac'; header: string; secret: CheckingSecret; fields: readonly string[] }
  /** A shared token. Does not cover the body. */
  | { kind: 'token'; header: string; secret: CheckingSecret }
  /** Standard Webhooks: base64 HMAC-SHA256 of id, timestamp and body. */
  | { kind: 'standard'; header: 'webhook-signature'; secret: 'webhook_secret' }

/** Sent in addition to every gateway's own signature. */
export const STANDARD_RULE: SignatureRule = {
  kind: 'standard',
  header: 'webhook-signature',
  secret: 'webhook_secret',
}

/** How old a webhook may be before it counts as a replay, in seconds. */
export const OLDEST_WEBHOOK_SECONDS = 300

/** Results of the signature checker; exactly one per check. */
export const SIGNATURE_FINDINGS = [
  'genuine',
  'too-old',
  'too-new',
  'no-secret',
  'secret-has-spaces',
  'secret-of-another-kind',
  'header-missing',
  'header-form',
  'header-changed',
  'body-not-json',
  'body-rewritten',
  'body-length',
  'secret-or-body',
  'token-differs',
] as const
export type SignatureFinding = (typeof SIGNATURE_FINDINGS)[number]
