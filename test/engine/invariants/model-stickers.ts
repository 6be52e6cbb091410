import type { StaticCode } from '../../../src/main/engine/money/payments/static-code-store.ts'
import { kindOf, type ModelParts, pickOf } from './model-parts.ts'

/** Static codes without an amount. */
export interface ModelStickers {
  openSticker(party: number, dialect: number): Promise<void>
  closeSticker(pick: number): Promise<void>
}

export function createModelStickers(parts: ModelParts): ModelStickers {
  const { engine, oracle, parties, attempt, nextNumber } = parts
  const opened: StaticCode[] = []

  return {
    openSticker: (party, dialect) =>
      attempt(async () => {
        const { merchantId, isTest } = parties[1 + (party % (parties.length - 1))]!
        const code = await engine().staticCodes.create({
          merchantId,
          isTest,
          dialect: kindOf(dialect).dialect,
          id: `qr_${nextNumber()}`,
          paymentIdPrefix: 'qrpy_',
          merchantOrderId: null,
          details: {},
          callbackUrl: null,
        })
        opened.push(code)
        oracle.stickers.opened(code)
        oracle.sites.made(merchantId, code.id)
      }),
    async closeSticker(pick) {
      const code = pickOf(opened, pick)
      if (!code) return
      await engine().staticCodes.close(code)
      oracle.stickers.closed(code.number)
    },
  }
}
