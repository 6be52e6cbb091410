import type { WebPreferences } from 'electron'
import type { DesktopScreenName } from './screens.ts'

export interface PageKind {
  screen: DesktopScreenName
  isPackaged: boolean
}

/**
 * What every window of Lunas runs with, written out although much of it is Electron's default, so
 * that a changed default cannot open the case. There is no preload script: a page has nothing of
 * Node or Electron and reaches the engine only as a browser would.
 */
export function hardenedWebPreferences({ screen, isPackaged }: PageKind): WebPreferences {
  return {
    // Cookies of its own: in one jar, the display that customers touch would carry the cashier's.
    partition: `persist:${screen}`,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Chromium fetches dictionaries from the internet otherwise.
    spellcheck: false,
    devTools: !isPackaged,
    // A customer display that a cashier's window covers must still turn green in time.
    backgroundThrottling: false,
  }
}
