import type { OnlineShopPageParts } from '../pages/shop/routes.ts'
import type { BaseParts } from '../platform/base-parts.ts'
import type { ProductCatalog } from '../sales/catalog/catalog.ts'
import { createProductPictures, type ProductPictures } from '../sales/catalog/product-pictures.ts'
import type { DigitalGoods } from '../sales/digital-goods/digital-goods.ts'
import { createOnlineShop, type OnlineShop } from '../sales/online-shop/online-shop.ts'
import type { MoneySide } from './money-side.ts'

/** The shared catalogue: its orders, its photos, and what its page on the shop's Wi-Fi is made of. */
export interface StoreSide {
  onlineShop: OnlineShop
  productPictures: ProductPictures
  onlineShopPage: Omit<OnlineShopPageParts, 'rejectUnauthenticated'>
}

export interface StoreSideParts extends BaseParts {
  money: MoneySide
  digitalGoods: DigitalGoods
  catalog: ProductCatalog
}

export function createStoreSide(parts: StoreSideParts): StoreSide {
  const { database, events, random, digitalGoods, catalog } = parts
  const { merchants, payments } = parts.money
  const shopMerchantId = () => merchants.shopMerchant()?.id
  const shopName = () => merchants.shopMerchant()?.name ?? 'Lunas'
  const onChanged = () => parts.broadcastToScreens('store.changed')
  const onlineShop = createOnlineShop({
    ...parts,
    eventLog: events,
    payments,
    newPaymentId: (nowMs) => `TOKO-${Math.floor(nowMs / 1_000)}-${random.text(25)}`,
    shopMerchantId,
    shopName,
    onChanged,
  })
  const productPictures = createProductPictures({
    database,
    digitalGoods,
    shopMerchantId,
    onChanged,
  })
  const onlineShopPage = {
    onlineShop,
    catalog: catalog.get,
    pictures: productPictures.paths,
    shopName,
    newSubmitKey: () => random.text(26),
  }
  return { onlineShop, productPictures, onlineShopPage }
}
