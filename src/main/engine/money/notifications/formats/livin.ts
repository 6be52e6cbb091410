import { createFormats } from '../format.ts'
import { transferIn } from '../transfer-format.ts'

const LIVIN_APPS = ['id.bmri.livin']
const LIVIN_TITLES = ['Livin', "Livin'", "Livin' by Mandiri", 'Livin by Mandiri', 'Mandiri Livin']

export const livinFormats = createFormats([
  // Livin' by Mandiri as documented.
  {
    id: 'livin',
    apps: LIVIN_APPS,
    deviceSeen: false,
    titles: ['', ...LIVIN_TITLES],
    income: [
      'Terima transfer {amount} dari {payer}',
      'Pembayaran QRIS {amount} berhasil diterima dari {payer}',
    ],
  },
  transferIn({
    id: 'livin-transfer',
    apps: LIVIN_APPS,
    titles: LIVIN_TITLES,
  }),
])
