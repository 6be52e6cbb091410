import type { SHOP_COMMANDS } from '../../../../shared/sales/shop-commands.ts'
import type { HandlersOf } from '../../platform/command-types.ts'
import type { ShopService } from './shop.ts'

export function shopCommands(shop: ShopService): HandlersOf<typeof SHOP_COMMANDS> {
  return {
    'shop.get': () => shop.get(),
    'shop.setUp': (input) => shop.setUp(input),
    'shop.rename': ({ name }) => shop.rename(name),
    'shop.changeQris': ({ qris }) => shop.changeQris(qris),
  }
}
