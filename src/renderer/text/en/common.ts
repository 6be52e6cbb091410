import type { Texts } from '../id.ts'

export const common = {
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
    light: {
      beating: 'Shop phone connected',
      'heard-lately': 'Shop phone connected',
      unwatched: 'Shop phone cannot be watched',
      'never-heard': 'Phone never reported',
      revoked: 'Revoked',
      late: 'Shop phone is late',
      silent: 'Shop phone does not answer',
      queue: 'News of money waits on the phone',
      battery: 'Shop phone’s battery is almost empty',
      clock: 'Shop phone’s clock is wrong',
      delayed: 'News from the phone comes late',
      none: 'No phone yet',
      'one-silent': 'One shop phone does not answer',
    },
    heard: '{{ago}} ago',
    battery: 'battery {{percent}}%',
    queue: '{{count}} waiting',
    advice: {
      unwatched:
        'This phone sends no sign of life, so Lunas cannot tell whether it still works. If money is not read, look into the wallet app, then press By hand.',
      'never-heard':
        'A phone is paired but has not sent anything. Send a test from it, or look into the wallet app and press By hand.',
      late: 'Wait a moment. If it does not recover, see that the shop phone is on and connected to the shop’s Wi-Fi.',
      silent:
        'Automatic payments are held up. Check the shop phone’s Wi-Fi and open its forwarder app; meanwhile look for the money in the wallet app, then press By hand with the owner’s PIN.',
      queue:
        'The shop phone is alive but its news has not been sent. Bring it closer to the shop’s Wi-Fi and open its forwarder app.',
      battery:
        'Put the shop phone on its charger. Once it is off, money is not read automatically.',
      clock:
        'Switch on automatic date and time on the shop phone. With a wrong clock money may not find its payment by itself.',
      delayed:
        'The last news of money came late. Open the forwarder app on the shop phone and switch its battery saving off.',
      none: 'Without a phone, money is not read automatically. Look into the wallet app, then press By hand. Connect a phone in Settings.',
      'one-silent':
        '{{name}} does not answer; another phone still works. If the money went to the wallet on {{name}}, look there, then press By hand.',
    },
    nothingArrives: 'Money not read yet?',
    nothingArrivesHelp:
      'Ask to see the customer’s proof, then check the shop’s wallet app. If the money is there, press By hand.',
  },
  ago: { seconds: '{{n}} s', minutes: '{{n}} min', hours: '{{n}} h', days: '{{n}} d' },
  state: {
    loading: 'Loading…',
    lost: 'The connection to the till is lost. The order is safe. We keep trying.',
    troubles: {
      'storage-full':
        'The disk of the till is full. What was saved is safe, but nothing new is taken. Free some space; Lunas goes on by itself.',
      'log-not-written':
        'The log file of Lunas cannot be written. Selling goes on. Ask the owner to check the disk and the folder "logs" in the data folder.',
    },
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
  ledger: {
    changed:
      'Money record {{number}} is not as Lunas wrote it: it was changed, removed or put in from outside.',
    missing_one:
      'The newest money record is missing. The shop’s data ends at {{from}}, but Lunas had recorded until {{until}}.',
    missing_other:
      'The newest {{count}} money records are missing. The shop’s data ends at {{from}}, but Lunas had recorded until {{until}}.',
    replaced:
      'The shop’s data does not follow the last one: the money records until {{time}} are not in it any more.',
    consequence:
      'You can go on selling. Incoming money is kept under Money in and not matched by itself until the owner has checked.',
    open: 'Check and go on',
    title: 'Go on after the records changed?',
    text: 'Compare the sales with the history of the wallet app first. After this a new record begins, your reason is written into it for ever, and the money that was kept is matched again.',
    reason: 'What happened',
    reasonHelp: 'For example: a backup was restored, or a technician changed the data.',
    accept: 'Go on',
  },
  owner: {
    title: 'Owner only',
    intro: 'Enter the owner’s PIN to open this part.',
    pin: 'Owner PIN',
    showPin: 'Show or hide the PIN',
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
} satisfies Partial<Texts>
