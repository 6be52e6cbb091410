import { createFormats } from '../format.ts'
import { transferIn } from '../transfer-format.ts'

const BCA_APPS = ['com.bca', 'com.bca.mybca.omni.android']

export const bcaFormats = createFormats([
  // The Financial Diary of myBCA, in both languages. Outgoing money has the same titles, and other categories
  // include settlements and interest: only a transfer between accounts is a customer's payment.
  {
    id: 'bca-diary',
    apps: BCA_APPS,
    deviceSeen: true,
    titles: ['', 'Financial Diary', 'Catatan Finansial', 'myBCA', 'm-BCA', 'BCA mobile'],
    income: [
      'Pemasukan sebesar {amount} dari {payer} di kategori Transfer Rekening.',
      'Financial Diary: Pemasukan sebesar {amount} dari {payer} di kategori Transfer Rekening.',
      'Catatan Finansial: Pemasukan sebesar {amount} dari {payer} di kategori Transfer Rekening.',
      'You received {amount} from {payer} at Account Transfer category.',
      'Financial Diary: You received {amount} from {payer} at Account Transfer category.',
    ],
    // An acquirer that pays out yesterday's sales in one amount.
    notIncome: [' KR OTOMATIS '],
  },
  // m-BCA as documented.
  {
    id: 'bca-mobile',
    apps: BCA_APPS,
    deviceSeen: false,
    titles: ['', 'm-BCA', 'BCA mobile', 'myBCA'],
    income: [
      'm-Transfer: {amount} dari {payer} telah masuk ke rek {account}',
      'Dana masuk sebesar {amount} dari {payer} via BCA Mobile',
    ],
  },
  transferIn({
    id: 'bca-transfer',
    apps: BCA_APPS,
    titles: ['BCA mobile', 'm-BCA', 'myBCA', 'Transfer Masuk'],
  }),
])
