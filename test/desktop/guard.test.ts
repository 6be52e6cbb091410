import type { Session, WebContents } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { guardContents, guardSession } from '../../src/main/desktop/guard.ts'
import { BrowserWindow, resetElectron, session } from './fake-electron.ts'

const OWN = 'http://127.0.0.1:8721'

beforeEach(resetElectron)

describe('a guarded page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'may not navigate to %s',
    (event) => {
      const { contents } = guardedPage()
      expect(contents.tries(event, 'https://evil.example/')).toBe('stays')
      expect(contents.tries(event, 'file:///etc/passwd')).toBe('stays')
      expect(contents.tries(event, `${OWN}/cashier/`)).toBe('goes')
    },
  )

  it('cannot hold a webview', () => {
    expect(guardedPage().contents.tries('will-attach-webview', '')).toBe('stays')
  })

  it('cannot keep its window open by asking whether to leave', () => {
    // Electron's sense of this event: preventing it lets the window close.
    expect(guardedPage().contents.tries('will-prevent-unload', '')).toBe('stays')
  })

  it('cannot open a window by itself', () => {
    const { contents, opened, external } = guardedPage()
    const urls = ['https://evil.example/', `${OWN}/app/till.get`, 'about:blank', 'javascript:1']
    expect(urls.map((url) => contents.windowOpenHandler?.({ url }))).toEqual(
      urls.map(() => ({ action: 'deny' })),
    )
    expect({ opened, external }).toEqual({ opened: [], external: [] })
  })

  it('gets one of our own screens opened on request', () => {
    const { contents, opened } = guardedPage()
    const answer = contents.windowOpenHandler?.({ url: `${OWN}/customer-display/` })
    expect(answer).toEqual({ action: 'deny' })
    expect(opened).toEqual(['customer-display'])
  })
})

describe('a guarded session', () => {
  it('denies every permission except writing text to the clipboard', () => {
    expect(request('media', `${OWN}/cashier/`)).toBe(false)
    expect(request('clipboard-read', `${OWN}/cashier/`)).toBe(false)
    expect(request('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
    expect(request('clipboard-sanitized-write', `${OWN}/cashier/`)).toBe(true)
  })

  it('refuses everything to frames inside a page', () => {
    expect(request('clipboard-sanitized-write', `${OWN}/cashier/`, false)).toBe(false)
    expect(check('clipboard-sanitized-write', OWN, false)).toBe(false)
  })

  it('answers permission checks like permission requests', () => {
    expect(check('notifications', OWN)).toBe(false)
    expect(check('clipboard-sanitized-write', 'https://evil.example')).toBe(false)
    expect(check('clipboard-sanitized-write', `${OWN}/`)).toBe(true)
  })

  it('gives pages no access to devices', () => {
    const { device } = guardedSession()
    expect((device as (details: object) => boolean)({ deviceType: 'usb', origin: OWN })).toBe(false)
  })

  it('stops every request that does not go to our own server', () => {
    expect(requestTo('https://fonts.example/a.woff2')).toEqual({ cancel: true })
    expect(requestTo(`${OWN}/app/till.get`)).toEqual({ cancel: false })
  })

  it('cancels downloads and spell-check dictionaries', () => {
    const guarded = guardedSession()
    let isPrevented = false
    guarded.emit('will-download', { preventDefault: () => (isPrevented = true) })
    expect(isPrevented).toBe(true)
    expect(guarded.isSpellChecking).toBe(false)
  })
})

function guardedPage() {
  const { webContents: contents } = new BrowserWindow({})
  const opened: string[] = []
  const external: string[] = []
  guardContents(contents as unknown as WebContents, {
    ownOrigin: OWN,
    openScreen: (name) => opened.push(name),
    openExternally: (url) => external.push(url),
  })
  return { contents, opened, external }
}

function guardedSession() {
  guardSession(session.defaultSession as unknown as Session, OWN)
  return session.defaultSession
}

function request(permission: string, requestingUrl: string, isMainFrame = true): unknown {
  const handler = guardedSession().request as (...values: unknown[]) => void
  let answer: unknown
  const callback = (value: boolean) => {
    answer = value
  }
  handler({}, permission, callback, { isMainFrame, requestingUrl })
  return answer
}

function check(permission: string, origin: string, isMainFrame = true): unknown {
  const handler = guardedSession().check as (...values: unknown[]) => boolean
  return handler(null, permission, origin, { isMainFrame })
}

function requestTo(url: string): unknown {
  let answer: unknown
  guardedSession().beforeRequest?.({ url }, (value) => {
    answer = value
  })
  return answer
}
