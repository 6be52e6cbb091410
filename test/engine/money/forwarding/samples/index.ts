import { appSamples } from './apps.ts'
import { otherSamples } from './others.ts'
import type { ForwarderSample } from './sample.ts'

/** Posted at that moment: older money pays no bill of today. */
export function samplesAt(nowMs: number): ForwarderSample[] {
  return [...appSamples(nowMs), ...otherSamples(nowMs)]
}
