import { createFormat } from '../format.ts'

/** blu by BCA Digital as documented. */
export const blu = createFormat({
  id: 'blu',
  apps: ['com.bcadigital.blu'],
  deviceSeen: false,
  titles: ['', 'blu', 'blu by BCA Digital'],
  income: ['Kamu menerima transfer sebesar {amount} dari {payer}.'],
})
