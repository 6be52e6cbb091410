import type { Rupiah } from '../../../../shared/base/money.ts'
import type { QrisPreview } from '../../../../shared/payments/qris-preview.ts'
import { acquirerName } from './acquirers.ts'
import { amountOfObject54 } from './amount.ts'
import type { QrisPayload } from './payload.ts'
import { readTemplate, type Template } from './tlv.ts'

/**
 * Tip or fee on top of the amount. `value` is rupiah (fixed) or percent as the code has it, null where there is
 * none.
 */
export interface QrisFee {
  kind: 'none' | 'tip-is-asked' | 'fixed' | 'percent' | 'unreadable'
  value: string | null
}

/** The fields of a code for display. Texts are as written: not trimmed, not escaped for a page. */
export interface QrisDetails extends Omit<QrisPreview, 'warnings'> {
  postalCode: string | null
  /** The account number money goes to, without the check digit that paying apps append. */
  merchantPan: string | null
  /** Name of the institution behind `nns`, null when unknown. */
  acquirer: string | null
  /** ISO 18245, leading zeros kept. */
  mcc: string
  /** `UMI` micro, `UKE` small, `UME` medium, `UBE` large, `URE` regular ... or null. */
  criteria: string | null
  terminalLabel: string | null
  initiation: 'static' | 'dynamic'
  amount: Rupiah | null
  /** Object 54 as written; present even when `amount` could not be parsed. */
  amountText: string | null
  fee: QrisFee
}

const NNS_DIGITS = 8

/** Details of a validated code. */
export function detailsOf({ text, values, initiation }: QrisPayload): QrisDetails {
  const account = domesticAccountOf(values)
  const merchantPan = account?.fields.get('01') ?? null
  const nns = merchantPan?.slice(0, NNS_DIGITS) ?? null
  const amountText = values.get('54') ?? null
  return {
    text,
    merchantName: values.get('59') ?? '',
    city: values.get('60') ?? '',
    postalCode: values.get('61') ?? null,
    nmid: templateOf(values, '51')?.fields.get('02') ?? null,
    merchantPan,
    nns,
    acquirer: nns === null ? null : acquirerName(nns),
    mcc: values.get('52') ?? '',
    criteria: account?.fields.get('03') ?? null,
    terminalLabel: templateOf(values, '62')?.fields.get('07') ?? null,
    initiation,
    amount: amountText === null ? null : amountOfObject54(amountText),
    amountText,
    fee: feeOf(values),
  }
}

/** Template `id` of a code, undefined when the code has none. */
export function templateOf(values: QrisPayload['values'], id: string): Template | undefined {
  const value = values.get(id)
  return value === undefined ? undefined : readTemplate(value)
}

/** The first template 26 to 45 that has an account number. */
function domesticAccountOf(values: QrisPayload['values']): Template | undefined {
  return [...values.keys()]
    .filter((id) => id >= '26' && id <= '45')
    .map((id) => templateOf(values, id))
    .find((template) => template?.fields.has('01'))
}

function feeOf(values: QrisPayload['values']): QrisFee {
  const fixed = values.get('56') ?? null
  const percent = values.get('57') ?? null
  switch (values.get('55')) {
    case undefined:
      return fixed === null && percent === null ? fee('none', null) : fee('unreadable', null)
    case '01':
      return fee('tip-is-asked', null)
    case '02':
      return isPositive(fixed, /^[0-9]{1,13}(\.[0-9]*)?$/)
        ? fee('fixed', fixed)
        : fee('unreadable', fixed)
    case '03':
      return isPositive(percent, /^[0-9]{1,2}(\.[0-9]{0,2})?$/)
        ? fee('percent', percent)
        : fee('unreadable', percent)
    default:
      return fee('unreadable', null)
  }
}

function fee(kind: QrisFee['kind'], value: string | null): QrisFee {
  return { kind, value }
}

function isPositive(value: string | null, grammar: RegExp): boolean {
  return value !== null && grammar.test(value) && Number(value) > 0
}
