import type { Guide } from '../guide.ts'
import { bayarggGuide } from './bayargg.ts'
import { mspayGuide } from './mspay.ts'
import { purwantaraGuide } from './purwantara.ts'
import { webqrisGuide } from './webqris.ts'
import { xenditGuide } from './xendit.ts'

/** A guide for each dialect; a new one is a file here. A dialect without one is shown from its routes alone. */
export const GUIDES: readonly Guide[] = [
  webqrisGuide,
  mspayGuide,
  bayarggGuide,
  xenditGuide,
  purwantaraGuide,
]
