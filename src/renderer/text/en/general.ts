import type { Words } from '../id.ts'

export const general = {
  app: { name: 'Lunas', cashier: 'Lunas · Cashier', display: 'Lunas · Customer display' },
  action: {
    back: 'Back',
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    saved: 'Saved',
    next: 'Continue',
    add: 'Add',
    edit: 'Edit',
    remove: 'Remove',
    retry: 'Try again',
    copy: 'Copy',
    copied: 'Copied',
    showMore: 'Show more',
    closeNotice: 'Close notice',
  },
  rail: {
    label: 'Main menu',
    sell: 'Sell',
    payments: 'Payments',
    inbox: 'Money in',
    settings: 'Settings',
    inboxCount: 'Money in, {{count}} unmatched',
    demo: 'Try it out',
    simulator: 'Pretend phone',
    display: 'Customer display',
  },
  phone: {
    fresh: 'Shop phone connected',
    quiet: 'Shop phone is silent',
    none: 'No phone yet',
    neverHeard: 'Phone never reported',
    shortFresh: 'Shop phone',
    heard: '{{ago}} ago',
    advice: {
      fresh: 'Incoming money is read automatically.',
      quiet:
        'Open the shop phone: is it on, and on the shop’s Wi-Fi? Meanwhile check the wallet app, then press By hand.',
      none: 'Without a phone, money is not read automatically. Check the wallet app, then press By hand. Connect a phone in Settings.',
      neverHeard:
        'A phone is paired but has not sent anything. Send a test from it, or check the wallet app and press By hand.',
    },
    nothingArrives: 'Money not read yet?',
    nothingArrivesHelp:
      'Ask to see the customer’s proof, then check the shop’s wallet app. If the money is there, press By hand.',
  },
  ago: { seconds: '{{n}} s', minutes: '{{n}} min', hours: '{{n}} h', days: '{{n}} d' },
  state: {
    loading: 'Loading…',
    lost: 'The connection to the till is lost. The order is safe. We keep trying.',
    signedOutTitle: 'This window must be opened again',
    signedOutText:
      'This window’s permission has ended. Orders and payments are safely stored. Close it and open Lunas again.',
    startFailedTitle: 'The till has not answered yet',
    startFailedText:
      'Shop data is safe. This screen keeps trying by itself; if it takes long, open Lunas again.',
    crashedTitle: 'This screen stopped',
    crashedText: 'Orders and payments are safely stored. Reload this screen.',
    reload: 'Reload',
  },
  owner: {
    title: 'Owner only',
    intro: 'Enter the owner’s PIN to open this part.',
    pin: 'Owner PIN',
    unlock: 'Open',
    lock: 'Lock again',
    openFor: 'Open for the owner',
    tryAgainIn: 'Try again in {{time}}.',
  },
  status: { pending: 'Waiting', paid: 'Paid', expired: 'Expired', cancelled: 'Cancelled' },
  exception: { late: 'Late', over: 'Overpaid', under: 'Underpaid', 'by-hand': 'By hand' },
  evidence: {
    notification: 'Notification from {{app}}',
    callback: 'Official report from {{app}}',
    'by-hand': 'Confirmed by hand by the owner',
    none: 'No evidence yet',
    unknownApp: 'a wallet',
  },
  qr: { label: 'QRIS code {{amount}}' },
} satisfies Partial<Words>
