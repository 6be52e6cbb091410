import type { PageTexts } from '../id.ts'

/** The page at the bare address of the Wi-Fi: where each kind of visitor finds what they came for. */
export const startPage: PageTexts['startPage'] = {
  customer: 'Customers',
  customerHelp: 'See the catalogue and order with your phone.',
  catalogue: 'Open the catalogue',
  catalogueClosed: 'The catalogue is closed. Please order at the counter.',
  phone: 'Shop phone',
  phoneHelp:
    'To pair the phone that receives notifications of incoming money: open “Connect a phone” at the till and scan the code with that phone.',
  awake: 'So that the phone stays awake',
  developer: 'Developers',
  developerHelp: 'Connect a site to this till: addresses, examples and a simulator.',
  docs: 'Documentation',
}
