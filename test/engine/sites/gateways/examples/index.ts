import { bayarggExample } from './bayargg.ts'
import type { DialectExample } from './example.ts'
import { mspayExample } from './mspay.ts'
import { purwantaraExample } from './purwantara.ts'
import { webqrisExample } from './webqris.ts'
import { xenditExample } from './xendit.ts'

/** One example for each gateway. */
export const EXAMPLES: readonly DialectExample[] = [
  webqrisExample,
  mspayExample,
  bayarggExample,
  xenditExample,
  purwantaraExample,
]
