import { AppError } from '../../../shared/base/errors.ts'
import type { StaticCodeView } from '../../../shared/payments/commands.ts'
import type { StaticCodes } from '../money/payments/static-codes.ts'

/** So many are shown: more stickers hang in no shop. */
const SHOWN = 200

/** A site's codes without an amount, for the owner. */
export interface StaticCodeAdmin {
  list(merchantId: string): StaticCodeView[]
  /** Throws NOT_FOUND for a code that is unknown or closed already. */
  close(id: string): Promise<null>
}

export function createStaticCodeAdmin(
  staticCodes: Pick<StaticCodes, 'find' | 'listOpen' | 'close'>,
): StaticCodeAdmin {
  return {
    list: (merchantId) =>
      staticCodes
        .listOpen(merchantId, SHOWN)
        .map(({ id, merchantOrderId: name, dialect, isTest, createdAtMs }) => ({
          id,
          name,
          dialect,
          isTest,
          createdAtMs,
        })),
    async close(id) {
      const code = staticCodes.find(id)
      if (code && (await staticCodes.close(code))) return null
      throw new AppError('NOT_FOUND', `no open code ${id}`)
    },
  }
}
