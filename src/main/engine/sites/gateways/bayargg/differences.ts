import type { Difference } from '../difference.ts'
import { SHARED_DIFFERENCES } from '../shared-differences.ts'

/** Differences of Lunas from bayar.gg's document, with reasons. */
export const bayarggDifferences: readonly Difference[] = [
  {
    documented: 'GoPay, OVO and BRI accounts are connected by OTP, PIN or password.',
    lunas:
      'A method is a static QRIS or an OVO number that the owner enters; `/api/accounts-connect` answers 403.',
    why: 'Lunas never asks for a wallet’s password.',
    facts: ['B-001', 'B-024', 'B-094'],
  },
  {
    documented: 'Each payment method has an account of its own.',
    lunas:
      'A method for which the owner entered none is paid to the site’s QRIS and answered under its own name; the option `bayarggSameAccount` ends that. `qris_bayar_gg` and `all`, which later clients send, are that QRIS too.',
    why: 'A site written for `gopay_qris` works with one QRIS. The money is the same shop’s.',
    facts: ['B-025'],
  },
  {
    documented: 'OVO’s list of transactions is read every few seconds.',
    lunas: 'The shop’s phone forwards OVO’s notification.',
    why: 'The same exact total decides, without the owner’s password.',
    facts: ['B-091'],
  },
  {
    documented: 'Some methods, or all, need a subscription.',
    lunas: '`has_active_subscription` is always `true`.',
    why: 'Lunas sells no subscription.',
    facts: ['B-024', 'B-056'],
  },
  {
    documented: '`qris` takes at most Rp 500.000.',
    lunas: 'No limit; the option `bayarggQrisCap` restores it.',
    why: 'The limit belongs to an account that many shops share; here each shop has its own.',
    facts: ['B-010'],
  },
  {
    documented: '`use_qris_converter` is off by default.',
    lunas: 'Accepted, and always on.',
    why: 'Without the amount in the code a payment could not be matched.',
    facts: ['B-022', 'B-023'],
  },
  {
    documented:
      'Answers hold a `payment` in one place and, for clients in use, a `data` in another.',
    lunas: 'Both, and `error` beside `message`.',
    why: 'Clients written for either form work.',
    facts: ['B-005', 'B-027', 'B-041'],
  },
  {
    documented: 'Times have no time zone.',
    lunas: 'They are in the shop’s time zone, with `expires_at_iso` beside them.',
    why: 'Clients read the documented form; the second one is unambiguous.',
    facts: ['B-032'],
  },
  {
    documented: 'The samples give a customer ten minutes to pay.',
    lunas: 'Thirty; the setting `paymentTtlSeconds` changes it.',
    why: 'A customer who first has to find or open a wallet may need longer.',
    facts: ['B-033'],
  },
  {
    documented: 'Invoices look like `PAY-name-1234567890-ABC123`.',
    lunas: 'The same form, with random digits and letters.',
    why: 'Pages of other customers cannot be found by counting.',
    facts: ['B-029'],
  },
  {
    documented: '`paid_via` filters the list but is not in the answer.',
    lunas: 'It is in the answer; it is the method that was asked for.',
    why: 'A client can see what it filters by.',
    facts: ['B-053'],
  },
  {
    documented: 'Nothing about a `limit` above 100, or about the order of the list.',
    lunas: 'Taken as 100; the newest come first.',
    why: 'A page stays small, and the newest payments are what clients look for.',
    facts: ['B-051', 'B-054'],
  },
  {
    documented: 'A "summary" is promised; the sample has none.',
    lunas: '`statistics` with three counts.',
    why: 'The summary was promised, and its form was left open.',
    facts: ['B-058'],
  },
  {
    documented: '`email` and `is_verified` describe an account.',
    lunas: '`null` and `false`',
    why: 'There are no accounts here whose address could have been verified.',
    facts: ['B-059'],
  },
  {
    documented: 'Pictures of a static and of a dynamic QRIS.',
    lunas:
      '`qris_static_image_url` and `qris_dynamic_image_url` both show the code with the amount.',
    why: 'Money for a code without an amount could not be matched.',
  },
  {
    documented: 'No 403 in its table of statuses.',
    lunas:
      '`wa-store-orders` and `wa-store-complete` answer 403 until the owner lets the site see the orders (the option `seesOnlineOrders`).',
    why: 'An empty list would say that there are no orders.',
    facts: ['B-006'],
  },
  {
    documented: '`total_amount` is not explained.',
    lunas: 'The sum of what was paid, over the payments made in the period; weeks begin on Monday.',
    why: 'Unpaid payments are no turnover.',
    facts: ['B-062'],
  },
  {
    documented: '`image_url` may be any address.',
    lunas:
      '400 until the option `bayarggFetchImages` is on; then never from this computer, without redirects, at most 5 MB in 5 s.',
    why: 'A site must not be able to make Lunas fetch any address it likes.',
    facts: ['B-078'],
  },
  {
    documented: 'A static QRIS is converted into one with an amount.',
    lunas: 'The same, with a `warning`.',
    why: 'Some payer apps refuse such a code.',
    facts: ['B-081'],
  },
  {
    documented: 'WhatsApp messages are sent.',
    lunas: 'A `wa.me` link and `notify_sent:false`.',
    why: 'Lunas cannot send WhatsApp messages.',
    facts: ['B-089'],
  },
  {
    documented: 'A hosted shop takes orders.',
    lunas: 'The orders are those of the catalogue that Lunas shows on the shop’s Wi-Fi.',
    why: 'The shop already has this catalogue; it need not be kept twice.',
    facts: ['B-090'],
  },
  {
    documented: '`callback_url` may be any address.',
    lunas: 'The merchant’s host or one that the owner allowed, else 400.',
    why: 'A request must not decide where a computer in the shop sends data.',
    facts: ['B-015'],
  },
  {
    documented: 'One page signs callbacks, another says that bodies are not signed.',
    lunas: 'Always signed, and `check-payment` says paid before the callback is sent.',
    why: 'A site can check the signature or ask; both work.',
    facts: ['B-110'],
  },
  {
    documented: 'Nothing about repetitions or about a changed secret.',
    lunas:
      'Repeated for about three days; when the secret is changed, the owner decides how long the old one stays valid.',
    why: 'A site that was switched off for the night still gets its callback.',
    facts: ['B-113', 'B-117'],
  },
  {
    documented: 'No 503 in its table of statuses.',
    lunas:
      '503 when no total is free; 421 for a foreign `Host`, 429 with `Retry-After` for limits.',
    why: 'Asking again later helps after 503; the others protect against DNS rebinding and floods.',
    facts: ['B-006'],
  },
  {
    documented: 'Its own WooCommerce plug-in talks to `*.bayar.gg` only.',
    lunas: 'Lunas has a plug-in of its own: `integrations/woocommerce`.',
    why: 'The address of the other one cannot be changed.',
    facts: ['B-121'],
  },
  {
    documented: 'Payments can be cancelled, but there is no endpoint for it.',
    lunas: 'Lunas’s own screens cancel; the status is `cancelled`.',
    why: 'The API offers what its document describes.',
    facts: ['B-119'],
  },
  ...SHARED_DIFFERENCES,
]
