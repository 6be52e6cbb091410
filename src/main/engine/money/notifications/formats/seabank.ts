import { createFormats } from '../format.ts'
import { transferIn } from '../transfer-format.ts'

const SEABANK_APPS = ['id.co.bankbkemobile.digitalbank']

export const seaBankFormats = createFormats([
  // SeaBank Indonesia as documented, where the title is missing.
  {
    id: 'seabank',
    apps: SEABANK_APPS,
    deviceSeen: false,
    titles: [''],
    income: [
      'Menerima transfer sebesar {amount} dari {payer}',
      'Menerima transfer sebesar {amount}',
      'Dana masuk {amount} dari {payer}',
    ],
  },
  transferIn({
    id: 'seabank-transfer',
    apps: SEABANK_APPS,
    titles: ['SeaBank'],
  }),
])
