import { rupiah } from '../../../../shared/base/money.ts'
import type { CATALOG_COMMANDS } from '../../../../shared/sales/catalog-commands.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { ProductCatalog } from './catalog.ts'

export function catalogCommands(catalog: ProductCatalog): HandlersOf<typeof CATALOG_COMMANDS> {
  return {
    'catalog.get': () => catalog.get(),
    'catalog.saveProduct': ({ id, price, ...product }) =>
      catalog.save({ ...product, price: rupiah(price), ...(id === undefined ? {} : { id }) }),
    'catalog.removeProduct': ({ productId }) => asNull(catalog.remove(productId)),
  }
}
