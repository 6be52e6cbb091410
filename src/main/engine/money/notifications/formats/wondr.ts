import { createFormats } from '../format.ts'
import { transferIn } from '../transfer-format.ts'

const WONDR_APPS = ['id.bni.wondr']
const WONDR_TITLES = ['wondr by BNI', 'wondr']

export const wondrFormats = createFormats([
  // wondr by BNI. The shop's own spending differs in one word: "Kamu baru aja transaksi sebesar".
  {
    id: 'wondr',
    apps: WONDR_APPS,
    deviceSeen: true,
    titles: ['', ...WONDR_TITLES],
    income: ['Transaksi diterima! Kamu baru aja terima {amount}. Klik untuk cek detailnya.'],
  },
  // wondr's two lines, as documented.
  {
    id: 'wondr-lines',
    apps: WONDR_APPS,
    deviceSeen: false,
    titles: ['', ...WONDR_TITLES],
    income: ['Transaksi diterima! Jumlah {amount}'],
  },
  transferIn({
    id: 'wondr-transfer',
    apps: WONDR_APPS,
    titles: WONDR_TITLES,
  }),
])
