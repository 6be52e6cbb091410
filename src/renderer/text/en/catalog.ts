import type { Texts } from '../id.ts'

export const catalog = {
  products: {
    add: 'Add an item',
    empty: 'No items yet. Start with what sells most.',
    newTitle: 'New item',
    editTitle: 'Edit item',
    name: 'Item name',
    price: 'Price',
    category: 'Category',
    barcode: 'Barcode (optional)',
    favourite: 'Show in Favourites',
    edit: 'Edit {{name}}',
    remove: 'Remove {{name}}',
    removeTitle: 'Remove {{name}}?',
    removeText: 'The item leaves the sale screen. Earlier sales do not change.',
    nameMissing: 'Enter the item’s name.',
    priceMissing: 'Enter a price of at least Rp1.',
    categoryMissing: 'Enter a category, for example Drinks.',
    saved: '{{name}} saved',
    search: 'Search items',
    count_one: '{{count, number}} item',
    count_other: '{{count, number}} items',
  },
} satisfies Partial<Texts>
