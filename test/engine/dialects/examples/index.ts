import type { DialectExample } from './example.ts'
import { webqrisExample } from './webqris.ts'

/** One example for each dialect of the gateway. */
export const EXAMPLES: readonly DialectExample[] = [webqrisExample]
