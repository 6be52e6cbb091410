import { describe, expect, it } from 'vitest'
import {
  isCovered,
  isSamePlacement,
  type Monitor,
  type MonitorChoice,
  placeCashier,
  placeCustomerDisplay,
} from '../../src/main/desktop/monitors.ts'

const TASK_BAR = 40
const AUTOMATIC: MonitorChoice = { kind: 'automatic' }

const till = monitor(1, { x: 0, y: 0, width: 1920, height: 1080 })
const small = monitor(2, { x: 1920, y: 0, width: 1024, height: 600 })
const large = monitor(3, { x: 2944, y: 0, width: 2560, height: 1440 })

describe('one monitor', () => {
  it('shows the customer display in a window at the right edge of the work area', () => {
    expect(place([till])).toEqual({
      monitorId: 1,
      bounds: { x: 1440, y: 120, width: 480, height: 800 },
      isFullScreen: false,
    })
  })

  it('never covers the only monitor, even when it was chosen while there were two', () => {
    expect(place([till], { kind: 'monitor', id: 1, label: '' })?.isFullScreen).toBe(false)
  })

  it('makes the window fit a monitor smaller than itself', () => {
    const tiny = monitor(1, { x: 0, y: 0, width: 400, height: 300 })
    expect(place([tiny])?.bounds).toEqual({ x: 0, y: 0, width: 400, height: 260 })
  })

  it('keeps the window inside a portrait monitor', () => {
    const portrait = monitor(1, { x: 0, y: 0, width: 768, height: 1366 })
    expect(place([portrait])?.bounds).toEqual({ x: 288, y: 263, width: 480, height: 800 })
  })

  it('counts a mirrored monitor as the one it mirrors', () => {
    const mirror = { ...till, id: 7 }
    expect(place([till, mirror])).toMatchObject({ monitorId: 1, isFullScreen: false })
  })
})

describe('two monitors', () => {
  it('fills the one that is not the primary', () => {
    expect(place([till, small])).toEqual({
      monitorId: 2,
      bounds: { x: 1920, y: 0, width: 1024, height: 600 },
      isFullScreen: true,
    })
  })

  it('goes by the primary monitor, not by the order of the list', () => {
    expect(place([till, small], AUTOMATIC, 2)).toMatchObject({ monitorId: 1, isFullScreen: true })
  })

  it('fills a monitor left of and above the primary one, at negative coordinates', () => {
    const left = monitor(5, { x: -1280, y: -200, width: 1280, height: 1024 })
    expect(place([till, left])?.bounds).toEqual({ x: -1280, y: -200, width: 1280, height: 1024 })
  })

  it('fills a portrait monitor from edge to edge', () => {
    const portrait = monitor(6, { x: 1920, y: -420, width: 1080, height: 1920 })
    expect(place([till, portrait])?.bounds).toEqual(portrait.bounds)
  })

  it('gives whole numbers where a scale factor left fractions', () => {
    const scaled = monitor(4, { x: 1536.4, y: 0, width: 1092.8, height: 614.4 })
    expect(place([till, scaled])?.bounds).toEqual({ x: 1536, y: 0, width: 1092, height: 614 })
  })

  it('stays in a window when the shop has chosen a window', () => {
    expect(place([till, small], { kind: 'window' })).toMatchObject({
      monitorId: 1,
      isFullScreen: false,
    })
  })

  it('fills the primary monitor when that is the chosen one, and moves the cashier to the other', () => {
    const choice: MonitorChoice = { kind: 'monitor', id: 1, label: '' }
    const display = place([till, small], choice)
    expect(display).toMatchObject({ monitorId: 1, isFullScreen: true })
    expect(cashierArea([till, small], choice)).toEqual(small.workArea)
  })

  it('leaves the cashier on the primary monitor otherwise', () => {
    expect(cashierArea([till, small], AUTOMATIC)).toEqual(till.workArea)
    expect(cashierArea([till], AUTOMATIC)).toEqual(till.workArea)
  })
})

describe('three monitors', () => {
  it('takes the smallest one that is not the primary', () => {
    expect(place([till, large, small])?.monitorId).toBe(2)
  })

  it('takes an external monitor before the screen of the laptop', () => {
    const laptop = { ...small, internal: true }
    expect(place([till, laptop, large])?.monitorId).toBe(3)
  })

  it('takes the lower id of two equal monitors, so that every start decides alike', () => {
    const twin = monitor(9, { x: 1920, y: 600, width: 1024, height: 600 })
    expect(place([till, twin, small])?.monitorId).toBe(2)
    expect(place([small, twin, till])?.monitorId).toBe(2)
  })

  it('takes the chosen one', () => {
    expect(place([till, small, large], { kind: 'monitor', id: 3, label: '' })?.monitorId).toBe(3)
  })

  it('finds the chosen one by its name when the system numbered it anew', () => {
    const renumbered = { ...large, id: 77, label: 'POLE 10' }
    const choice: MonitorChoice = { kind: 'monitor', id: 3, label: 'POLE 10' }
    expect(place([till, small, renumbered], choice)?.monitorId).toBe(77)
  })

  it('does not guess between two monitors of the chosen name', () => {
    const pole = { ...small, label: 'POLE 10' }
    const other = { ...large, label: 'POLE 10' }
    const choice: MonitorChoice = { kind: 'monitor', id: 99, label: 'POLE 10' }
    expect(place([till, other, pole], choice)?.monitorId).toBe(2)
  })

  it('does not take nameless monitors for the chosen nameless one', () => {
    expect(place([till, large, small], { kind: 'monitor', id: 99, label: '' })?.monitorId).toBe(2)
  })
})

describe('cables', () => {
  const choice: MonitorChoice = { kind: 'monitor', id: 3, label: '' }

  it('goes to the other monitor when the one in use is unplugged, and back when it returns', () => {
    expect(place([till, small, large], choice)?.monitorId).toBe(3)
    expect(place([till, small], choice)).toMatchObject({ monitorId: 2, isFullScreen: true })
    expect(place([till, small, large], choice)?.monitorId).toBe(3)
  })

  it('becomes a window when the last second monitor is unplugged', () => {
    expect(place([till], choice)).toMatchObject({ monitorId: 1, isFullScreen: false })
  })

  it('goes by what is left when the primary monitor is unplugged', () => {
    expect(place([small], AUTOMATIC, 1)).toMatchObject({ monitorId: 2, isFullScreen: false })
  })

  it('ignores monitors that the system has not initialised yet', () => {
    const unknown = monitor(-1, { x: 1920, y: 0, width: 800, height: 600 })
    const empty = monitor(8, { x: 1920, y: 0, width: 0, height: 0 })
    expect(place([till, unknown, empty])).toMatchObject({ monitorId: 1, isFullScreen: false })
  })

  it('places nothing while no monitor is connected', () => {
    expect(place([])).toBeUndefined()
    expect(cashierArea([], AUTOMATIC)).toBeUndefined()
  })
})

describe('moving', () => {
  it('does nothing when the decision is the same', () => {
    expect(isSamePlacement(place([till, small]), place([small, till]))).toBe(true)
    expect(isSamePlacement(undefined, undefined)).toBe(true)
  })

  it('moves when the monitor, its resolution or the kind of window changed', () => {
    const before = place([till, small])
    const higher = { ...small, bounds: { ...small.bounds, height: 768 } }
    expect(isSamePlacement(before, place([till, large]))).toBe(false)
    expect(isSamePlacement(before, place([till, higher]))).toBe(false)
    expect(isSamePlacement(before, place([till]))).toBe(false)
    expect(isSamePlacement(before, undefined)).toBe(false)
  })

  it('leaves a window where a person put it when only the task bar changed', () => {
    const taller = { ...till, workArea: { ...till.workArea, height: 1060 } }
    expect(isSamePlacement(place([till]), place([taller]))).toBe(true)
  })

  it('detects a full screen display that covers the cashier', () => {
    const display = place([till, small])
    expect(isCovered({ x: 1900, y: 0, width: 1000, height: 600 }, display)).toBe(true)
    expect(isCovered({ x: 1200, y: 0, width: 1000, height: 600 }, display)).toBe(false)
    expect(isCovered({ x: 1900, y: 700, width: 1000, height: 600 }, display)).toBe(false)
    expect(isCovered(till.bounds, place([till]))).toBe(false)
  })
})

function monitor(id: number, bounds: Monitor['bounds']): Monitor {
  const workArea = { ...bounds, height: bounds.height - TASK_BAR }
  return { id, label: '', bounds, workArea, internal: false }
}

function place(monitors: Monitor[], choice: MonitorChoice = AUTOMATIC, primaryId = 1) {
  return placeCustomerDisplay({ monitors, primaryId, choice })
}

function cashierArea(monitors: Monitor[], choice: MonitorChoice) {
  const situation = { monitors, primaryId: 1, choice }
  return placeCashier(situation, placeCustomerDisplay(situation))
}
