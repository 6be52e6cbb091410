import type { TFunction } from 'i18next'
import type { DeliveryRow } from '../../../shared/payments/payment-view.ts'
import type { useShopTime } from '../../components/shop-time.ts'

/** What a person needs to know of a delivery, in short sentences. */
export function deliveryFacts(
  t: TFunction,
  { attempts, lastStatusCode, nextAttemptAtMs }: DeliveryRow,
  time: ReturnType<typeof useShopTime>,
): string[] {
  return [
    t('payments.deliveryTries', { count: attempts }),
    lastStatusCode === null ? null : t('payments.deliveryAnswer', { code: lastStatusCode }),
    nextAttemptAtMs === null
      ? null
      : t('payments.deliveryNext', { time: time.moment(nextAttemptAtMs) }),
  ].filter((fact) => fact !== null)
}

const ERRORS = {
  TIMED_OUT: 'webhooks.error.timedOut',
  ECONNREFUSED: 'webhooks.error.refused',
  ECONNRESET: 'webhooks.error.cutOff',
  EHOSTUNREACH: 'webhooks.error.unreachable',
  ENETUNREACH: 'webhooks.error.unreachable',
  ENOTFOUND: 'webhooks.error.unknownName',
  EAI_AGAIN: 'webhooks.error.unknownName',
  NO_WEBHOOK_URL: 'webhooks.error.noAddress',
  ENDPOINT_PAUSED: 'webhooks.error.paused',
  WEBHOOK_URL_NOT_ALLOWED: 'webhooks.error.notAllowed',
  WEBHOOK_URL_INVALID: 'webhooks.error.notAllowed',
  ANSWER_INCOMPLETE: 'webhooks.error.incomplete',
  HPE_HEADER_OVERFLOW: 'webhooks.error.tooLarge',
} as const

/** Codes with many members, by their beginning or a word in them: those of the HTTP parser and of TLS. */
const ERROR_FAMILIES = [
  [/^HPE_/, 'webhooks.error.notHttp'],
  [/CERT|^ERR_TLS_/, 'webhooks.error.certificate'],
  [/^EPROTO$|^ERR_SSL_/, 'webhooks.error.noTls'],
] as const

/** Why no answer came, in words; a rare code is shown as it is, and that of a family beside its words. */
export function deliveryErrorText(t: TFunction, code: string): string {
  const key = (ERRORS as Record<string, (typeof ERRORS)[keyof typeof ERRORS]>)[code]
  if (key) return t(key)
  const family = ERROR_FAMILIES.find(([pattern]) => pattern.test(code))
  return family ? `${t(family[1])} (${code})` : t('webhooks.error.other', { code })
}
