import type { Session, WebContents } from 'electron'
import { mayAsk, mayNavigate, mayOpenExternally, mayRequest } from './permissions.ts'
import { type DesktopScreenName, screenAt } from './screens.ts'

/** Rejects everything that pages of this session may not do; `ownOrigin` is the app server. */
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
  // No screen offers a file, so every download is cancelled.
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayRequest(details.url, ownOrigin) })
  })
}

export interface ContentsGuard {
  ownOrigin: string
  /** Opens one of the app's screens in a window of its own. */
  openScreen(screen: DesktopScreenName): void
  /** Opens an address in the system's browser. */
  openExternally(url: string): void
}

/** Restricts every new page to our own server and to one window. */
export function guardContents(contents: WebContents, guard: ContentsGuard): void {
  const stayHome = (event: { url: string; preventDefault(): void }) => {
    if (!mayNavigate(event.url, guard.ownOrigin)) event.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // A page's beforeunload handler would otherwise keep its window, and the program, from closing.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openElsewhere(url, guard)
    // Windows are created by windows.ts only; a page's request at most opens one there.
    return { action: 'deny' }
  })
}

function openElsewhere(url: string, guard: ContentsGuard): void {
  const screen = mayNavigate(url, guard.ownOrigin) ? screenAt(url) : undefined
  if (screen) guard.openScreen(screen)
  else if (mayOpenExternally(url)) guard.openExternally(url)
}
