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

interface Queue {
  waiting: EndpointQueueItem[]
  inFlight: number
}

/** One queue per endpoint, so that an unresponsive endpoint delays only itself. */
export function createEndpointQueues(limits: {
  inFlight: number
  perEndpoint: number
}): EndpointQueues {
  const queues = new Map<string, Queue>()
  const known = new Set<string>()
  let inFlight = 0

  function queueOf(endpoint: string): Queue {
    const queue = queues.get(endpoint) ?? { waiting: [], inFlight: 0 }
    queues.set(endpoint, queue)
    return queue
  }

  function moveToTheBack(endpoint: string, queue: Queue): void {
    queues.delete(endpoint)
    queues.set(endpoint, queue)
  }

  return {
    add(item) {
      if (known.has(item.id)) return
      known.add(item.id)
      insertByAge(queueOf(item.endpoint).waiting, item)
    },
    takeNext() {
      if (inFlight >= limits.inFlight) return undefined
      for (const [endpoint, queue] of queues) {
        const item = queue.inFlight < limits.perEndpoint ? queue.waiting.shift() : undefined
        if (!item) continue
        queue.inFlight += 1
        inFlight += 1
        moveToTheBack(endpoint, queue)
        return item
      }
      return undefined
    },
    release(item) {
      const queue = queueOf(item.endpoint)
      queue.inFlight -= 1
      inFlight -= 1
      known.delete(item.id)
      if (queue.inFlight === 0 && queue.waiting.length === 0) queues.delete(item.endpoint)
    },
  }
}

/** Searched from the end: a new item is nearly always the newest. */
function insertByAge(waiting: EndpointQueueItem[], item: EndpointQueueItem): void {
  const before = waiting.findLastIndex((each) => each.eventSequence <= item.eventSequence)
  waiting.splice(before + 1, 0, item)
}
