import type { WebPreferences } from 'electron'
import type { DesktopScreenName } from './screens.ts'

export interface PageKind {
  screen: DesktopScreenName
  isPackaged: boolean
}

/**
 * Preferences of every window, explicit although many are Electron's defaults, so that a changed default cannot
 * weaken them. There is no preload script: a page has no access to Node or Electron and uses the engine only as
 * a browser would.
 */
export function hardenedWebPreferences({ screen, isPackaged }: PageKind): WebPreferences {
  return {
    // A separate session: with shared cookies, the customer display would have the cashier's rights.
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
    // Chromium otherwise downloads dictionaries from the internet.
    spellcheck: false,
    devTools: !isPackaged,
    // A customer display that is covered by a cashier's window must still update in time.
    backgroundThrottling: false,
  }
}
