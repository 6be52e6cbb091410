/** A key pressed before the screen is drawn is used for so long, in milliseconds. */
const MEANT_FOR_MS = 10_000

let pressed: { key: string; atMs: number } | null = null
let stopKeeping: (() => void) | undefined

/**
 * Keeps the last function key or slash that is pressed before the first screen listens, so that it is not lost
 * while a slow computer loads. Called before anything is drawn.
 */
export function keepEarlyKeys(page: Window): void {
  const onKeyDown = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (!/^(?:F\d+|\/)$/.test(key) || ctrlKey || metaKey || altKey) return
    pressed = { key, atMs: performance.now() }
  }
  page.addEventListener('keydown', onKeyDown)
  stopKeeping = () => page.removeEventListener('keydown', onKeyDown)
}

/** The kept key when `isOurs` says that it is for the screen that asks; that screen stands, so keeping ends. */
export function takeEarlyKey(isOurs: (key: string) => boolean): string | null {
  const kept = pressed
  forgetEarlyKeys()
  if (!kept || !isOurs(kept.key) || performance.now() - kept.atMs > MEANT_FOR_MS) return null
  return kept.key
}

/** Ends the keeping: from now on the screens have their own listeners. */
export function forgetEarlyKeys(): void {
  pressed = null
  stopKeeping?.()
  stopKeeping = undefined
}
