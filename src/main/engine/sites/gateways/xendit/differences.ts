import type { Difference } from '../difference.ts'
import { SHARED_DIFFERENCES } from '../shared-differences.ts'

/** Differences of Lunas from Xendit's document of QR Codes v1, with reasons. */
export const xenditDifferences: readonly Difference[] = [
  {
    documented: '`amount` in one place, `nominal` in another.',
    lunas: 'Either is accepted, both are in the answer with the same value.',
    why: 'Clients read one, the samples show the other.',
    facts: ['X-010', 'X-012'],
  },
  {
    documented: 'Keys begin `xnd_`.',
    lunas: 'Keys of Lunas; the test key makes tests.',
    why: 'A site changes its base URL and its key, nothing else.',
    facts: ['X-002'],
  },
  {
    documented: '`for-user-id` and `with-fee-rule` choose a sub-account and a fee.',
    lunas: '403, unless it is the merchant’s own id.',
    why: 'There are no sub-accounts and no fees here.',
    facts: ['X-013', 'X-014'],
  },
  {
    documented: 'The amount is the one that was asked for.',
    lunas:
      'A rupiah or more above it; the answer says what the customer really pays. Exact, when that total is free, with the owner’s option `exactAmounts`, for a site whose QRIS is not the counter’s.',
    why: 'Two open codes of one total could not be told apart, and a customer who types a price into the payment of a sticker must not pay a site’s code.',
    facts: ['X-025'],
  },
  {
    documented: 'A second payment of a code is sent back.',
    lunas: 'It waits for the owner under "Uang masuk" and is not in the list of payments.',
    why: 'Lunas cannot send money back.',
    facts: ['X-033', 'X-051'],
  },
  {
    documented: 'Payments of several STATIC codes are told apart.',
    lunas:
      'Money without an open payment of its total belongs to the only open code. With two open codes it waits under "Uang masuk", and a simulation says so. The owner closes codes under Atur, Situs, or with `cli codes close`.',
    why: 'A notification does not say which sticker was scanned.',
    facts: ['X-034'],
  },
  {
    documented: 'Codes never expire.',
    lunas: 'A DYNAMIC code is `INACTIVE` after 24 hours.',
    why: 'Its total has to become free again.',
    facts: ['X-036'],
  },
  {
    documented: '`receipt_id` is the payment network’s number.',
    lunas: 'That number where the forwarder reported it, else `null`.',
    why: 'It is never made up.',
    facts: ['X-049'],
  },
  {
    documented: '`source` is the payer’s bank.',
    lunas: 'The wallet whose notification came, else `UNKNOWN`.',
    why: 'A notification does not name the payer’s bank.',
    facts: ['X-050'],
  },
  {
    documented: 'The paid amount of a STATIC code is `null`.',
    lunas: 'What was paid.',
    why: 'A site cannot do anything with a payment without an amount.',
    facts: ['X-058'],
  },
  {
    documented: 'Nothing about 401, 429 and 503.',
    lunas:
      '`INVALID_API_KEY`, `RATE_LIMIT_EXCEEDED` and `CHANNEL_UNAVAILABLE`, with `Retry-After`.',
    why: 'The same gateway uses these codes in its other APIs.',
    facts: ['X-003'],
  },
  {
    documented: 'Callbacks carry a token and no signature.',
    lunas:
      'The token, and `X-Signature` beside it: the HMAC-SHA256 of the body with the webhook secret.',
    why: 'A token alone proves nothing about the body.',
    facts: ['X-064', 'X-069'],
  },
  {
    documented: '`external_id` is any text.',
    lunas:
      'Not `payments`, no invisible characters, and at most 300 characters as part of an address.',
    why: 'A code is read by this id as part of an address.',
    facts: ['X-017'],
  },
  ...SHARED_DIFFERENCES,
]
