import type { CommandInput } from '../../../src/shared/contract.ts'

type NewProduct = CommandInput<'catalog.saveProduct'>

const DRINKS = 'Minuman'
const FOOD = 'Makanan'
const SNACKS = 'Camilan'
const SHELF = 'Sembako'

/** What a small shop sells, with the long names that real labels have. Codes are made up. */
export const PRODUCTS: NewProduct[] = [
  product('Es Kopi Susu Gula Aren', 18_000, DRINKS, { isFavourite: true }),
  product('Teh Tarik Hangat', 12_000, DRINKS, { isFavourite: true }),
  product('Nasi Goreng Kampung', 25_000, FOOD, { isFavourite: true }),
  product('Mi Goreng Jawa Telur Setengah Matang', 24_000, FOOD, { isFavourite: true }),
  product('Pisang Goreng Keju', 15_000, SNACKS, { isFavourite: true }),
  product('Tahu Isi (3 buah)', 9_000, SNACKS, { isFavourite: true }),
  product('Air Mineral 600 ml', 5_000, DRINKS, { barcode: '8990000000017', isFavourite: true }),
  product('Es Jeruk Peras', 13_000, DRINKS, { isFavourite: true }),
  product('Wedang Jahe Serai Madu Hutan Asli Tanpa Gula Pasir', 16_000, DRINKS),
  product('Kopi Tubruk', 8_000, DRINKS),
  product('Soto Ayam Lamongan', 22_000, FOOD, { isFavourite: true }),
  product('Ayam Penyet Sambal Korek Level 5', 28_000, FOOD, { isFavourite: true }),
  product('Gado-Gado Siram', 20_000, FOOD),
  product('Bakso Urat Jumbo', 23_000, FOOD),
  product('Nasi Uduk Komplit', 21_000, FOOD),
  product('Keripik Singkong Balado Pedas Manis 250 g', 14_500, SNACKS, {
    barcode: '8990000000024',
  }),
  product('Onde-Onde Kacang Hijau', 4_000, SNACKS),
  product('Beras Pandan Wangi 5 kg', 78_500, SHELF, { barcode: '8990000000031' }),
  product('Minyak Goreng 2 L', 38_900, SHELF, { barcode: '8990000000048' }),
  product('Gula Pasir 1 kg', 17_500, SHELF, { barcode: '8990000000055' }),
  product('Telur Ayam 1 kg', 29_000, SHELF),
  product('Mesin Espresso Dua Tuas', 87_500_000, SHELF),
]

function product(
  name: string,
  price: number,
  category: string,
  rest: { barcode?: string; isFavourite?: boolean } = {},
): NewProduct {
  const { barcode = null, isFavourite = false } = rest
  return { name, price, category, barcode, isFavourite }
}
