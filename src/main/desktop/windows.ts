import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import type { CrashLimit } from './crash-limit.ts'
import type { Box, Placement } from './monitors.ts'
import type { DesktopScreenName } from './screens.ts'
import { hardenedWebPreferences } from './web-preferences.ts'

export interface WindowParts {
  isPackaged: boolean
  /** Address with a fresh one-time ticket; called each time a page is loaded. */
  addressOf(screen: DesktopScreenName): string
  crashes: CrashLimit
  nowMs(): number
  /** Called when a page crashes too often to be reloaded. */
  onReloadLimitReached(): void
}

const PAPER = '#f7f5f0'

/** Opens the cashier's window over the whole work area and focuses it. */
export function openCashierWindow(parts: WindowParts, area: Box): BrowserWindow {
  const window = newWindow('cashier', parts, { ...area, minWidth: 800, minHeight: 600 })
  window.maximize()
  window.show()
  return window
}

/** Opens the customer display at `placement` without focusing it. */
export function openCustomerDisplayWindow(
  parts: WindowParts,
  { bounds, isFullScreen }: Placement,
): BrowserWindow {
  const window = newWindow('customer-display', parts, {
    ...bounds,
    fullscreen: isFullScreen,
    autoHideMenuBar: true,
  })
  window.removeMenu()
  window.showInactive()
  return window
}

/** Opens the simulated phone of the demo. */
export function openPhoneSimulatorWindow(parts: WindowParts): BrowserWindow {
  const window = newWindow('phone-simulator', parts, {
    width: 480,
    height: 860,
    autoHideMenuBar: true,
  })
  window.removeMenu()
  window.show()
  return window
}

function newWindow(
  screen: DesktopScreenName,
  parts: WindowParts,
  options: BrowserWindowConstructorOptions,
): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    title: 'Lunas',
    backgroundColor: PAPER,
    webPreferences: hardenedWebPreferences({ screen, isPackaged: parts.isPackaged }),
  })
  const load = () => {
    window.loadURL(parts.addressOf(screen)).catch((error: unknown) => {
      console.error(`The ${screen} window could not be loaded:`, error)
    })
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    if (parts.crashes.mayReload(parts.nowMs())) load()
    else parts.onReloadLimitReached()
  })
  load()
  return window
}
