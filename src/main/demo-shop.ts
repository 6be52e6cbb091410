/** Made up from end to end: the QRIS has a right checksum and leads to nobody. */
export const DEMO_SHOP = {
  name: 'Kedai Pagi',
  qris: '00020101021126590013ID.CO.BNI.WWW011893600009150000000102096000000010303UBE51450015ID.OR.GPNQR.WWW0215ID10000000000090303UBE5204541153033605802ID5917WARUNG CONTOH BNI6015JAKARTA SELATAN61051011463049176',
  ownerPin: '481516',
}

type DemoProduct = [name: string, price: number, category: string, isFavourite?: boolean]

const SHELF: DemoProduct[] = [
  ['Es Kopi Susu Aren', 22_000, 'Kopi', true],
  ['Kopi Tubruk', 12_000, 'Kopi', true],
  ['Americano', 20_000, 'Kopi'],
  ['Cappuccino', 25_000, 'Kopi', true],
  ['Matcha Latte', 28_000, 'Non-kopi'],
  ['Teh Tarik', 15_000, 'Non-kopi', true],
  ['Lemon Tea', 16_000, 'Non-kopi'],
  ['Cokelat Panas', 24_000, 'Non-kopi'],
  ['Roti Bakar Cokelat Keju', 18_000, 'Camilan', true],
  ['Pisang Goreng Madu', 17_000, 'Camilan', true],
  ['Kentang Goreng', 19_000, 'Camilan'],
  ['Mie Goreng Jawa Spesial Telur', 32_000, 'Makanan', true],
  ['Nasi Goreng Kampung', 35_000, 'Makanan', true],
  ['Soto Ayam Lamongan', 30_000, 'Makanan'],
  ['Air Mineral 600 ml', 6_000, 'Non-kopi', true],
]

export const DEMO_PRODUCTS = SHELF.map(([name, price, category, isFavourite = false], index) => ({
  name,
  price,
  category,
  barcode: `899${String(index + 1).padStart(10, '0')}`,
  isFavourite,
}))
