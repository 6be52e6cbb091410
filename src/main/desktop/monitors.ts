/** A rectangle in device-independent pixels (DIP): scale factors are already applied. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The needed fields of a monitor; a subset of Electron's `Display`. */
export interface Monitor {
  id: number
  label: string
  bounds: Box
  /** The bounds without task bar and dock. */
  workArea: Box
  /** True for a laptop's own screen. */
  internal: boolean
}

/** Placement of the customer display: automatic, a plain window, or a chosen monitor. */
export type MonitorChoice =
  | { kind: 'automatic' }
  | { kind: 'window' }
  | { kind: 'monitor'; id: number; label: string }

export interface Placement {
  monitorId: number
  bounds: Box
  isFullScreen: boolean
}

export interface MonitorSituation {
  monitors: readonly Monitor[]
  primaryId: number
  choice: MonitorChoice
}

const WINDOW_WIDTH = 480
const WINDOW_HEIGHT = 800

/**
 * Decides where the customer display goes: full screen on the chosen monitor, otherwise on the most likely
 * second one, otherwise in a window beside the cashier. undefined while no monitor is connected.
 */
export function placeCustomerDisplay(situation: MonitorSituation): Placement | undefined {
  const monitors = usableMonitors(situation.monitors)
  const primary = primaryOf(monitors, situation.primaryId)
  if (!primary) return undefined
  const others = monitors.filter((monitor) => monitor !== primary && !isMirror(monitor, primary))
  const target = chosenMonitor(situation.choice, { primary, others })
  return target ? fullScreenOn(target) : windowOn(primary)
}

/**
 * Decides which monitor the cashier uses: the primary one, unless the customer display fills it. undefined
 * while no monitor is connected.
 */
export function placeCashier(
  situation: MonitorSituation,
  display: Placement | undefined,
): Box | undefined {
  const monitors = usableMonitors(situation.monitors)
  const primary = primaryOf(monitors, situation.primaryId)
  const isPrimaryTaken = display?.isFullScreen === true && display.monitorId === primary?.id
  if (!isPrimaryTaken) return primary?.workArea
  return monitors.find((monitor) => monitor.id !== primary?.id)?.workArea
}

/** True when changing from one placement to the other has no visible effect. */
export function isSamePlacement(one: Placement | undefined, other: Placement | undefined): boolean {
  if (!one || !other) return one === other
  if (one.monitorId !== other.monitorId || one.isFullScreen !== other.isFullScreen) return false
  // A window that was moved or resized by hand stays as it is.
  return !one.isFullScreen || isSameBox(one.bounds, other.bounds)
}

/** True when the centre of a window is covered by a full-screen customer display. */
export function isCovered(window: Box, display: Placement | undefined): boolean {
  if (!display?.isFullScreen) return false
  const { bounds } = display
  const x = window.x + window.width / 2
  const y = window.y + window.height / 2
  const isWithinWidth = x >= bounds.x && x < bounds.x + bounds.width
  return isWithinWidth && y >= bounds.y && y < bounds.y + bounds.height
}

/** While monitors are connected or removed, systems report some with id -1 or without a size. */
function usableMonitors(monitors: readonly Monitor[]): Monitor[] {
  return monitors.filter(
    (monitor) => monitor.id !== -1 && monitor.bounds.width > 0 && monitor.bounds.height > 0,
  )
}

function primaryOf(monitors: readonly Monitor[], primaryId: number): Monitor | undefined {
  return monitors.find((monitor) => monitor.id === primaryId) ?? monitors[0]
}

/** A mirrored monitor shows the same as the primary one: full screen there would cover the cashier. */
function isMirror(monitor: Monitor, primary: Monitor): boolean {
  return isSameBox(monitor.bounds, primary.bounds)
}

interface Candidates {
  primary: Monitor
  others: readonly Monitor[]
}

function chosenMonitor(choice: MonitorChoice, candidates: Candidates): Monitor | undefined {
  // With only one monitor, the customer display would cover the cashier, whatever was chosen before.
  if (choice.kind === 'window' || candidates.others.length === 0) return undefined
  const likely = likelyMonitor(candidates.others)
  if (choice.kind === 'automatic') return likely
  return rememberedMonitor(choice, [candidates.primary, ...candidates.others]) ?? likely
}

/** By id, otherwise by name: some systems assign new ids each time a monitor is connected. */
function rememberedMonitor(
  choice: { id: number; label: string },
  monitors: readonly Monitor[],
): Monitor | undefined {
  const sameId = monitors.find((monitor) => monitor.id === choice.id)
  if (sameId) return sameId
  const sameLabel = monitors.filter(({ label }) => label !== '' && label === choice.label)
  return sameLabel.length === 1 ? sameLabel[0] : undefined
}

/** A customer display is an additional monitor and usually the smallest; the id breaks a tie. */
function likelyMonitor(monitors: readonly Monitor[]): Monitor | undefined {
  return monitors.toSorted(
    (one, other) =>
      Number(one.internal) - Number(other.internal) ||
      areaOf(one.bounds) - areaOf(other.bounds) ||
      one.id - other.id,
  )[0]
}

function fullScreenOn(monitor: Monitor): Placement {
  return { monitorId: monitor.id, bounds: wholeBox(monitor.bounds), isFullScreen: true }
}

/** At the right edge, where it covers least of the cashier's screen. */
function windowOn({ id, workArea }: Monitor): Placement {
  const width = Math.min(WINDOW_WIDTH, workArea.width)
  const height = Math.min(WINDOW_HEIGHT, workArea.height)
  const x = workArea.x + workArea.width - width
  const y = workArea.y + (workArea.height - height) / 2
  return { monitorId: id, bounds: wholeBox({ x, y, width, height }), isFullScreen: false }
}

/** Window bounds must be integers; scale factors such as 1.25 produce fractions. */
function wholeBox({ x, y, width, height }: Box): Box {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.floor(width),
    height: Math.floor(height),
  }
}

function areaOf({ width, height }: Box): number {
  return width * height
}

function isSameBox(one: Box, other: Box): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  )
}
