import type { Texts } from '../id.ts'

/** Which wallets settle by themselves, and the question while one does not. */
export const walletApps = {
  proposal: {
    region: 'Money was read and needs a word',
    question: '{{amount}} came in through {{app}}, for {{order}}?',
    confirm: 'Yes, it came',
    refuse: 'No',
    refuseLabel: 'No, this {{amount}} is not for this order',
    confirmLabel: 'Yes, the {{amount}} really came',
    fromNowOn: 'Automatic',
    fromNowOnTitle: '{{app}} by itself?',
    fromNowOnText:
      'This {{amount}} is confirmed. From now on notifications of {{app}} pay the QRIS of the same total at once. You can switch it off under Settings.',
    fromNowOnConfirm: 'By itself from now on',
  },
  apps: {
    intro:
      'Apps that work by themselves pay a QRIS at once. The others wait until the cashier presses “Yes, it came”.',
    switch: '{{name}} pays by itself',
    seenAt: 'first read {{time}}',
    taught_one: '{{count}} sentence taught',
    taught_other: '{{count}} sentences taught',
    state: {
      'never-seen': 'Never read on this shop’s phone',
      waiting: 'Read, waiting for the owner to decide',
      automatic: 'By itself',
      off: 'Switched off by the owner',
    },
  },
} satisfies Partial<Texts>
