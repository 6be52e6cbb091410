import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetEarlyKeys, keepEarlyKeys } from '../../../src/renderer/components/early-keys.ts'
import { useKeys } from '../../../src/renderer/components/hotkey.ts'

const search = vi.fn()
const keypad = vi.fn()

function Screen() {
  useKeys({ F1: search, F2: keypad })
  return null
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key, ...more }))

const open = () => act(async () => void render(<Screen />))

beforeEach(() => keepEarlyKeys(window))

afterEach(() => {
  cleanup()
  forgetEarlyKeys()
  vi.resetAllMocks()
  vi.useRealTimers()
})

it('a function key that was pressed before the screen stood acts once when it stands', async () => {
  press('F1')
  press('F2')
  await open()
  expect([search.mock.calls.length, keypad.mock.calls.length]).toEqual([0, 1])
  cleanup()
  await open()
  expect(keypad).toHaveBeenCalledTimes(1)
})

it('a key of the screen that stands acts once', async () => {
  await open()
  press('F2')
  cleanup()
  await open()
  expect(keypad).toHaveBeenCalledTimes(1)
})

it.each([
  ['belongs to no action of the screen', () => press('F9')],
  ['is a shortcut of the browser', () => press('F2', { ctrlKey: true })],
  ['is Enter, which could pay something', () => press('Enter')],
])('an early key does nothing when it %s', async (_, pressOne) => {
  pressOne()
  await open()
  expect(search).not.toHaveBeenCalled()
  expect(keypad).not.toHaveBeenCalled()
})

it('an early key is forgotten after ten seconds, and when another screen came first', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  press('F2')
  vi.advanceTimersByTime(10_001)
  await open()
  cleanup()
  keepEarlyKeys(window)
  press('F2')
  forgetEarlyKeys()
  await open()
  expect(keypad).not.toHaveBeenCalled()
})
