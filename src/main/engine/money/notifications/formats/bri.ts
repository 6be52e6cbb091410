import { createFormats } from '../format.ts'
import { transferIn } from '../transfer-format.ts'

const BRI_APPS = ['id.co.bri.brimo']

const TO_ACCOUNT = [
  'Sobat BRI! Dana {amount} masuk ke rekening {account} pada {time}',
  'Sobat BRI! Dana {amount} masuk ke rekening',
]

export const briFormats = createFormats([
  // BRImo. The text after "KET." is written by the payer and may contain any amount.
  {
    id: 'brimo',
    apps: BRI_APPS,
    deviceSeen: true,
    titles: ['', 'BRImo'],
    income: [
      ...TO_ACCOUNT.flatMap((income) => [
        `${income} Ket.:TRANSFER DARI {payer}`,
        `${income} Ket.: TRANSFER DARI {payer}`,
        `${income} Ket.:TRF DARI {payer}`,
        `${income} Ket.: TRF DARI {payer}`,
        `${income} Ket.:{note}`,
      ]),
      'Sobat BRI! Dana {amount} masuk ke rekening {account} pada {time}',
    ],
    // The shop's own money, or yesterday's, in the same sentence.
    notIncome: [
      ' SETTLEMENT ',
      ' PENCAIRAN ',
      ' REFUND ',
      ' REVERSAL ',
      ' RETUR ',
      ' PENGEMBALIAN ',
    ],
  },
  // BRImo as documented, with its name before the sentence.
  {
    id: 'brimo-named',
    apps: BRI_APPS,
    deviceSeen: false,
    titles: ['', 'BRImo'],
    income: [
      'BRImo - Transfer masuk sebesar {amount} dari {payer}',
      'BRImo - Transfer masuk sebesar {amount}',
    ],
  },
  transferIn({
    id: 'brimo-transfer',
    apps: BRI_APPS,
    titles: ['BRImo'],
  }),
])
