import { AppError } from '../../../../../shared/base/errors.ts'
import {
  RECEIVING_METHODS,
  type ReceivingMethod,
  type ReceivingMethodCode,
} from '../../../../../shared/sites/receiving-method.ts'
import type { ApiClient } from '../dialect.ts'

/** The merchant's own QRIS: available once it has one. */
export const DEFAULT_METHOD = 'qris'

/** Every payment method of this gateway, in its own order. */
export const METHOD_CODES = [
  DEFAULT_METHOD,
  ...(Object.keys(RECEIVING_METHODS) as ReceivingMethodCode[]),
] as const

export type MethodCode = (typeof METHOD_CODES)[number]

export function isMethod(code: string): code is MethodCode {
  return METHOD_CODES.some((each) => each === code)
}

export function methodName(code: string): string {
  if (Object.hasOwn(RECEIVING_METHODS, code)) {
    return RECEIVING_METHODS[code as ReceivingMethodCode].name
  }
  return 'QRIS'
}

/** Whether the merchant can receive money by this method. */
export function isAvailable(client: ApiClient, code: MethodCode): boolean {
  return client.hasQris && (code === DEFAULT_METHOD || client.receivingMethod(code) !== undefined)
}

/**
 * The requested method and its receiving account; undefined for the merchant's own QRIS. Throws INPUT_INVALID.
 */
export function chosenMethod(
  client: ApiClient,
  asked: string | undefined,
): { code: MethodCode; receiving: ReceivingMethod | undefined } {
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
  const receiving = code === DEFAULT_METHOD ? undefined : client.receivingMethod(code)
  return { code, receiving }
}
