import type { QrisWarning } from '../../../../shared/payments/qris-preview.ts'
import { type QrisDetails, templateOf } from './details.ts'
import type { QrisPayload } from './payload.ts'
import { characterCount, readTemplate } from './tlv.ts'

/** Everything unusual that was found in genuine codes, in the order of display. */
export const QRIS_WARNING_CODES = [
  'FEE_TIP_IS_ASKED',
  'FEE_FIXED',
  'FEE_PERCENT',
  'FEE_UNREADABLE',
  'AMOUNT_UNREADABLE',
  'NAME_TOO_LONG',
  'NAME_NOT_ASCII',
  'CITY_TOO_LONG',
  'CITY_NOT_ASCII',
  'POSTAL_CODE_MISSING',
  'CATEGORY_MALFORMED',
  'PAN_MISSING',
  'PAN_UNUSUAL',
  'NATIONAL_ACCOUNT_MISSING',
  'NATIONAL_DOMAIN_UNUSUAL',
  'NMID_MISSING',
  'NMID_UNUSUAL',
  'NMID_CHECK_DIGIT_WRONG',
  'TEMPLATE_UNREADABLE',
] as const

export type QrisWarningCode = (typeof QRIS_WARNING_CODES)[number]

const NAME_CHARACTERS = 25
const CITY_CHARACTERS = 15
/** Current name of the national repository and two older ones that issuers still print. */
const NATIONAL_DOMAINS = ['ID.CO.QRIS.WWW', 'ID.OR.QRNPG.WWW', 'ID.OR.GPNQR.WWW']

/** A sentence when the rule finds something, otherwise null. */
type Rule = (details: QrisDetails, values: QrisPayload['values']) => string | null

const RULES: Record<QrisWarningCode, Rule> = {
  FEE_TIP_IS_ASKED: ({ fee }) =>
    when(fee.kind === 'tip-is-asked', 'the paying app asks for a tip on top of the amount'),
  FEE_FIXED: ({ fee }) =>
    when(fee.kind === 'fixed', `the payer pays ${fee.value} rupiah more than the amount`),
  FEE_PERCENT: ({ fee }) =>
    when(fee.kind === 'percent', `the payer pays ${fee.value} percent more than the amount`),
  FEE_UNREADABLE: ({ fee }) =>
    when(fee.kind === 'unreadable', 'objects 55 to 57 announce a fee that makes no sense'),
  AMOUNT_UNREADABLE: ({ amount, amountText }) =>
    when(amountText !== null && amount === null, `"${amountText}" is no whole amount of rupiah`),
  NAME_TOO_LONG: ({ merchantName }) => tooLong('name', merchantName, NAME_CHARACTERS),
  NAME_NOT_ASCII: ({ merchantName }) => notAscii('name', merchantName),
  CITY_TOO_LONG: ({ city }) => tooLong('city', city, CITY_CHARACTERS),
  CITY_NOT_ASCII: ({ city }) => notAscii('city', city),
  POSTAL_CODE_MISSING: ({ postalCode }) => when(postalCode === null, 'there is no postal code'),
  CATEGORY_MALFORMED: ({ mcc }) =>
    when(!/^[0-9]{4}$/.test(mcc), `merchant category "${mcc}" is not four digits`),
  PAN_MISSING: ({ merchantPan }) =>
    when(merchantPan === null, 'no template 26 to 45 names an account number'),
  PAN_UNUSUAL: ({ merchantPan }) =>
    when(
      merchantPan !== null && !/^9360[0-9]{11,15}$/.test(merchantPan),
      `account number ${merchantPan} does not look like an Indonesian one`,
    ),
  // National rules require it in static codes only; dynamic ones of acquirers often lack it.
  NATIONAL_ACCOUNT_MISSING: ({ initiation }, values) =>
    when(initiation === 'static' && !values.has('51'), 'there is no national account (51)'),
  NATIONAL_DOMAIN_UNUSUAL: (_, values) => {
    const domain = templateOf(values, '51')?.fields.get('00')
    if (domain === undefined) return null
    return when(!NATIONAL_DOMAINS.includes(domain.toUpperCase()), `object 51 is of ${domain}`)
  },
  NMID_MISSING: ({ nmid }, values) =>
    when(values.has('51') && nmid === null, 'the national account has no merchant id'),
  NMID_UNUSUAL: ({ nmid }) =>
    when(nmid !== null && !isUsualNmid(nmid), `NMID ${nmid} is not ID and 13 digits`),
  NMID_CHECK_DIGIT_WRONG: ({ nmid }) =>
    when(
      nmid !== null && isUsualNmid(nmid) && !passesLuhn(nmid.slice(2)),
      `NMID ${nmid} has a check digit that does not fit`,
    ),
  TEMPLATE_UNREADABLE: (_, values) => {
    const unreadable = [...values.keys()].filter(
      (id) => isTemplate(id) && !readTemplate(values.get(id) ?? '').isWhole,
    )
    return when(unreadable.length > 0, `faults inside of object ${unreadable.join(', ')}`)
  },
}

/** Points that a person should check before using this code. */
export function warningsOf(details: QrisDetails, values: QrisPayload['values']): QrisWarning[] {
  return QRIS_WARNING_CODES.flatMap((code) => {
    const message = RULES[code](details, values)
    return message === null ? [] : [{ code, message }]
  })
}

function when(isSo: boolean, message: string): string | null {
  return isSo ? message : null
}

function tooLong(what: string, text: string, limit: number): string | null {
  return when(characterCount(text) > limit, `the ${what} has more than ${limit} characters`)
}

function notAscii(what: string, text: string): string | null {
  return when(!/^[\x20-\x7e]*$/.test(text), `the ${what} has characters outside plain ASCII`)
}

function isTemplate(id: string): boolean {
  return (id >= '26' && id <= '51') || id === '62'
}

function isUsualNmid(nmid: string): boolean {
  return /^ID[0-9]{13}$/.test(nmid)
}

/** No published rule; nearly all genuine NMIDs match, so one that does not may be mistyped. */
function passesLuhn(digits: string): boolean {
  const fromTheEnd = Array.from(digits, Number).reverse()
  const sum = fromTheEnd.reduce((total, digit, index) => {
    const doubled = digit * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
