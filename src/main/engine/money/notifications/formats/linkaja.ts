import { createFormat } from '../format.ts'

/** LinkAja as documented. No phone has shown yet how it announces a QRIS payment. */
export const linkAja = createFormat({
  id: 'linkaja',
  apps: ['com.telkom.mwallet'],
  deviceSeen: false,
  titles: ['', 'LinkAja'],
  income: ['Kamu menerima saldo sebesar {amount} dari {payer}'],
})
