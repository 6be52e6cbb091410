import { createHmac } from 'node:crypto'
import type { SignatureRule } from '../../../../../src/shared/sites/signature-rule.ts'
import { flippedBodies } from '../../../sites/gateways/support/verifiers.ts'

/** A webhook with lower-case names of headers. */
export interface SentWebhook {
  headers: Record<string, string>
  body: string
}

export interface ChangedWebhook {
  why: string
  webhook: SentWebhook
}

/** So many bytes of a body are flipped, one at a time. */
const FLIPS = 12

/** The same webhook, changed where the rule has to notice it. */
export function changedWebhooks(
  sent: SentWebhook,
  rule: SignatureRule,
  secret: string,
): ChangedWebhook[] {
  const header = rule.header.toLowerCase()
  const value = sent.headers[header]!
  const withHeader = (name: string, text: string) => ({
    ...sent,
    headers: { ...sent.headers, [name]: text },
  })
  const without = { ...sent.headers }
  delete without[header]
  const last = value.at(-3) === 'a' ? 'b' : 'a'
  return [
    { why: 'no header', webhook: { ...sent, headers: without } },
    { why: 'empty header', webhook: withHeader(header, '') },
    { why: 'short header', webhook: withHeader(header, value.slice(0, 10)) },
    {
      why: 'changed header',
      webhook: withHeader(header, value.slice(0, -3) + last + value.slice(-2)),
    },
    ...bodyChanges(sent, rule, secret),
    ...(rule.kind === 'standard'
      ? [
          { why: 'other id', webhook: withHeader('webhook-id', 'msg_other') },
          {
            why: 'other time',
            webhook: withHeader(
              'webhook-timestamp',
              String(Number(sent.headers['webhook-timestamp']) + 1),
            ),
          },
        ]
      : []),
  ]
}

function bodyChanges(sent: SentWebhook, rule: SignatureRule, secret: string): ChangedWebhook[] {
  if (rule.kind === 'token') return []
  if (rule.kind === 'fields-hmac') {
    const facts = JSON.parse(sent.body) as Record<string, unknown>
    return rule.fields.map((field) => {
      const value = facts[field]
      const other = typeof value === 'number' ? value + 1 : `${String(value)}x`
      return {
        why: `other ${field}`,
        webhook: { ...sent, body: JSON.stringify({ ...facts, [field]: other }) },
      }
    })
  }
  return flippedBodies({ ...sent, secret }, FLIPS).map(({ body }, index) => ({
    why: `flip ${index}`,
    webhook: { ...sent, body },
  }))
}

/** The same news as Standard Webhooks sign it at another time. */
export function signedAgain(sent: SentWebhook, secret: string, seconds: number): SentWebhook {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${sent.headers['webhook-id']}.${seconds}.${sent.body}`
  const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return {
    ...sent,
    headers: {
      ...sent.headers,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,AAAA ${signature}`,
    },
  }
}
