import { AppError } from '../../../../shared/base/errors.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { DigitalGoods } from '../digital-goods/digital-goods.ts'
import {
  deleteProductPicture,
  listProductPictures,
  saveProductPicture,
} from './product-picture-store.ts'
import { findProduct } from './product-store.ts'

/** The product photos of the shared catalogue. */
export interface ProductPictures {
  /** Numbers of photos by product id. */
  all(): Record<string, number>
  /** Paths of active photos on the LAN server, by product id. */
  paths: () => Map<string, string>
  /** Throws PRODUCT_NOT_FOUND, and GOODS_NOT_ATTACHABLE for a photo that is not the counter's. */
  set(productId: string, imageId: number | null): Promise<void>
}

interface ProductPicturesRooms {
  digitalGoods: Pick<DigitalGoods, 'listOf' | 'assertAttachable'>
  merchants: Pick<Merchants, 'shopMerchant'>
}

export function createProductPictures(
  { database, broadcastToScreens }: Platform,
  { digitalGoods, merchants }: ProductPicturesRooms,
): ProductPictures {
  const merchantId = () => merchants.shopMerchant()?.id ?? ''
  const all = () => listProductPictures(database.read)

  return {
    all,
    paths() {
      const photos = digitalGoods.listOf({
        kind: 'image',
        merchantId: merchantId(),
        isActiveOnly: true,
      })
      const pathOf = new Map(photos.map(({ id, path }) => [id, path]))
      const found = Object.entries(all()).flatMap(([productId, imageId]) => {
        const path = pathOf.get(imageId)
        return path ? [[productId, path] as const] : []
      })
      return new Map(found)
    },
    set: (productId, imageId) =>
      database.write((db) => {
        if (!findProduct(db, productId)) {
          throw new AppError('PRODUCT_NOT_FOUND', `no product ${productId}`)
        }
        afterCommit(db, () => broadcastToScreens('store.changed'))
        if (imageId === null) {
          deleteProductPicture(db, productId)
          return
        }
        digitalGoods.assertAttachable(merchantId(), { imageId })
        saveProductPicture(db, productId, imageId)
      }),
  }
}
