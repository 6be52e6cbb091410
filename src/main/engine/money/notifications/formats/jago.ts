import { createFormats } from '../format.ts'

const JAGO_APPS = ['com.jago.digitalbanking', 'com.jago.digitalbanking.syariah']
const JAGO_TITLES = ['', 'Jago', 'Bank Jago', 'Jago Syariah']

/** Transfers between the shop's own pockets use nearly the same words: a pocket is never a payer. */
const POCKETS = [' Kantong ', ' Pocket ']

export const jagoFormats = createFormats([
  // Bank Jago and Jago Syariah.
  {
    id: 'jago',
    apps: JAGO_APPS,
    deviceSeen: true,
    titles: JAGO_TITLES,
    income: [
      '{payer} telah mengirim {amount} ke kamu. Buka aplikasi untuk melihat detail.',
      'Kamu menerima kiriman {amount} dari {payer}. Buka aplikasi untuk melihat detail.',
      'Kamu menerima {amount} dari {payer}. Buka aplikasi untuk melihat detail.',
      '{payer} has sent {amount} to you. Need help? Contact Tanya Jago at 1500 746.',
    ],
    notIncome: POCKETS,
  },
  // Jago as documented.
  {
    id: 'jago-pocket',
    apps: JAGO_APPS,
    deviceSeen: false,
    titles: JAGO_TITLES,
    income: [
      'Kamu menerima {amount} dari {payer} ke Kantong {place}',
      'Ada uang masuk sebesar {amount} dari {payer}',
      'Kamu terima uang {amount} dari {payer}',
      'Kamu terima uang {amount}',
    ],
  },
])
