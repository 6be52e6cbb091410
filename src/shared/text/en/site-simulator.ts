import type { siteSimulator as indonesian } from '../id/site-simulator.ts'

/** The simulator of a site’s tests: on the owner’s screens, and as a page on the Wi-Fi. */
export const siteSimulator: typeof indonesian = {
  band: 'TEST MODE – not real money',
  wallet: 'Wallet',
  scenario: 'What happens',
  scenarios: {
    exact: 'Paid exactly',
    late: 'Paid late',
    short: 'Paid too little',
    over: 'Paid too much',
    twice: 'Notification sent twice',
    grouped: 'Two payments in one notification',
    offline: 'Phone is offline first',
  },
  amount: 'Amount paid (may stay empty)',
  delay: 'Offline for how many seconds',
  open: 'Open test payments',
  pay: 'Pay {{amount}}',
  qr: 'QR text (000201…)',
  payQr: 'Pay this QR',
  results: 'Results',
  answered: 'Answer to the phone',
  waits: 'Phone is offline, sent later',
  stands: 'The payment now',
  statuses: {
    pending: 'waiting',
    paid: 'paid',
    expired: 'expired',
    cancelled: 'cancelled',
    late: 'late',
  },
}
