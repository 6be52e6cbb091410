import type { Texts } from '../id.ts'

export const phones = {
  phones: {
    empty: 'No phone is connected yet.',
    emptyHelp: 'Without a phone, incoming money is not read automatically.',
    add: 'Connect a phone',
    pairedAt: 'Paired {{time}}',
    heardAt: 'Last report {{ago}} ago',
    never: 'Never reported',
    revoked: 'Revoked',
    revoke: 'Revoke {{name}}',
    revokeTitle: 'Revoke {{name}}?',
    revokeText: 'This phone can no longer report incoming money. To use it again, pair it again.',
    revokeConfirm: 'Revoke phone',
    lastReading: 'Last reading {{amount}}',
    lastReadingTest: 'Last test read {{amount}}',
    lastReadingNone: 'The last reading was no incoming money',
    lan: 'Address for phones and sites',
    delay: 'news arrives within {{span}}',
    clockAhead: 'the phone’s clock is {{span}} ahead',
    clockBehind: 'the phone’s clock is {{span}} behind',
    charging: 'battery {{percent}}%, charging',
    queue: '{{count}} waiting on the phone',
    noHeartbeat:
      'This phone sends no sign of life, so it cannot be watched all the time. Add a timer of one minute in MacroDroid or SmsForwarder to {{address}}',
    rename: 'Rename {{name}}',
    renameTitle: 'Rename the phone',
    toldOther:
      'This phone still sends to {{told}}, but the till has another address now. Change it in the forwarder app, or pair the phone again.',
    guideTitle: 'Guide to keep the phone awake',
    guideText: 'Scan it with the shop phone. There are steps for {{makers}}.',
    guideQr: 'Code of the phone guide',
    accountsTitle: 'Which QRIS do the wallets receive for?',
    accountsHelp:
      'There is more than one QRIS. A phone’s message does not say which one was paid, so say it once for each wallet app.',
    accountsUnsaid:
      'As long as this is not said, money from these phones is only proposed and pays nothing by itself.',
    otherWallets: 'All other wallet apps',
    accountUnsaid: 'Not said',
    accountAsOthers: 'As all others',
    accountOf: 'QRIS of {{app}} on {{phone}}',
    pairTitle: 'Connect the shop phone',
  },
} satisfies Partial<Texts>
