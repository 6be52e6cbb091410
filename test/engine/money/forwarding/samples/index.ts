import { appSamples } from './apps.ts'
import { otherSamples } from './others.ts'
import type { ForwarderSample } from './sample.ts'

/** Posted at that moment, because older money does not match today's bills. */
export function samplesAt(nowMs: number): ForwarderSample[] {
  return [...appSamples(nowMs), ...otherSamples(nowMs)]
}
