import { Type } from 'typebox'
import { Amount, command, Id, Name, NoInput, strict } from '../base/command.ts'
import type { Catalog, Product } from './product.ts'

/** The commands of the products that the shop sells. */
export const CATALOG_COMMANDS = {
  'catalog.get': command<Catalog>()('cashier', NoInput),
  'catalog.saveProduct': command<Product>()(
    'owner',
    Type.Object(
      {
        id: Type.Optional(Id),
        name: Name,
        price: Amount,
        category: Type.String({ minLength: 1, maxLength: 30 }),
        barcode: Type.Union([Type.String({ minLength: 1, maxLength: 48 }), Type.Null()]),
        isFavourite: Type.Boolean(),
      },
      strict,
    ),
  ),
  'catalog.removeProduct': command<null>()('owner', Type.Object({ productId: Id }, strict)),
} as const
