import { type BrowserWindow, Menu, screen } from 'electron'
import { createCrashLimit } from './crash-limit.ts'
import type { DesktopTexts } from './desktop-texts.ts'
import { menuTemplate } from './menu.ts'
import {
  isCovered,
  isSamePlacement,
  type MonitorChoice,
  type MonitorSituation,
  type Placement,
  placeCashier,
  placeCustomerDisplay,
} from './monitors.ts'
import { readChoice, writeChoice } from './remembered-choice.ts'
import type { DesktopScreenName } from './screens.ts'
import {
  openCashierWindow,
  openCustomerDisplayWindow,
  openPhoneSimulatorWindow,
  type WindowParts,
} from './windows.ts'

export interface OpenWindowsParts extends Omit<WindowParts, 'crashes'> {
  texts: DesktopTexts
  /** File of the chosen monitor. */
  choiceFile: string
  onCashierClosed(): void
}

/** The open windows: at most one per screen. */
export interface OpenWindows {
  /** Opens the window of a screen, or focuses the open one. */
  show(name: DesktopScreenName): void
  /** Places the customer display again; called after monitors changed. */
  arrange(): void
}

/** Tracks the open windows; opens none before `show` or `arrange`. */
export function createOpenWindows(parts: OpenWindowsParts): OpenWindows {
  const windows = new Map<DesktopScreenName, BrowserWindow>()
  let choice = readChoice(parts.choiceFile)
  let placement: Placement | undefined

  function keep(name: DesktopScreenName, open: (windowParts: WindowParts) => BrowserWindow) {
    const window = open({ ...parts, crashes: createCrashLimit() })
    windows.set(name, window)
    window.on('closed', () => {
      if (windows.get(name) !== window) return
      windows.delete(name)
      if (name === 'cashier') parts.onCashierClosed()
    })
  }

  const open: Record<DesktopScreenName, () => void> = {
    cashier() {
      const area = placeCashier(situation(choice), placement)
      if (area) keep('cashier', (windowParts) => openCashierWindow(windowParts, area))
    },
    'customer-display'() {
      const wanted = placeCustomerDisplay(situation(choice))
      placement = wanted
      if (!wanted) return
      keep('customer-display', (windowParts) => openCustomerDisplayWindow(windowParts, wanted))
    },
    'phone-simulator'() {
      keep('phone-simulator', openPhoneSimulatorWindow)
    },
  }

  function show(name: DesktopScreenName) {
    const window = windows.get(name)
    if (window) bringToFront(window)
    else open[name]()
  }

  function arrange() {
    showMenu()
    // A display that the cashier closed stays closed until the monitors change.
    if (isSamePlacement(placement, placeCustomerDisplay(situation(choice)))) return
    // A full-screen window cannot be moved to another monitor on every system, so a new one is opened there.
    const old = windows.get('customer-display')
    open['customer-display']()
    if (old && windows.get('customer-display') === old) windows.delete('customer-display')
    old?.destroy()
    makeRoomForCashier()
  }

  function makeRoomForCashier() {
    const window = windows.get('cashier')
    const area = placeCashier(situation(choice), placement)
    if (!window || !area || !isCovered(window.getBounds(), placement)) return
    window.unmaximize()
    window.setBounds(area)
    window.maximize()
  }

  function choose(next: MonitorChoice) {
    choice = next
    try {
      writeChoice(parts.choiceFile, next)
    } catch (error) {
      // On a full disk the choice holds until the program ends.
      console.error(error)
    }
    arrange()
    show('customer-display')
  }

  function showMenu() {
    const template = menuTemplate({
      texts: parts.texts,
      monitors: screen.getAllDisplays(),
      choice,
      showCustomerDisplay: () => show('customer-display'),
      choose,
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  return { show, arrange }
}

function situation(choice: MonitorChoice): MonitorSituation {
  return { monitors: screen.getAllDisplays(), primaryId: screen.getPrimaryDisplay().id, choice }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
