import { bayargg } from './bayargg/index.ts'
import type { Dialect } from './dialect.ts'
import { mspay } from './mspay/index.ts'
import { purwantara } from './purwantara/index.ts'
import { webqris } from './webqris/index.ts'
import { xendit } from './xendit/index.ts'

/** Every supported gateway. A new one is a folder and a line here. */
export const DIALECTS: readonly Dialect[] = [webqris, mspay, bayargg, xendit, purwantara]
