import type { Session, WebContents } from 'electron'
import { mayAsk, mayNavigate, mayOpenExternally, mayRequest } from './permissions.ts'
import { type DesktopScreenName, screenAt } from './screens.ts'

/** Refuses everything that pages of this session may not have; `ownOrigin` is the app server. */
export function guardSession(session: Session, ownOrigin: string): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(details.isMainFrame && mayAsk(permission, details.requestingUrl, ownOrigin))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      details.isMainFrame && mayAsk(permission, origin, ownOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  // No screen offers a file; a page that does was not made by us.
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayRequest(details.url, ownOrigin) })
  })
}

export interface ContentsGuard {
  ownOrigin: string
  /** Opens one of our screens in a window of its own. */
  openScreen(screen: DesktopScreenName): void
  /** Hands an address to the system's browser. */
  openExternally(url: string): void
}

/** Keeps a page on our own server, alone in its window; asked for every page that comes to be. */
export function guardContents(contents: WebContents, guard: ContentsGuard): void {
  const stayHome = (event: { url: string; preventDefault(): void }) => {
    if (!mayNavigate(event.url, guard.ownOrigin)) event.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // A page that asks "leave?" would otherwise keep its window, and the program, from closing.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openElsewhere(url, guard)
    // Windows come only from windows.ts: what a page asks for is at most opened there.
    return { action: 'deny' }
  })
}

function openElsewhere(url: string, guard: ContentsGuard): void {
  const screen = mayNavigate(url, guard.ownOrigin) ? screenAt(url) : undefined
  if (screen) guard.openScreen(screen)
  else if (mayOpenExternally(url)) guard.openExternally(url)
}
