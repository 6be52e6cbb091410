import { createFormat } from '../format.ts'

/** BNI Mobile Banking as documented. "Kredit" is money in, "Debit" money out. */
export const bni = createFormat({
  id: 'bni',
  apps: ['src.com.bni'],
  deviceSeen: false,
  titles: ['', 'BNI', 'BNI Mobile Banking'],
  income: [
    'Anda menerima {amount} dari {payer}',
    'BNI: Kredit {amount} Transfer dari {payer}',
    'BNI: Kredit {amount} Terima BI-Fast dari {payer}',
  ],
})
