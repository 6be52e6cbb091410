export interface SettingRule {
  /** A `switch` is stored and shown as 1 (on) or 0 (off). */
  kind: 'whole' | 'switch' | 'text'
  min: number
  max: number
  default: number | string | null
  unit: string
  /** What it changes, for `settings list`. */
  about: string
}

/** Every setting a person may change, with its limits. */
export const SETTINGS = {
  paymentTtlSeconds: {
    kind: 'whole',
    min: 1,
    max: 7 * 86_400,
    default: null,
    unit: 'seconds',
    about: 'Life of a payment in every dialect and at the counter; empty: each one has its own.',
  },
  restAfterPaidSeconds: {
    kind: 'whole',
    min: 0,
    max: 86_400,
    default: 120,
    unit: 'seconds',
    about: 'How long the total of a paid payment is not given out again.',
  },
  restAfterUnsurePaidSeconds: {
    kind: 'whole',
    min: 0,
    max: 86_400,
    default: 1_800,
    unit: 'seconds',
    about:
      'The same when the money may be reported again: by a second phone, without its own time and id, or after a confirmation by hand.',
  },
  restAfterEndedSeconds: {
    kind: 'whole',
    min: 0,
    max: 7 * 86_400,
    default: 1_800,
    unit: 'seconds',
    about: 'How long the total of an expired or cancelled payment stays that payment’s alone.',
  },
  uniqueCodeMin: {
    kind: 'whole',
    min: 1,
    max: 9_999,
    default: 1,
    unit: 'rupiah',
    about: 'Smallest code that the gateway dialects add to an amount.',
  },
  uniqueCodeMax: {
    kind: 'whole',
    min: 1,
    max: 9_999,
    default: 999,
    unit: 'rupiah',
    about: 'Largest code that the gateway dialects add to an amount.',
  },
  counterDiscountMax: {
    kind: 'whole',
    min: 0,
    max: 999,
    default: 50,
    unit: 'rupiah',
    about: 'Largest discount at the counter when the exact price is taken by another open payment.',
  },
  openPaymentsPerKey: {
    kind: 'whole',
    min: 1,
    max: 10_000_000,
    default: 50,
    unit: 'payments',
    about: 'How many payments one site may have open at a time.',
  },
  cancelledTotalsPerKey: {
    kind: 'whole',
    min: 1,
    max: 10_000_000,
    default: 200,
    unit: 'totals',
    about: 'How many totals of one site that ended unpaid may rest at a time.',
  },
  maxPaymentRupiah: {
    kind: 'whole',
    min: 1,
    max: 1_000_000_000,
    default: 10_000_000,
    unit: 'rupiah',
    about: 'Largest total of one QRIS payment.',
  },
  trustSeenApps: {
    kind: 'switch',
    min: 0,
    max: 1,
    default: 1,
    unit: '1 or 0',
    about:
      '1: wordings that devices have shown settle from the start; 0: every app proposes first.',
  },
  unpaidTextMegabytesPerDay: {
    kind: 'whole',
    min: 1,
    max: 10_000,
    default: 10,
    unit: 'megabytes',
    about:
      'How much of one phone or site is stored in a day that pays nothing; more waits for tomorrow.',
  },
  keepUnreadTextDays: {
    kind: 'whole',
    min: 1,
    max: 3_650,
    default: 90,
    unit: 'days',
    about: 'How long texts are kept that were never read and that nobody did anything with.',
  },
  storeIsOpen: {
    kind: 'switch',
    min: 0,
    max: 1,
    default: 0,
    unit: '1 or 0',
    about: '1: customers on the shop’s Wi-Fi may order from the shared catalogue; 0: it is closed.',
  },
  storeOpenOrdersMax: {
    kind: 'whole',
    min: 1,
    max: 1_000,
    default: 30,
    unit: 'orders',
    about: 'How many unpaid orders of the shared catalogue there may be at a time.',
  },
  storeOpenOrdersPerAddress: {
    kind: 'whole',
    min: 1,
    max: 1_000,
    default: 4,
    unit: 'orders',
    about: 'How many of them one address may have once a third of all is used up.',
  },
  goodsFileMaxMegabytes: {
    kind: 'whole',
    min: 1,
    max: 2_000,
    default: 100,
    unit: 'megabytes',
    about: 'Largest digital file.',
  },
  goodsTotalMaxMegabytes: {
    kind: 'whole',
    min: 1,
    max: 100_000,
    default: 2_000,
    unit: 'megabytes',
    about: 'All digital files and photos together; every backup carries them.',
  },
  goodsLinkSeconds: {
    kind: 'whole',
    min: 60,
    max: 30 * 86_400,
    default: 86_400,
    unit: 'seconds',
    about: 'How long one link to a digital file works; the payment page makes fresh ones.',
  },
  goodsRightDays: {
    kind: 'whole',
    min: 1,
    max: 3_650,
    default: 30,
    unit: 'days',
    about: 'How long after paying a customer may fetch digital goods.',
  },
  announcesOnNetwork: {
    kind: 'switch',
    min: 0,
    max: 1,
    default: 1,
    unit: '1 or 0',
    about: 'Whether the till says on the shop’s network that it is lunas.local: 1 yes, 0 no.',
  },
  ownNames: {
    kind: 'text',
    min: 0,
    max: 200,
    default: '',
    unit: 'names',
    about:
      'Other names or addresses that lead to this computer, separated by spaces, such as kasir.toko.example or 203.0.113.5:8720.',
  },
  encryptsLan: {
    kind: 'switch',
    min: 0,
    max: 1,
    default: 1,
    unit: '1 or 0',
    about: 'Whether the encrypted port for phones is open: 1 yes, 0 no.',
  },
  timeZone: {
    kind: 'text',
    min: 1,
    max: 64,
    default: 'Asia/Jakarta',
    unit: 'IANA zone',
    about: 'The shop’s time zone; its days begin and end there.',
  },
  soundForSites: {
    kind: 'switch',
    min: 0,
    max: 1,
    default: 0,
    unit: '1 or 0',
    about: 'Whether payments of sites are said aloud too (1), or only those of the counter (0).',
  },
  idleMessage: {
    kind: 'text',
    min: 0,
    max: 120,
    default: '',
    unit: 'text',
    about: 'What the customer display says while nobody is being served.',
  },
} as const satisfies Record<string, SettingRule>

export type SettingKey = keyof typeof SETTINGS
export type SettingValue = number | string | null

export interface SettingRow {
  key: SettingKey
  value: SettingValue
  default: SettingValue
  unit: string
  about: string
}
