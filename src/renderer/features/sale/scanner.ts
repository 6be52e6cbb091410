/** A scanner types a character every few milliseconds, a little slower on a busy computer; typing by hand is rarely that fast. */
const FASTEST_HAND_MS = 80
const SHORTEST_CODE = 4

export interface ScanState {
  text: string
  lastAtMs: number
}

export const NO_SCAN: ScanState = { text: '', lastAtMs: 0 }

/** Follows the keys of the whole window; `code` is set when a burst of them ended with Enter. */
export function nextScan(
  state: ScanState,
  key: string,
  atMs: number,
): { state: ScanState; code: string | null } {
  const isBurst = atMs - state.lastAtMs <= FASTEST_HAND_MS
  if (key === 'Enter') {
    const isCode = isBurst && state.text.length >= SHORTEST_CODE
    return { state: NO_SCAN, code: isCode ? state.text : null }
  }
  if (key.length !== 1) return { state, code: null }
  return { state: { text: (isBurst ? state.text : '') + key, lastAtMs: atMs }, code: null }
}
