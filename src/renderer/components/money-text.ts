/**
 * Whole rupiah out of what a person typed or pasted: `25000`, `25.000`, `Rp 25.000,00`. Null when
 * there is no amount in it; more digits than an amount may have are cut off.
 */
export function readTypedRupiah(text: string): number | null {
  const withoutCents = text.replace(/,\d{0,2}\s*$/, '')
  const digits = withoutCents.replace(/\D/g, '').slice(0, 9)
  return digits === '' ? null : Number(digits)
}

/** `25.000`: as it is shown while an amount is typed; empty for null. */
export function typedRupiah(amount: number | null): string {
  return amount === null ? '' : String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}
