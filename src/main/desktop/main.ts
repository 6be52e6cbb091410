import { join } from 'node:path'
import { app, dialog, powerMonitor, screen, session, shell } from 'electron'
import { makeFolder } from '../engine/platform/storage/data-files.ts'
import { type Gateway, startGateway } from '../gateway.ts'
import { outliveClosedOutputs } from '../start/closed-outputs.ts'
import { defaultDataDir } from '../start/data-dir.ts'
import { failureMessage, isAlreadyRunning } from '../start/failure.ts'
import { readStartOptions, type StartOptions } from '../start/start-options.ts'
import { desktopTextsFor } from './desktop-texts.ts'
import { guardContents, guardSession } from './guard.ts'
import { createOpenWindows, type OpenWindows } from './open-windows.ts'

const STOP_AT_MOST_MS = 5_000
/** Systems report one plugged cable as several changes. */
const MONITORS_SETTLE_MS = 500

main()

function main() {
  outliveClosedOutputs()
  try {
    const options = readStartOptions(process.argv.slice(1))
    takeDataDir(options)
    app.enableSandbox()
    if (!app.requestSingleInstanceLock()) return leaveToFirstInstance()
    app
      .whenReady()
      .then(() => start(options))
      .catch(failToStart)
  } catch (error) {
    failToStart(error)
  }
}

/** Electron, the headless start and the command line must use the same data folder. */
function takeDataDir({ dataDir = defaultDataDir() }: StartOptions) {
  makeFolder(dataDir)
  app.setPath('userData', dataDir)
}

/** The first instance gets the event and shows its window. */
function leaveToFirstInstance() {
  console.log('Lunas is already running; its window comes to the front.')
  app.exit(0)
}

async function start({ lanPort, appPort, tlsPort }: StartOptions) {
  const gateway = await startGateway({
    dataDir: app.getPath('userData'),
    screensDir: join(import.meta.dirname, '../screens'),
    ...(lanPort !== undefined && { lanPort }),
    ...(appPort !== undefined && { appPort }),
    ...(tlsPort !== undefined && { tlsPort }),
  })
  stopWithProgram(gateway)
  const windows = openWindowsFor(gateway)
  closeCase(gateway, windows)
  followMonitors(windows)
  app.on('second-instance', () => windows.show('cashier'))
  app.on('activate', () => windows.show('cashier'))
  windows.arrange()
  windows.show('cashier')
}

function openWindowsFor(gateway: Gateway): OpenWindows {
  const words = desktopTextsFor(app.getLocale())
  return createOpenWindows({
    isPackaged: app.isPackaged,
    texts: words,
    choiceFile: join(app.getPath('userData'), 'customer-display.json'),
    addressOf: (name) => gateway.openScreen(name),
    nowMs: Date.now,
    onReloadLimitReached: () => dialog.showErrorBox('Lunas', words.keepsCrashing),
    onCashierClosed: () => app.quit(),
  })
}

/** From here on no page can reach anything but our own server. */
function closeCase(gateway: Gateway, windows: OpenWindows) {
  const ownOrigin = new URL(gateway.appUrl).origin
  guardSession(session.defaultSession, ownOrigin)
  app.on('session-created', (created) => guardSession(created, ownOrigin))
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, {
      ownOrigin,
      openScreen: (name) => windows.show(name),
      openExternally: (url) => void shell.openExternal(url).catch(console.error),
    })
  })
}

function followMonitors(windows: OpenWindows) {
  let settling: NodeJS.Timeout | undefined
  const arrangeSoon = () => {
    clearTimeout(settling)
    settling = setTimeout(() => windows.arrange(), MONITORS_SETTLE_MS)
  }
  screen.on('display-added', arrangeSoon)
  screen.on('display-removed', arrangeSoon)
  screen.on('display-metrics-changed', arrangeSoon)
  app.on('will-quit', () => clearTimeout(settling))
}

/** Lets the engine finish its writes, but never blocks a shutdown of the computer. */
function stopWithProgram(gateway: Gateway) {
  let isStopping = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isStopping) return
    isStopping = true
    const giveUp = setTimeout(() => app.exit(1), STOP_AT_MOST_MS)
    gateway
      .stop()
      .then(() => app.exit(0))
      .catch((error: unknown) => {
        console.error(error)
        app.exit(1)
      })
      .finally(() => clearTimeout(giveUp))
  })
  app.on('window-all-closed', () => app.quit())
  powerMonitor.on('shutdown', () => app.quit())
}

function failToStart(error: unknown) {
  const { indonesian, english } = failureMessage(error)
  console.error(isAlreadyRunning(error) ? english : error)
  dialog.showErrorBox('Lunas', `${indonesian}\n\n${english}`)
  app.exit(isAlreadyRunning(error) ? 0 : 1)
}
