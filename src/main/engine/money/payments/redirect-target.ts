import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { PaymentDetails } from '../../../../shared/payments/payment.ts'

/** Longest address that a customer is sent back to. */
const LONGEST_ADDRESS = 2_048

export interface RedirectTarget {
  href: string
  /** For people: where the button leads. A name in other letters stands here as the network writes it. */
  host: string
}

/**
 * Where the customer goes after paying, or null when it is no plain web address. Asked when a payment
 * is made and again when its page is shown: what stands in a database is not trusted either.
 */
export function redirectTarget(address: string | null | undefined): RedirectTarget | null {
  const text = cleanText(address)
  if (text === null || text.length > LONGEST_ADDRESS || !URL.canParse(text)) return null
  const { protocol, username, password, href, host } = new URL(text)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return isWeb && username === '' && password === '' ? { href, host } : null
}

/** Throws REDIRECT_URL_INVALID for an address that no customer may be sent to. */
export function assertRedirect({ redirectUrl }: PaymentDetails): void {
  if (redirectUrl === undefined || redirectTarget(redirectUrl)) return
  throw new AppError('REDIRECT_URL_INVALID', 'the redirect address is no http or https address')
}
