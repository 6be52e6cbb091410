/** Whole rupiah. Branded so that a bare number cannot slip into a money field unchecked. */
export type Rupiah = number & { readonly __unit: 'rupiah' }

/** Makes a Rupiah from a whole, safe number (negative allowed: a discount). Throws a RangeError for anything else. */
export function rupiah(value: number): Rupiah {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole amount of rupiah: ${value}`)
  return value as Rupiah
}

export const ZERO_RUPIAH = rupiah(0)

/** Largest amount of one QRIS transaction, in rupiah (Bank Indonesia, since 1 March 2022). */
export const QRIS_MAX_RUPIAH = rupiah(10_000_000)

export function addRupiah(...amounts: Rupiah[]): Rupiah {
  return rupiah(amounts.reduce((sum, amount) => sum + amount, 0))
}

/** Price times a whole quantity. */
export function timesRupiah(price: Rupiah, quantity: number): Rupiah {
  return rupiah(price * quantity)
}

/** `25042` as `Rp25.042`; negative as `-Rp3`. All money that people read is formatted here. */
export function formatRupiah(amount: Rupiah): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${amount < 0 ? '-' : ''}Rp${digits}`
}
