import type { PageTexts } from '../id.ts'

/** Digital goods on the payment page, and download links that are too old. */
export const digitalGoods: PageTexts['digitalGoods'] = {
  title: 'Digital goods',
  over: 'The time to fetch it has passed. Please ask the shop.',
  test: 'Test mode: nothing is handed over.',
  linkOver: 'This link has ended',
  linkOverHelp: 'Open the payment page again for a new one, or ask the shop.',
}
