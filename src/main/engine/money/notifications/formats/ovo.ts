import { createFormats } from '../format.ts'
import { transferIn } from '../transfer-format.ts'

const OVO_APPS = ['ovo.id']

export const ovoFormats = createFormats([
  // OVO as documented. Its notification of a QRIS payment was not seen on a phone yet.
  {
    id: 'ovo',
    apps: OVO_APPS,
    deviceSeen: false,
    titles: ['', 'OVO'],
    income: ['Transfer sebesar {amount} dari {payer} diterima'],
  },
  transferIn({
    id: 'ovo-transfer',
    apps: OVO_APPS,
    titles: ['OVO'],
  }),
])
