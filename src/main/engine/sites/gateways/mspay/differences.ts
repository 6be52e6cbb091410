import type { Difference } from '../difference.ts'
import { SHARED_DIFFERENCES } from '../shared-differences.ts'

/** Differences of Lunas from MSPay's document, with reasons. */
export const mspayDifferences: readonly Difference[] = [
  {
    documented: 'The sample of a QRIS begins `0002010102112612…`.',
    lunas: 'It begins `0002010212`.',
    why: 'In the QRIS standard a code with an amount is a dynamic one: `12`.',
    facts: ['M-032'],
  },
  {
    documented: 'A transaction’s id is `TRX`, a time and three letters.',
    lunas: 'The same form, with every character random.',
    why: 'Pages of other customers cannot be found by counting.',
    facts: ['M-030'],
  },
  {
    documented: 'Nothing about names with accents or emoji in webhooks.',
    lunas: 'Plain ASCII: `José ☕` becomes `Jose`. The option `mspayRawText` keeps them.',
    why: 'Only then do the Node, Python and PHP samples of the document all accept the signature.',
    facts: ['M-061'],
  },
  {
    documented: 'Webhooks are sent "when a payment status changes" and also "is completed".',
    lunas: 'Sent for paid, expired and cancelled; the option `mspayOnlyPaid` keeps only paid.',
    why: 'The body has a `status`, and some shops want fewer webhooks.',
    facts: ['M-053'],
  },
  {
    documented: '`Merchant is suspended` has no HTTP status.',
    lunas: '401',
    why: '403 is not in the document’s table.',
    facts: ['M-077'],
  },
  {
    documented: 'No 503 in its table of statuses.',
    lunas: '503 with `Retry-After` when no total is free.',
    why: 'Asking again later helps; 500 does not say so.',
  },
  {
    documented: '"Encrypted data transmission"',
    lunas: 'Plain HTTP on the shop’s Wi-Fi; the screen that shows the keys says so.',
    why: 'Lunas claims nothing that it does not do. Keys and signatures work as documented.',
    facts: ['M-003'],
  },
  {
    documented: 'Examples in several languages, and `Invalid signature` among the errors.',
    lunas:
      'Both are on the developer page: examples that run, and a signature checker. No endpoint takes a signature.',
    why: 'None of the documented endpoints receives a signature that it could refuse.',
    facts: ['M-007', 'M-076'],
  },
  {
    documented: 'No list, cancel or statistics.',
    lunas: 'None in this API either; Lunas’s own screens have them.',
    why: 'The API offers what its document describes.',
    facts: ['M-082'],
  },
  ...SHARED_DIFFERENCES,
]
