import { AppError } from '../../../../../shared/base/errors.ts'
import {
  RECEIVING_METHODS,
  type ReceivingMethod,
  type ReceivingMethodCode,
} from '../../../../../shared/sites/receiving-method.ts'
import type { ApiClient } from '../dialect.ts'

/** The merchant's own QRIS: available once it has one. */
export const DEFAULT_METHOD = 'qris'

/** The same under the names that its later clients use. */
const OWN_QRIS_CODES: readonly string[] = [DEFAULT_METHOD, 'qris_bayar_gg', 'all']

/** Every payment method of this gateway's document, in its own order. */
export const METHOD_CODES = [
  DEFAULT_METHOD,
  ...(Object.keys(RECEIVING_METHODS) as ReceivingMethodCode[]),
] as const

export function isMethod(code: string): boolean {
  return isOwnQris(code) || isReceivingMethod(code)
}

/** Whether a method is the merchant's own QRIS. */
export function isOwnQris(code: string): boolean {
  return OWN_QRIS_CODES.includes(code)
}

function isReceivingMethod(code: string): code is ReceivingMethodCode {
  return Object.hasOwn(RECEIVING_METHODS, code)
}

export function methodName(code: string): string {
  return isReceivingMethod(code) ? RECEIVING_METHODS[code].name : 'QRIS'
}

/**
 * Whether the merchant can receive money by this method: by its own account, or by the merchant's QRIS while the
 * owner lets that stand for the others.
 */
export function isAvailable(client: ApiClient, code: string): boolean {
  if (!client.hasQris || !isMethod(code)) return false
  return (
    client.options.bayarggSameAccount ||
    isOwnQris(code) ||
    receivingAccount(client, code) !== undefined
  )
}

/** Whether the owner entered an account of its own for this method. */
export function isConnected(client: ApiClient, code: ReceivingMethodCode): boolean {
  return client.hasQris && receivingAccount(client, code) !== undefined
}

function receivingAccount(client: ApiClient, code: string): ReceivingMethod | undefined {
  return isReceivingMethod(code) ? client.receivingMethod(code) : undefined
}

/**
 * The requested method, as the client wrote it, and its receiving account; undefined for the merchant's own QRIS.
 * Throws INPUT_INVALID.
 */
export function chosenMethod(
  client: ApiClient,
  asked: string | undefined,
): { code: string; receiving: ReceivingMethod | undefined } {
  const code = asked ?? DEFAULT_METHOD
  if (!isMethod(code)) {
    throw new AppError(
      'INPUT_INVALID',
      `payment_method tidak dikenal; pilihan: ${METHOD_CODES.join(', ')}`,
    )
  }
  if (!isAvailable(client, code)) {
    throw new AppError(
      'INPUT_INVALID',
      `Metode ${code} belum terhubung: pemilik toko harus mengisinya di Lunas (Atur, Situs)`,
    )
  }
  return { code, receiving: receivingAccount(client, code) }
}
