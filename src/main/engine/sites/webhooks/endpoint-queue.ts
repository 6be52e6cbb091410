/** A delivery on its way: to where, and how old what it tells is. */
export interface LaneItem {
  id: string
  /** `host:port`. */
  endpoint: string
  eventSequence: number
}

export interface Lanes {
  /** Takes an item in, unless it is waiting or in flight already. */
  add(item: LaneItem): void
  /** The next item that may fly now: oldest first within an endpoint, endpoints in turn. Undefined when none may. */
  take(): LaneItem | undefined
  /** Gives back what `take` gave. */
  land(item: LaneItem): void
}

interface Lane {
  waiting: LaneItem[]
  inFlight: number
}

/** One queue per endpoint, so that an endpoint that hangs holds up nobody but itself. */
export function createLanes(limits: { inFlight: number; perEndpoint: number }): Lanes {
  const lanes = new Map<string, Lane>()
  const known = new Set<string>()
  let inFlight = 0

  function laneOf(endpoint: string): Lane {
    const lane = lanes.get(endpoint) ?? { waiting: [], inFlight: 0 }
    lanes.set(endpoint, lane)
    return lane
  }

  function moveToTheBack(endpoint: string, lane: Lane): void {
    lanes.delete(endpoint)
    lanes.set(endpoint, lane)
  }

  return {
    add(item) {
      if (known.has(item.id)) return
      known.add(item.id)
      insertByAge(laneOf(item.endpoint).waiting, item)
    },
    take() {
      if (inFlight >= limits.inFlight) return undefined
      for (const [endpoint, lane] of lanes) {
        const item = lane.inFlight < limits.perEndpoint ? lane.waiting.shift() : undefined
        if (!item) continue
        lane.inFlight += 1
        inFlight += 1
        moveToTheBack(endpoint, lane)
        return item
      }
      return undefined
    },
    land(item) {
      const lane = laneOf(item.endpoint)
      lane.inFlight -= 1
      inFlight -= 1
      known.delete(item.id)
      if (lane.inFlight === 0 && lane.waiting.length === 0) lanes.delete(item.endpoint)
    },
  }
}

/** Searched from the end: a new item is nearly always the youngest. */
function insertByAge(waiting: LaneItem[], item: LaneItem): void {
  const before = waiting.findLastIndex((each) => each.eventSequence <= item.eventSequence)
  waiting.splice(before + 1, 0, item)
}
