import type { Texts } from '../id.ts'

/** Words for codes that the engine keeps: warnings about a QRIS, reasons of the inbox, kinds of events. */
export const codeLabels = {
  qrisWarning: {
    FEE_TIP_IS_ASKED:
      'The paying app will ask for a tip on top of the price. More money may arrive.',
    FEE_FIXED: 'This QRIS adds a fixed fee to the price. Ask the issuer for one without a fee.',
    FEE_PERCENT: 'This QRIS adds a percentage to the price. Ask the issuer for one without a fee.',
    FEE_UNREADABLE: 'The fee part of this QRIS cannot be read. Try a payment of Rp1 first.',
    AMOUNT_UNREADABLE:
      'The amount inside this QRIS cannot be read. Compare it with the shop’s sticker.',
    NAME_TOO_LONG: 'The merchant name is longer than usual. It usually still works.',
    NAME_NOT_ASCII: 'The merchant name has unusual letters. It usually still works.',
    CITY_TOO_LONG: 'The city is longer than usual. It usually still works.',
    CITY_NOT_ASCII: 'The city has unusual letters. It usually still works.',
    POSTAL_CODE_MISSING: 'There is no postal code. It still works.',
    CATEGORY_MALFORMED: 'The business category is unusual. It usually still works.',
    PAN_MISSING: 'There is no merchant account number. Try a payment of Rp1 first.',
    PAN_UNUSUAL: 'The merchant account number is unusual. Try a payment of Rp1 first.',
    NATIONAL_ACCOUNT_MISSING:
      'There is no national QRIS account. Some apps may refuse; try a payment of Rp1 first.',
    NATIONAL_DOMAIN_UNUSUAL:
      'The national QRIS account is unusual. Some apps may refuse; try a payment of Rp1 first.',
    NMID_MISSING: 'There is no NMID. Compare the merchant name with the shop’s sticker.',
    NMID_UNUSUAL: 'The NMID is unusual. Compare it with the one on the shop’s sticker.',
    NMID_CHECK_DIGIT_WRONG:
      'The NMID’s check digit does not fit. Compare it with the shop’s sticker.',
    TEMPLATE_UNREADABLE: 'Part of the QRIS cannot be read. Try a payment of Rp1 first.',
  },
  inboxReason: {
    'no-payment-with-this-total': 'There is no QRIS of this amount.',
    'already-paid': 'The QRIS of this amount was already paid.',
    'older-than-the-payment': 'This money came before its QRIS was made.',
    'till-clock-changed':
      'This computer’s clock was changed after the QRIS was made. Check the wallet app, then confirm.',
    'time-unreadable':
      'The phone’s app says when this came in a way that cannot be read. It may be old money: check the wallet app.',
    'time-impossible':
      'By the phone’s clock this came in the future, or before the phone was paired. Check the wallet app, and the date and time of the phone.',
    'may-have-waited':
      'The phone did not say when this came, and it may have waited on the phone. It may be old money: check the wallet app.',
    'id-seen-before':
      'The phone’s app uses a number that an earlier notification had. It may be the same money: check the wallet app.',
    'told-before':
      'This sum may have been counted already: another phone told of it, or the same message came again. Check the wallet app.',
    'account-unknown':
      'It is not said for which QRIS this wallet app receives. Say it under Settings, Phones; until then the owner or the cashier decides.',
    'other-account':
      'The message names another shop than the QRIS that this wallet app receives for. Check the wallet app.',
    'settlement-paused':
      'The money records were changed outside Lunas, so nothing is matched by itself.',
    'wording-not-proven':
      'This app does not pay by itself in this shop. Check the wallet app, then confirm.',
    'app-not-named':
      'The phone did not name the app, so this cannot settle by itself. Check the shop’s wallet app.',
    'body-doubtful':
      'This phone’s message is broken, so what it says is not certain. Check the shop’s wallet app.',
    'unknown-app': 'This app is not known as a wallet of the shop.',
    'unknown-sentence': 'This sentence is not known yet. Check the shop’s wallet app.',
    'amount-not-exact':
      'The amount is shortened, so it is not certain. Check the shop’s wallet app.',
    'several-payments':
      'This one notification sums up several payments. Check the shop’s wallet app.',
    'several-amounts': 'There are several amounts in this sentence. Check the shop’s wallet app.',
    'hidden-by-phone':
      'The phone hid what the notification says. Allow its content to be shown on the shop phone.',
    'too-long': 'This notification is too long to be read. Check the shop’s wallet app.',
    ambiguous: 'There is more than one QRIS of this amount.',
  },
  eventKind: {
    paymentCreated: 'QR made',
    paymentPaid: 'Money in, paid',
    paymentExpired: 'Time ran out',
    paymentCancelled: 'Cancelled',
    orderPaid: 'Order paid',
    orderCancelled: 'Order cancelled',
    moneyAttached: 'Incoming money matched by the owner',
    moneyDismissed: 'Incoming money marked as not a sale',
    moneyConfirmed: 'Incoming money confirmed at the counter',
    moneySold: 'Incoming money made a sale',
    moneyReturned: 'Incoming money given back',
    moneyUndone: 'An act on incoming money undone',
    paymentUndone: 'Money taken from this payment again',
    orderReopened: 'Order waits again',
    orderVoided: 'Sale voided after it was paid',
  },
} satisfies Partial<Texts>
