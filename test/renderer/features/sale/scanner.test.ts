import { expect, it } from 'vitest'
import { NO_SCAN, nextScan } from '../../../../src/renderer/features/sale/scanner.ts'

/** The code that was recognised while `keys` came one every `gapMs` milliseconds. */
function scan(keys: readonly string[], gapMs: number): string | null {
  let state = NO_SCAN
  let code: string | null = null
  for (const [index, key] of keys.entries()) {
    const next = nextScan(state, key, 10_000 + index * gapMs)
    state = next.state
    code = next.code ?? code
  }
  return code
}

const KEYS = ['8', '9', '9', '0', '0', '0', '1', 'Enter']

it('keys 8 ms apart that end with Enter are a barcode', () => {
  expect(scan(KEYS, 8)).toBe('8990001')
})

it('slower keys and a single key are no barcode', () => {
  expect(scan(KEYS, 120)).toBeNull()
  expect(scan(['1', 'Enter'], 8)).toBeNull()
})

it('Shift between the keys does not end a barcode', () => {
  expect(scan(['Shift', 'A', 'Shift', 'B', '1', '2', 'Enter'], 8)).toBe('AB12')
})
