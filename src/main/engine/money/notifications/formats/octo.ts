import { createFormat } from '../format.ts'

/** OCTO by CIMB Niaga as documented. */
export const octo = createFormat({
  id: 'octo',
  apps: ['id.co.cimbniaga.mobile.android'],
  deviceSeen: false,
  titles: ['', 'OCTO Mobile', 'OCTO'],
  income: ['Transfer masuk: Dana {amount} dari {payer} telah masuk'],
})
