import { expect, it } from 'vitest'
import {
  ALLOWED_PERMISSIONS,
  decidePermission,
  mayAsk,
  mayNavigate,
  mayOpenExternally,
  mayRequest,
} from '../../src/main/desktop/permissions.ts'

const OWN = 'http://127.0.0.1:8721'

/** Every permission in Electron's types. */
const REFUSED = [
  'automatic-fullscreen',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'local-fonts',
  'local-network-access',
  'media',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'pointerLock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'unknown',
  'a-permission-of-next-year',
  'toString',
  '__proto__',
]

/** Addresses that imitate our own. */
const FOREIGN_ADDRESSES = [
  'http://127.0.0.1:8720/',
  'http://127.0.0.1/',
  'http://127.0.0.1:87210/',
  'http://localhost:8721/',
  'https://127.0.0.1:8721/',
  'http://127.0.0.1:8721.evil.example/',
  'http://127.0.0.1:8721@evil.example/',
  'http://someone@127.0.0.1:8721/cashier/',
  'http://evil.example/?http://127.0.0.1:8721/',
  'http://evil.example/#http://127.0.0.1:8721',
  'blob:http://127.0.0.1:8721/3f1e',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'about:blank',
  'ws://127.0.0.1:8721/',
  'chrome://gpu',
  'view-source:http://127.0.0.1:8721/',
  'ms-settings:',
  '//127.0.0.1:8721/',
  '/cashier/',
  '',
  'null',
]

it.each(REFUSED)('denies %s to our own pages', (permission) => {
  expect(mayAsk(permission, OWN, OWN)).toBe(false)
  expect(decidePermission(permission).isAllowed).toBe(false)
})

it('lets our own pages write a clean text to the clipboard, and nothing else', () => {
  expect(Object.keys(ALLOWED_PERMISSIONS)).toEqual(['clipboard-sanitized-write'])
  expect(mayAsk('clipboard-sanitized-write', `${OWN}/`, OWN)).toBe(true)
})

it('has a reason for every decision', () => {
  for (const permission of [...REFUSED, 'clipboard-sanitized-write']) {
    expect(decidePermission(permission).reason).not.toBe('')
  }
})

it.each(FOREIGN_ADDRESSES)('rejects %j', (url) => {
  expect(mayAsk('clipboard-sanitized-write', url, OWN)).toBe(false)
  expect(mayNavigate(url, OWN)).toBe(false)
})

it('lets a window go to our own pages', () => {
  expect(mayNavigate(`${OWN}/cashier/?ticket=abc#/inbox`, OWN)).toBe(true)
  expect(mayNavigate('http://127.0.0.1:8721', OWN)).toBe(true)
})

it('lets a page load from our own server and what it made itself', () => {
  expect(mayRequest(`${OWN}/app/till.get`, OWN)).toBe(true)
  expect(mayRequest('ws://127.0.0.1:8721/app/live', OWN)).toBe(true)
  expect(mayRequest('data:image/png;base64,AA==', OWN)).toBe(true)
  expect(mayRequest('blob:http://127.0.0.1:8721/3f1e', OWN)).toBe(true)
})

it.each([
  'https://fonts.example/a.woff2',
  'http://192.168.1.9:8721/',
  'ws://127.0.0.1:8720/live',
  'wss://127.0.0.1:8721/app/live',
  'blob:http://evil.example/3f1e',
  'file:///etc/passwd',
  'ftp://127.0.0.1:8721/',
  'not an address',
])('lets no page load %s', (url) => {
  expect(mayRequest(url, OWN)).toBe(false)
})

it.each([
  'http://help.example/',
  'https://help.example:8443/',
  'https://help.example.evil.example/',
  'https://evil.example/help.example',
  'https://someone:secret@help.example/',
  'https://HELP.example@evil.example/',
  'file:///usr/bin/xterm',
  'smb://help.example/share',
  'ms-calculator:',
  'javascript:alert(1)',
  'mailto:someone@help.example',
  'help.example',
])('never opens %s in the system browser', (url) => {
  expect(mayOpenExternally(url, ['help.example'])).toBe(false)
})

it('passes https addresses of listed hosts to the system browser', () => {
  expect(mayOpenExternally('https://help.example/start?x=1', ['help.example'])).toBe(true)
  expect(mayOpenExternally('https://help.example/start?x=1')).toBe(false)
})
