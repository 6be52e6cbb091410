import { AppError } from '../base/errors.ts'

/** A switch or a text that the owner may set for one merchant. */
export type MerchantOptionRule =
  | { kind: 'switch'; default: boolean; about: string }
  | { kind: 'text'; default: string; maxLength: number; about: string }

/** The options that gateways offer. A gateway adds its own lines here. */
export const MERCHANT_OPTIONS = {
  mspayOnlyPaid: {
    kind: 'switch',
    default: false,
    about: 'MSPay: tell the site of paid payments only, not of expired and cancelled ones.',
  },
  mspayRawText: {
    kind: 'switch',
    default: false,
    about:
      'MSPay: names in webhooks keep accents and emoji; Python and PHP samples then fail on them.',
  },
  exactAmounts: {
    kind: 'switch',
    default: false,
    about:
      'Xendit, Purwantara: the exact amount when it is free. Only while the QRIS is neither the counter’s nor on a sticker.',
  },
  seesOnlineOrders: {
    kind: 'switch',
    default: false,
    about:
      'bayar.gg: the site may read and close the orders of the shared catalogue, with names and phones.',
  },
  bayarggUsername: {
    kind: 'text',
    default: '',
    maxLength: 20,
    about: 'bayar.gg: the name inside invoice numbers; empty takes it from the merchant’s name.',
  },
  bayarggSameAccount: {
    kind: 'switch',
    default: true,
    about:
      'bayar.gg: a method without an account of its own (gopay_qris, qris_user, qris_livin, ovo) is paid to the site’s QRIS.',
  },
  bayarggQrisCap: {
    kind: 'switch',
    default: false,
    about: 'bayar.gg: method qris takes at most Rp 500.000, as its document says of a shared QRIS.',
  },
  bayarggFetchImages: {
    kind: 'switch',
    default: false,
    about: 'bayar.gg: qris-convert may fetch a picture from an address that the site names.',
  },
} as const satisfies Record<string, MerchantOptionRule>

export type MerchantOptionKey = keyof typeof MERCHANT_OPTIONS
export type MerchantOptions = {
  [Key in MerchantOptionKey]: (typeof MERCHANT_OPTIONS)[Key]['kind'] extends 'switch'
    ? boolean
    : string
}

/** Every option with what was chosen, or its default. Unknown or unfitting stored values are left out. */
export function merchantOptions(chosen: Record<string, unknown>): MerchantOptions {
  const entries = Object.entries<MerchantOptionRule>(MERCHANT_OPTIONS).map(([key, rule]) => [
    key,
    fits(rule, chosen[key]) ? chosen[key] : rule.default,
  ])
  return Object.fromEntries(entries)
}

/** A chosen option, validated. Throws MERCHANT_OPTION_UNKNOWN and MERCHANT_OPTION_INVALID. */
export function merchantOption(key: string, value: boolean | string): Partial<MerchantOptions> {
  if (!Object.hasOwn(MERCHANT_OPTIONS, key)) {
    throw new AppError('MERCHANT_OPTION_UNKNOWN', `there is no option ${key}`)
  }
  const rule: MerchantOptionRule = MERCHANT_OPTIONS[key as MerchantOptionKey]
  if (!fits(rule, value)) {
    throw new AppError('MERCHANT_OPTION_INVALID', `option ${key} is a ${rule.kind}`)
  }
  return { [key]: value }
}

/** Whether an option may have this value. */
function fits(rule: MerchantOptionRule, value: unknown): boolean {
  if (rule.kind === 'switch') return typeof value === 'boolean'
  return typeof value === 'string' && value.length <= rule.maxLength
}
