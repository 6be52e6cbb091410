import type { Texts } from '../id.ts'

export const tester = {
  tester: {
    title: 'Simulator – {{name}}',
    openFor: 'Test simulator for {{name}}',
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
    none: 'None yet. Make one with the site’s test key (pk_test_…).',
    pay: 'Pay {{amount}}',
    qr: 'QR text (000201…)',
    qrPicture: 'Take from a picture',
    payQr: 'Pay this QR',
    results: 'Results',
    answered: 'Answer to the phone',
    waits: 'Phone is offline, sent later',
    stands: 'The payment now',
    late: 'late',
    statuses: {
      pending: 'waiting',
      paid: 'paid',
      expired: 'expired',
      cancelled: 'cancelled',
    },
  },
} satisfies Partial<Texts>
