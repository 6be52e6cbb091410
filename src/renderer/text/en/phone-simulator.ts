import type { Texts } from '../id.ts'

export const phoneSimulator = {
  simulator: {
    title: 'Pretend phone',
    intro: 'For trying out only: sends notifications like a real shop phone.',
    wallet: 'Wallet',
    open: 'Waiting QRIS',
    none: 'No QRIS is waiting. Make one on the cashier screen.',
    pay: 'Pay {{amount}}',
    wrong: 'Wrong amount',
    wrongLabel: 'Pay {{amount}} with a wrong amount',
    duplicate: 'Send again',
    duplicateLabel: 'Send the last notification again',
    free: 'Free notification',
    app: 'App',
    heading: 'Title',
    text: 'Text',
    send: 'Send notification',
    answers: 'The till’s answers',
    noAnswers: 'Nothing sent yet.',
    failed: 'Not sent',
    onlyDemo: 'This screen exists in the demo shop only.',
    time: 'Time',
  },
} satisfies Partial<Texts>
