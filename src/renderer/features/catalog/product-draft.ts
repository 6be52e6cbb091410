import type { Product } from '../../../shared/sales/product.ts'
import type { ProductInput } from '../../data/catalog.ts'

/** The values of the product form. */
export interface ProductDraft {
  name: string
  price: number | null
  category: string
  barcode: string
  isFavourite: boolean
}

export type DraftFault = 'name' | 'price' | 'category'

export function draftOf(product: Product | null): ProductDraft {
  return {
    name: product?.name ?? '',
    price: product?.price ?? null,
    category: product?.category ?? '',
    barcode: product?.barcode ?? '',
    isFavourite: product?.isFavourite ?? true,
  }
}

/** The first thing that is missing, or null when it can be saved. */
export function draftFault(draft: ProductDraft): DraftFault | null {
  if (draft.name.trim() === '') return 'name'
  if (draft.price === null || draft.price < 1) return 'price'
  return draft.category.trim() === '' ? 'category' : null
}

/** What is sent to the engine; null while something is missing. */
export function inputOf(draft: ProductDraft, id: string | undefined): ProductInput | null {
  if (draftFault(draft) !== null || draft.price === null) return null
  return {
    ...(id === undefined ? {} : { id }),
    name: draft.name.trim(),
    price: draft.price,
    category: draft.category.trim(),
    barcode: draft.barcode.trim() || null,
    isFavourite: draft.isFavourite,
  }
}
