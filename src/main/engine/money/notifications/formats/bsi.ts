import { createFormat } from '../format.ts'

/** Bank Syariah Indonesia as documented; `com.bsi.mobile` is the older of its two apps. */
export const bsi = createFormat({
  id: 'bsi',
  apps: ['co.id.bankbsi.superapp', 'com.bsi.mobile'],
  deviceSeen: false,
  titles: ['Anda menerima dana', 'Funds received'],
  income: [
    '{payer} telah mengirimkan dana sebesar {amount}',
    '{payer} has sent you funds of {amount}',
  ],
})
