import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import type { Monitor } from '../../src/main/desktop/monitors.ts'

// A replacement for Electron, which is no Node module and cannot run here: it opens nothing and records the
// calls. Uses Electron's export names, so that it can replace the whole module.

type Listener = (...values: never[]) => unknown
type Answer = (value: unknown) => void

/** The recorded calls in order, for tests to read. */
export const seen = {
  exits: [] as number[],
  errorBoxes: [] as string[],
  handedToSystem: [] as string[],
  menu: [] as MenuItemConstructorOptions[],
  isSandboxed: false,
}

/** State of the simulated system, for tests to set. */
export const system = {
  isFirstInstance: true,
  isPackaged: true,
  locale: 'id',
  primaryId: 1,
  monitors: [] as Monitor[],
}

const paths = new Map<string, string>()

class FakeApp extends EventEmitter {
  get isPackaged() {
    return system.isPackaged
  }
  setPath(name: string, path: string) {
    paths.set(name, path)
  }
  getPath(name: string) {
    return paths.get(name)
  }
  getLocale() {
    return system.locale
  }
  enableSandbox() {
    seen.isSandboxed = true
  }
  requestSingleInstanceLock() {
    return system.isFirstInstance
  }
  whenReady() {
    return Promise.resolve()
  }
  /** Like Electron: closes the windows, emits its events, then exits. */
  quit() {
    for (const window of BrowserWindow.open) window.close()
    const event = newEvent()
    this.emit('will-quit', event)
    if (!event.isPrevented) this.exit(0)
  }
  exit(code: number) {
    seen.exits.push(code)
    this.emit('left')
  }
}

class FakeContents extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpenHandler = handler
  }
  /** Outcome of a page's navigation. */
  tries(event: string, url: string): 'goes' | 'stays' {
    const details = { ...newEvent(), url }
    this.emit(event, details)
    return details.isPrevented ? 'stays' : 'goes'
  }
}

export class BrowserWindow extends EventEmitter {
  static open: BrowserWindow[] = []
  webContents = new FakeContents()
  addresses: string[] = []
  shown: string[] = []
  bounds: Record<string, number | undefined>
  options: BrowserWindowConstructorOptions
  isMinimizedNow = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
    const { x, y, width, height } = options
    this.bounds = { x, y, width, height }
    BrowserWindow.open.push(this)
    const partition = options.webPreferences?.partition
    if (partition && !session.partitions.has(partition)) {
      session.partitions.set(partition, new FakeSession())
      app.emit('session-created', session.partitions.get(partition))
    }
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string) {
    this.addresses.push(address)
  }
  show() {
    this.shown.push('show')
  }
  showInactive() {
    this.shown.push('showInactive')
  }
  focus() {
    this.shown.push('focus')
  }
  restore() {
    this.isMinimizedNow = false
  }
  maximize() {
    this.shown.push('maximize')
  }
  unmaximize() {
    this.shown.push('unmaximize')
  }
  isMinimized() {
    return this.isMinimizedNow
  }
  isDestroyed() {
    return !BrowserWindow.open.includes(this)
  }
  removeMenu() {
    this.shown.push('removeMenu')
  }
  getBounds() {
    return this.bounds
  }
  setBounds(bounds: Record<string, number>) {
    this.bounds = bounds
  }
  close() {
    this.destroy()
  }
  destroy() {
    BrowserWindow.open = BrowserWindow.open.filter((window) => window !== this)
    this.emit('closed')
    if (BrowserWindow.open.length === 0) app.emit('window-all-closed')
  }
}

class FakeSession extends EventEmitter {
  request: Listener | undefined
  check: Listener | undefined
  device: Listener | undefined
  beforeRequest: ((details: { url: string }, answer: Answer) => void) | undefined
  webRequest = {
    onBeforeRequest: (handler: (details: { url: string }, answer: Answer) => void) => {
      this.beforeRequest = handler
    },
  }
  isSpellChecking = true
  setPermissionRequestHandler(handler: Listener) {
    this.request = handler
  }
  setPermissionCheckHandler(handler: Listener) {
    this.check = handler
  }
  setDevicePermissionHandler(handler: Listener) {
    this.device = handler
  }
  setSpellCheckerEnabled(isOn: boolean) {
    this.isSpellChecking = isOn
  }
}

class FakeScreen extends EventEmitter {
  getAllDisplays() {
    return system.monitors
  }
  getPrimaryDisplay() {
    return system.monitors.find(({ id }) => id === system.primaryId) ?? system.monitors[0]
  }
}

export const app = new FakeApp()
export const screen = new FakeScreen()
export const powerMonitor = new EventEmitter()
export const session = {
  defaultSession: new FakeSession(),
  partitions: new Map<string, FakeSession>(),
}
export const dialog = {
  showErrorBox: (_title: string, text: string) => seen.errorBoxes.push(text),
}
export const shell = {
  openExternal: async (url: string) => seen.handedToSystem.push(url),
}
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
    seen.menu = template
  },
}

/** A new machine with one monitor, with nothing started. */
export function resetElectron(): void {
  for (const emitter of [app, screen, powerMonitor]) emitter.removeAllListeners()
  BrowserWindow.open = []
  session.defaultSession = new FakeSession()
  session.partitions.clear()
  paths.clear()
  Object.assign(seen, { exits: [], errorBoxes: [], handedToSystem: [], menu: [] })
  seen.isSandboxed = false
  Object.assign(system, { isFirstInstance: true, isPackaged: true, locale: 'id', primaryId: 1 })
  system.monitors = [till]
}

/** Makes a monitor that Electron could report. */
export function makeMonitor(id: number, bounds: Monitor['bounds']): Monitor {
  return { id, label: '', bounds, workArea: bounds, internal: false }
}

export const till: Monitor = makeMonitor(1, { x: 0, y: 0, width: 1920, height: 1080 })
export const pole: Monitor = makeMonitor(2, { x: 1920, y: 0, width: 1024, height: 600 })

function newEvent() {
  return {
    isPrevented: false,
    preventDefault() {
      this.isPrevented = true
    },
  }
}
