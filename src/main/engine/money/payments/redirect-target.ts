import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { PaymentDetails } from '../../../../shared/payments/payment.ts'

/** Longest redirect address. */
const LONGEST_ADDRESS = 2_048

export interface RedirectTarget {
  href: string
  /**
   * For display: the host that the button leads to. International domain names are shown in their ASCII form.
   */
  host: string
}

/**
 * Where the customer goes after paying, or null when it is not a plain web address. Checked when a payment is
 * made and again when its page is shown, because stored data is not trusted either.
 */
export function redirectTarget(address: string | null | undefined): RedirectTarget | null {
  const text = cleanText(address)
  if (text === null || text.length > LONGEST_ADDRESS || !URL.canParse(text)) return null
  const { protocol, username, password, href, host } = new URL(text)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return isWeb && username === '' && password === '' ? { href, host } : null
}

/** Throws REDIRECT_URL_INVALID for an address that may not be used. */
export function assertRedirect({ redirectUrl }: PaymentDetails): void {
  if (redirectUrl === undefined || redirectTarget(redirectUrl)) return
  throw new AppError('REDIRECT_URL_INVALID', 'the redirect address is no http or https address')
}
