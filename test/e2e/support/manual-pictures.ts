/** The pictures of docs/screens, which the browser tests take; by the names they have in `nameOf`. */
export const MANUAL_PICTURES: readonly string[] = [
  'cashier-sale-light',
  'cashier-sale-dark',
  'cashier-waiting-light',
  'cashier-paid-light',
  'display-order-light',
  'display-waiting-light',
  'display-paid-light',
  'setup-qris-light',
]
