import { createFormat } from '../format.ts'

/** LinkAja as documented. Its notification of a QRIS payment was not seen on a phone yet. */
export const linkAja = createFormat({
  id: 'linkaja',
  apps: ['com.telkom.mwallet'],
  deviceSeen: false,
  titles: ['', 'LinkAja'],
  income: ['Kamu menerima saldo sebesar {amount} dari {payer}'],
})
