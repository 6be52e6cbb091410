/** A box in the system's own measure (DIP): scale factors are already taken out of it. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What we need to know of one monitor; Electron's `Display` fits it. */
export interface Monitor {
  id: number
  label: string
  bounds: Box
  /** The bounds without task bar and dock. */
  workArea: Box
  /** True for a laptop's own screen. */
  internal: boolean
}

/** Where the shop wants its customer display: our guess, a plain window, or one certain monitor. */
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
 * Decides where the customer display goes: full screen on the remembered monitor, else on the most
 * likely second one, else in a window beside the cashier. Undefined while no monitor is connected.
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
 * Decides which monitor the cashier works on: the primary one, unless the customer display fills it.
 * Undefined while no monitor is connected.
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

/** True when moving from one to the other would change nothing that a person sees. */
export function isSamePlacement(one: Placement | undefined, other: Placement | undefined): boolean {
  if (!one || !other) return one === other
  if (one.monitorId !== other.monitorId || one.isFullScreen !== other.isFullScreen) return false
  // A window may have been moved or resized by hand since, and stays as it was left.
  return !one.isFullScreen || isSameBox(one.bounds, other.bounds)
}

/** True when the middle of a window lies under a customer display that fills its monitor. */
export function isCovered(window: Box, display: Placement | undefined): boolean {
  if (!display?.isFullScreen) return false
  const { bounds } = display
  const x = window.x + window.width / 2
  const y = window.y + window.height / 2
  const isWithinWidth = x >= bounds.x && x < bounds.x + bounds.width
  return isWithinWidth && y >= bounds.y && y < bounds.y + bounds.height
}

/** While monitors come and go, systems report some with id -1 or without any size. */
function usableMonitors(monitors: readonly Monitor[]): Monitor[] {
  return monitors.filter(
    (monitor) => monitor.id !== -1 && monitor.bounds.width > 0 && monitor.bounds.height > 0,
  )
}

function primaryOf(monitors: readonly Monitor[], primaryId: number): Monitor | undefined {
  return monitors.find((monitor) => monitor.id === primaryId) ?? monitors[0]
}

/** A mirrored monitor shows what the primary one shows: full screen there would cover the cashier. */
function isMirror(monitor: Monitor, primary: Monitor): boolean {
  return isSameBox(monitor.bounds, primary.bounds)
}

interface Candidates {
  primary: Monitor
  others: readonly Monitor[]
}

function chosenMonitor(choice: MonitorChoice, candidates: Candidates): Monitor | undefined {
  // Alone, the customer display would cover the cashier, whatever was chosen when there were two.
  if (choice.kind === 'window' || candidates.others.length === 0) return undefined
  const likely = likelyMonitor(candidates.others)
  if (choice.kind === 'automatic') return likely
  return rememberedMonitor(choice, [candidates.primary, ...candidates.others]) ?? likely
}

/** By id, else by name: some systems number their monitors anew each time one is plugged in. */
function rememberedMonitor(
  choice: { id: number; label: string },
  monitors: readonly Monitor[],
): Monitor | undefined {
  const sameId = monitors.find((monitor) => monitor.id === choice.id)
  if (sameId) return sameId
  const sameLabel = monitors.filter(({ label }) => label !== '' && label === choice.label)
  return sameLabel.length === 1 ? sameLabel[0] : undefined
}

/** A screen turned to customers is an extra one and usually the smallest; the id settles a tie. */
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

/** At the right edge, where it hides least of the cashier's screen. */
function windowOn({ id, workArea }: Monitor): Placement {
  const width = Math.min(WINDOW_WIDTH, workArea.width)
  const height = Math.min(WINDOW_HEIGHT, workArea.height)
  const x = workArea.x + workArea.width - width
  const y = workArea.y + (workArea.height - height) / 2
  return { monitorId: id, bounds: wholeBox({ x, y, width, height }), isFullScreen: false }
}

/** Windows refuse fractions of a pixel, which scale factors such as 1.25 bring about. */
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
