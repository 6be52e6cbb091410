import type { Difference } from '../difference.ts'
import { SHARED_DIFFERENCES } from '../shared-differences.ts'

/** Differences of Lunas from Purwantara's document, with reasons. */
export const purwantaraDifferences: readonly Difference[] = [
  {
    documented: 'Channels beside `qris` and `payment-link`.',
    lunas: '501, and `/v1/channel` lists them with `available:false` and the reason.',
    why: 'They need a contract with a bank, a wallet or a chain of outlets.',
    facts: ['P-015', 'P-016', 'P-017', 'P-018', 'P-020'],
  },
  {
    documented: 'No fields, statuses or errors at all.',
    lunas:
      'The fields that clients in use send and read, `customer_phon` too; errors are `{success:false,status,message}` with the usual meanings of HTTP.',
    why: 'Clients in use are the only description of them.',
    facts: ['P-009'],
  },
  {
    documented: 'No status beside `ACTIVE`.',
    lunas: '`PAID`, `EXPIRED` and `CANCELLED` as well.',
    why: 'A payment needs a status for each way it can end.',
    facts: ['P-026'],
  },
  {
    documented: 'The amount is the one that was asked for.',
    lunas:
      'A rupiah or more above it; `amount` says what the customer really pays. Exact, when that total is free, with the owner’s option `exactAmounts`, for a site whose QRIS is not the counter’s.',
    why: 'Two open payments of one total could not be told apart, and a customer who types a price into the payment of a sticker must not pay a site’s payment.',
    facts: ['P-025'],
  },
  {
    documented: 'Nothing about how long a payment waits.',
    lunas:
      '`expires_at` up to seven days away, else 24 hours; a time without a time zone is in the shop’s.',
    why: 'Its total has to become free again.',
  },
  {
    documented: '`settle_at` is the time of settlement at the bank.',
    lunas: 'Always `null`.',
    why: 'Lunas does not know when a bank settles.',
    facts: ['P-028'],
  },
  {
    documented: '`channel_id` is a number of the gateway’s own.',
    lunas: 'Always 1: QRIS.',
    why: 'Lunas has this one channel.',
    facts: ['P-029'],
  },
  {
    documented: '`event.channel` is not explained.',
    lunas: 'The wallet whose notification came, else `QRIS`.',
    why: 'This is all that is known about how the customer paid.',
    facts: ['P-030'],
  },
  {
    documented: '`X-PPN-Delivery` names a delivery.',
    lunas: 'Different for every attempt; `X-Delivery-Of` is the same for all of them.',
    why: 'A repetition can be told from a new event.',
    facts: ['P-023'],
  },
  {
    documented: 'Nothing about repetitions.',
    lunas: 'A site has 10 seconds to answer; after that it is repeated for about three days.',
    why: 'A site that was switched off for the night still gets its webhook.',
    facts: ['P-036'],
  },
  {
    documented: 'The sandbox has hosts of its own.',
    lunas: 'The same address with the test key; `/simulator` pays.',
    why: 'A site changes only its token.',
    facts: ['P-037', 'P-039'],
  },
  {
    documented: 'Signatures are compared with `===`.',
    lunas: 'The samples use `hash_equals`.',
    why: 'The time of a comparison must not reveal how much of a guess was right.',
    facts: ['P-034'],
  },
  ...SHARED_DIFFERENCES,
]
