import type { StorePageParts } from '../pages/shop/routes.ts'
import type { BaseParts } from '../platform/base-parts.ts'
import type { ProductCatalog } from '../sales/catalog/catalog.ts'
import { createProductPictures, type ProductPictures } from '../sales/catalog/product-pictures.ts'
import type { Goods } from '../sales/digital-goods/digital-goods.ts'
import { createStore, type Store } from '../sales/online-shop/online-shop.ts'
import type { MoneySide } from './money-side.ts'

/** The shared catalogue: its orders, its photos, and what its page on the shop's Wi-Fi is made of. */
export interface StoreSide {
  store: Store
  productPictures: ProductPictures
  storePage: Omit<StorePageParts, 'refuse'>
}

export interface StoreSideParts extends BaseParts {
  money: MoneySide
  goods: Goods
  catalog: ProductCatalog
}

export function createStoreSide(parts: StoreSideParts): StoreSide {
  const { database, events, chance, goods, catalog } = parts
  const { merchants, payments } = parts.money
  const counterMerchantId = () => merchants.counter()?.id
  const shopName = () => merchants.counter()?.name ?? 'Lunas'
  const onChanged = () => parts.tellScreens('store.changed')
  const store = createStore({
    ...parts,
    eventLog: events,
    payments,
    newPaymentId: (nowMs) => `TOKO-${Math.floor(nowMs / 1_000)}-${chance.text(25)}`,
    counterMerchantId,
    shopName,
    onChanged,
  })
  const productPictures = createProductPictures({ database, goods, counterMerchantId, onChanged })
  const storePage = {
    store,
    catalog: catalog.get,
    pictures: productPictures.paths,
    shopName,
    newSubmitKey: () => chance.text(26),
  }
  return { store, productPictures, storePage }
}
