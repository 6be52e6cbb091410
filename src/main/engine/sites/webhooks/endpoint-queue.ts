/** A queued delivery: its endpoint, and the age of its event. */
export interface EndpointQueueItem {
  id: string
  /** `host:port`. */
  endpoint: string
  eventSequence: number
}

export interface EndpointQueues {
  /** Adds an item, unless it is waiting or in flight already. */
  add(item: EndpointQueueItem): void
  /**
   * The next item that may be sent now: oldest first within an endpoint, endpoints in turn. Undefined when
   * there is none.
   */
  takeNext(): EndpointQueueItem | undefined
  /** Marks an item from `take` as finished. */
  release(item: EndpointQueueItem): void
}

interface Lane {
  waiting: EndpointQueueItem[]
  inFlight: number
}

/** One queue per endpoint, so that an unresponsive endpoint delays only itself. */
export function createEndpointQueues(limits: {
  inFlight: number
  perEndpoint: number
}): EndpointQueues {
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
    takeNext() {
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
    release(item) {
      const lane = laneOf(item.endpoint)
      lane.inFlight -= 1
      inFlight -= 1
      known.delete(item.id)
      if (lane.inFlight === 0 && lane.waiting.length === 0) lanes.delete(item.endpoint)
    },
  }
}

/** Searched from the end: a new item is nearly always the newest. */
function insertByAge(waiting: EndpointQueueItem[], item: EndpointQueueItem): void {
  const before = waiting.findLastIndex((each) => each.eventSequence <= item.eventSequence)
  waiting.splice(before + 1, 0, item)
}
