import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves when `isTrue`; throws with `what` after some seconds of real time. */
export async function until(isTrue: () => boolean, what = 'what was waited for'): Promise<void> {
  const deadlineMs = performance.now() + 15_000
  while (!isTrue()) {
    if (performance.now() > deadlineMs) throw new Error(`never came: ${what}`)
    await sleep(3)
  }
}

/** Long enough that a wrong request over loopback would have arrived. */
export function aMoment(): Promise<void> {
  return sleep(80)
}
