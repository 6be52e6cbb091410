import type { Difference } from '../difference.ts'
import { SHARED_DIFFERENCES } from '../shared-differences.ts'

/** Differences of Lunas from WebQRIS's document, with reasons. */
export const webqrisDifferences: readonly Difference[] = [
  {
    documented: 'Live sockets are at `wss://`.',
    lunas: '`ws://`',
    why: 'Lunas on a shop’s Wi-Fi has no certificate that a browser would trust.',
    facts: ['W-001'],
  },
  {
    documented: 'The sample of a QRIS begins `0002010211`.',
    lunas: 'It begins `0002010212`.',
    why: 'In the QRIS standard a code with an amount is a dynamic one: `12`.',
    facts: ['W-013'],
  },
  {
    documented: 'A webhook is retried three times, after 2, 4 and 8 seconds.',
    lunas: 'The same, then at growing intervals for about three days.',
    why: 'A site that was switched off for the night still gets its webhook.',
    facts: ['W-046', 'W-047'],
  },
  {
    documented: '`User-Agent: WebQRIS-Webhook/1.0`',
    lunas: 'The same, and `X-Gateway: Lunas` beside it.',
    why: 'Some sites check the first; the second says which program really sent it.',
    facts: ['W-036'],
  },
  {
    documented: 'Invoices look like `INV-1710000000-abc123`.',
    lunas: '`INV-<seconds>-<25 characters>`, the same in create, status and webhook.',
    why: 'With 128 random bits no invoice of another site can be guessed.',
    facts: ['W-012'],
  },
  {
    documented: 'Some answers have no HTTP status.',
    lunas: 'Create 200, a duplicate 200 with `success:false`, no match 404.',
    why: 'Forwarders repeat everything that is not 2xx, and a duplicate need not be repeated.',
    facts: ['W-017', 'W-057', 'W-061'],
  },
  {
    documented: 'Any notification of a payment’s total matches it.',
    lunas:
      'Only one that the phone showed at most two minutes before the payment was made; one with an older `timestamp` waits in the inbox.',
    why: 'Forwarders send old notifications again after a reconnect; yesterday’s money must not pay today’s payment.',
    facts: ['W-062'],
  },
  {
    documented: 'Nothing about a repeated `/api/callback/notify`.',
    lunas:
      'The same `reference` and amount, or the same call within a minute, answers `success:true` with the same invoice and changes nothing.',
    why: 'A caller that lost the first answer gets the same one again.',
    facts: ['W-068'],
  },
  {
    documented: 'Expired payments are announced every 60 seconds.',
    lunas:
      'Within about a second, as one `payments_expired` with `{count, invoice_ids}` for all of that second.',
    why: 'A screen would otherwise show "waiting" for up to a minute after the end.',
    facts: ['W-074', 'W-091'],
  },
  {
    documented: 'Both forwarder endpoints accept the callback secret.',
    lunas: 'They do; the token of a paired phone is accepted for notification texts only.',
    why: 'A phone reports texts. Only a site’s own secret may confirm a bare amount.',
  },
  {
    documented: 'Nothing about suspended merchants.',
    lunas: 'Create answers 401, status can still be read, live sockets are closed.',
    why: 'What was paid stays visible.',
  },
  {
    documented: 'One body and one header for forwarders.',
    lunas: 'These, and every body, field name and signature of docs/phone-contract.md.',
    why: 'The forwarder apps that shops already use send many different bodies.',
    facts: ['W-048', 'W-049'],
  },
  {
    documented: 'Nothing about 421 and 429.',
    lunas:
      '421 for a foreign `Host`, 429 with `Retry-After` for limits, both in the documented body.',
    why: 'Protection against DNS rebinding and floods.',
  },
  {
    documented: 'Nothing about catching up after a lost socket.',
    lunas: '`?since=<ts>` on both sockets repeats what was missed.',
    why: 'Events between two connections would be lost.',
    facts: ['W-081'],
  },
  {
    documented: '`/ws` serves the dashboard of the signed-in user.',
    lunas:
      'It takes a token of `cli dashboard create-token` (every merchant) or an API token (that merchant only).',
    why: 'There is no cloud dashboard to sign in to.',
    facts: ['W-070'],
  },
  ...SHARED_DIFFERENCES,
]
