import { rupiah } from '../../../../shared/base/money.ts'
import type { ONLINE_SHOP_COMMANDS } from '../../../../shared/online-shop/commands.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { ProductPictures } from '../catalog/product-pictures.ts'
import type { OnlineShop } from './online-shop.ts'

/** `lanUrl` is the till's address for customers. */
export function onlineShopCommands(
  onlineShop: OnlineShop,
  pictures: ProductPictures,
  lanUrl: () => string,
): HandlersOf<typeof ONLINE_SHOP_COMMANDS> {
  return {
    'store.get': () => ({
      isOpen: onlineShop.isOpen(),
      url: `${lanUrl()}/toko`,
      newCount: onlineShop.newCount(),
      pictures: pictures.all(),
    }),
    'store.orders': (query) => onlineShop.list(query),
    'store.order': ({ number }) => onlineShop.get(number),
    'store.payWithCash': ({ number, received }) => onlineShop.payWithCash(number, rupiah(received)),
    'store.process': ({ number }) => onlineShop.process(number),
    'store.complete': ({ number }) => onlineShop.complete(number),
    'store.cancel': ({ number }) => onlineShop.cancel(number),
    'store.setPicture': ({ productId, imageId }) => asNull(pictures.set(productId, imageId)),
  }
}
