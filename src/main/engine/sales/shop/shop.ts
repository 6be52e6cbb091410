import { AppError } from '../../../../shared/base/errors.ts'
import type { Shop } from '../../../../shared/sales/shop.ts'
import type { Merchant } from '../../../../shared/sites/merchant.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import { shopQris } from '../../money/merchants/shop-qris.ts'
import { inspectQris } from '../../money/qris/qris.ts'
import { toPreview } from '../../money/qris/qris-preview.ts'
import type { OwnerPin } from '../../people/pin/owner-pin.ts'
import { assertGoodPin } from '../../people/pin/pin-rules.ts'
import type { Platform } from '../../platform/platform.ts'

/** The shop itself: its name, its QRIS and its first set-up. */
export interface ShopService {
  get(): Shop
  /** First set-up. Throws SHOP_ALREADY_SET_UP, PIN_INVALID, QRIS_*. */
  setUp(input: { name: string; qris: string; ownerPin: string }): Promise<Shop>
  /** Throws SHOP_NOT_SET_UP. */
  rename(name: string): Promise<Shop>
  /** Throws PAYMENTS_RUNNING while a QRIS is open: its money would go to the old account. */
  changeQris(qris: string): Promise<Shop>
}

interface ShopRooms {
  merchants: Merchants
  ownerPin: Pick<OwnerPin, 'set'>
  isQrOnScreen: () => boolean
}

export function createShop(
  { settings, broadcastToScreens }: Platform,
  { merchants, ownerPin, isQrOnScreen }: ShopRooms,
): ShopService {
  function merchant(): Merchant {
    const found = merchants.shopMerchant()
    if (!found) throw new AppError('SHOP_NOT_SET_UP', 'the shop has not been set up')
    return found
  }

  function get(): Shop {
    const found = merchants.shopMerchant()
    const qris = shopQris(merchants)
    return {
      isSetUp: found !== undefined,
      name: found?.name ?? '',
      qris: qris && toPreview(qris),
      idleMessage: settings.get('idleMessage'),
      timeZone: settings.get('timeZone'),
    }
  }

  function changed(): Shop {
    broadcastToScreens('shop.changed')
    return get()
  }

  return {
    get,
    async setUp({ name, qris, ownerPin: pin }) {
      if (merchants.shopMerchant()) {
        throw new AppError('SHOP_ALREADY_SET_UP', 'the shop has been set up already')
      }
      assertGoodPin(pin)
      inspectQris(qris)
      // The PIN is set first, so that a shop never exists without one.
      await ownerPin.set(pin)
      await merchants.createShopMerchant({ name, qris })
      return changed()
    },
    async rename(name) {
      await merchants.change(merchant().id, { name })
      return changed()
    },
    async changeQris(qris) {
      if (isQrOnScreen()) {
        throw new AppError('PAYMENTS_RUNNING', 'finish or cancel the running QRIS first')
      }
      await merchants.change(merchant().id, { qris })
      return changed()
    },
  }
}
