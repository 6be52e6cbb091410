/** Invented data: the QRIS has a valid checksum and no real receiver. */
export const DEMO_SHOP = {
  name: 'Kedai Pagi',
  qris: '00020101021126680016ID.CO.CONTOH.WWW011893609999000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID10260000000120303UMI5204581453033605802ID5917KEDAI PAGI CONTOH6007BANDUNG61054011162070703A016304BD13',
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
