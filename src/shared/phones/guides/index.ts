import type { Guide } from './guide.ts'
import { infinix } from './infinix.ts'
import { oppo } from './oppo.ts'
import { samsung } from './samsung.ts'
import { vivo } from './vivo.ts'
import { xiaomi } from './xiaomi.ts'

/** One page per maker; a new one is a file and a line. */
export const GUIDES: readonly Guide[] = [xiaomi, oppo, vivo, samsung, infinix]
