import { createFormat } from '../format.ts'
import { transferIn } from '../transfer-format.ts'

export const aladin = createFormat(
  transferIn({
    id: 'aladin',
    apps: ['id.aladinbank.mobile'],
    titles: ['Bank Aladin', 'Aladin'],
  }),
)
