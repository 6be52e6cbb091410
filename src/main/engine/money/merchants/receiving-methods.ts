import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import {
  RECEIVING_METHODS,
  type ReceivingMethod,
  type ReceivingMethodCode,
} from '../../../../shared/sites/receiving-method.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { inspectQris, prepareQris } from '../qris/qris.ts'
import type { Merchants } from './merchants.ts'
import {
  deleteReceivingMethod,
  listReceivingMethods,
  upsertReceivingMethod,
} from './receiving-method-store.ts'

/** Input: the text of a static QRIS, or the phone number of a wallet. */
export interface NewReceivingMethod {
  merchantId: string
  method: ReceivingMethodCode
  /** A static QRIS, or `08…`. */
  place: string
}

/** Receiving accounts of additional payment methods, per merchant. */
export interface ReceivingMethods {
  of(merchantId: string): ReceivingMethod[]
  find(merchantId: string, method: ReceivingMethodCode): ReceivingMethod | undefined
  /** Throws MERCHANT_NOT_FOUND, QRIS_* and RECEIVING_METHOD_INVALID. */
  set(input: NewReceivingMethod): Promise<ReceivingMethod>
  remove(input: Pick<NewReceivingMethod, 'merchantId' | 'method'>): Promise<void>
}

/** The list is small and cached: every create of a site reads it. */
export function createReceivingMethods(
  { database, events }: Platform,
  merchants: Pick<Merchants, 'get'>,
): ReceivingMethods {
  let methods: ReceivingMethod[] = []
  const load = () => {
    methods = listReceivingMethods(database.read)
  }
  load()

  function record(db: WritableDb, merchantId: string, method: ReceivingMethodCode): void {
    events.record(db, { kind: 'merchant.method-changed', merchantId, facts: { method } })
  }

  return {
    of: (merchantId) => methods.filter((each) => each.merchantId === merchantId),
    find: (merchantId, method) =>
      methods.find((each) => each.merchantId === merchantId && each.method === method),
    async set({ merchantId, method, place }) {
      merchants.get(merchantId)
      const receiving = { merchantId, method, ...placeOf(method, place) }
      await database.write((db) => {
        upsertReceivingMethod(db, receiving)
        record(db, merchantId, method)
        afterCommit(db, load)
      })
      return receiving
    },
    remove: ({ merchantId, method }) =>
      database.write((db) => {
        deleteReceivingMethod(db, { merchantId, method })
        record(db, merchantId, method)
        afterCommit(db, load)
      }),
  }
}

function placeOf(
  method: ReceivingMethodCode,
  place: string,
): Pick<ReceivingMethod, 'qris' | 'walletNumber' | 'label'> {
  const { kind, name } = RECEIVING_METHODS[method]
  if (kind === 'wallet') {
    return { qris: null, walletNumber: indonesianMobileNumber(place), label: name }
  }
  const { text, merchantName } = inspectQris(place)
  // Only a static code can be filled with the amount of each payment.
  prepareQris(text)
  return { qris: text, walletNumber: null, label: cleanText(merchantName) ?? name }
}

/** Normalises an Indonesian mobile number to `08…`. Throws RECEIVING_METHOD_INVALID. */
function indonesianMobileNumber(text: string): string {
  const digits = text.replace(/[\s().-]/g, '').replace(/^(\+?62)/, '0')
  if (/^08\d{7,11}$/.test(digits)) return digits
  throw new AppError('RECEIVING_METHOD_INVALID', 'not an Indonesian mobile number')
}
