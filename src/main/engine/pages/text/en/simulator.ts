import { siteSimulator } from '../../../../../shared/text/en/site-simulator.ts'
import type { PageTexts } from '../id.ts'

/** The simulator that a site’s developer opens in a browser. */
export const simulator: PageTexts['simulator'] = {
  ...siteSimulator,
  title: 'Payment simulator',
  intro: 'Pay test payments as customers do. The notification takes the same door as a phone.',
  key: 'Test key (pk_test_…)',
  enter: 'Enter',
  forget: 'Forget the key',
  none: 'None yet. Make one with the test key.',
  wrongKey: 'Nobody knows this key.',
  liveKey: 'This is a live key. The simulator takes test keys only.',
  unreachable: 'The till cannot be reached. Check the Wi-Fi.',
}
