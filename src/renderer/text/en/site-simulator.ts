import { siteSimulator as shared } from '../../../shared/text/en/site-simulator.ts'
import type { Texts } from '../id.ts'

export const siteSimulator = {
  tester: {
    ...shared,
    title: 'Simulator – {{name}}',
    openFor: 'Test simulator for {{name}}',
    none: 'None yet. Make one with the site’s test key (pk_test_…).',
    qrPicture: 'Take from a picture',
  },
} satisfies Partial<Texts>
