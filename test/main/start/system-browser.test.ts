import { expect, it } from 'vitest'
import { browserCommand, openInBrowser } from '../../../src/main/start/system-browser.ts'

const URL = 'http://127.0.0.1:8721/cashier/?ticket=a&b=c'

it('opens the cashier with the program of each system', () => {
  expect(browserCommand(URL, 'darwin', {})).toEqual({ program: 'open', args: [URL] })
  expect(browserCommand(URL, 'win32', {})).toEqual({
    program: 'rundll32',
    args: ['url.dll,FileProtocolHandler', URL],
  })
  expect(browserCommand(URL, 'linux', { DISPLAY: ':0' })).toEqual({
    program: 'xdg-open',
    args: [URL],
  })
  expect(browserCommand(URL, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })?.program).toBe('xdg-open')
})

it('opens nothing on a Linux machine without a display', () => {
  expect(browserCommand(URL, 'linux', {})).toBeUndefined()
  expect(browserCommand(URL, 'linux', { DISPLAY: '' })).toBeUndefined()
})

it('returns whether the program exists', async () => {
  expect(await openInBrowser({ program: process.execPath, args: ['--version'] })).toBe(true)
  expect(await openInBrowser({ program: 'no-such-browser', args: [URL] })).toBe(false)
})
