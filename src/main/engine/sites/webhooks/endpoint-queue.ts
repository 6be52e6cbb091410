/** A queued delivery: whose it is, its endpoint, and the age of its event. */
export interface EndpointQueueItem {
  id: string
  merchantId: string
  /** The URL. */
  endpoint: string
  eventSequence: number
}

export interface EndpointQueues {
  /** Adds an item, unless it is waiting or in flight already. */
  add(item: EndpointQueueItem): void
  /**
   * The next item that may be sent now: oldest first within an endpoint, merchants in turn, and the endpoints of each
   * in turn. Undefined when there is none.
   */
  takeNext(): EndpointQueueItem | undefined
  /** Marks an item from `takeNext` as finished. */
  release(item: EndpointQueueItem): void
}

export interface EndpointQueueLimits {
  inFlight: number
  /** Below `inFlight`, so that one merchant's endpoints leave room for the others'. */
  perMerchant: number
  perEndpoint: number
}

interface Queue {
  waiting: EndpointQueueItem[]
  inFlight: number
}

interface MerchantQueues {
  endpoints: Map<string, Queue>
  inFlight: number
}

/** One queue per endpoint of each merchant, so that an unresponsive endpoint delays only itself. */
export function createEndpointQueues(limits: EndpointQueueLimits): EndpointQueues {
  const merchants = new Map<string, MerchantQueues>()
  const known = new Set<string>()
  let inFlight = 0

  function queuesOf(merchantId: string): MerchantQueues {
    return entryOf(merchants, merchantId, () => ({ endpoints: new Map(), inFlight: 0 }))
  }

  function queueOf({ merchantId, endpoint }: EndpointQueueItem): Queue {
    const { endpoints } = queuesOf(merchantId)
    return entryOf(endpoints, endpoint, () => ({ waiting: [], inFlight: 0 }))
  }

  function takeOf(merchant: MerchantQueues): EndpointQueueItem | undefined {
    if (merchant.inFlight >= limits.perMerchant) return undefined
    for (const [endpoint, queue] of merchant.endpoints) {
      const item = queue.inFlight < limits.perEndpoint ? queue.waiting.shift() : undefined
      if (!item) continue
      queue.inFlight += 1
      merchant.inFlight += 1
      moveToTheBack(merchant.endpoints, endpoint)
      return item
    }
    return undefined
  }

  return {
    add(item) {
      if (known.has(item.id)) return
      known.add(item.id)
      insertByAge(queueOf(item).waiting, item)
    },
    takeNext() {
      if (inFlight >= limits.inFlight) return undefined
      for (const [merchantId, merchant] of merchants) {
        const item = takeOf(merchant)
        if (!item) continue
        inFlight += 1
        moveToTheBack(merchants, merchantId)
        return item
      }
      return undefined
    },
    release(item) {
      const merchant = queuesOf(item.merchantId)
      const queue = queueOf(item)
      queue.inFlight -= 1
      merchant.inFlight -= 1
      inFlight -= 1
      known.delete(item.id)
      if (queue.inFlight > 0 || queue.waiting.length > 0) return
      merchant.endpoints.delete(item.endpoint)
      if (merchant.endpoints.size === 0) merchants.delete(item.merchantId)
    },
  }
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

function moveToTheBack<Value>(map: Map<string, Value>, key: string): void {
  const value = map.get(key)
  if (value === undefined) return
  map.delete(key)
  map.set(key, value)
}

/** Searched from the end: a new item is nearly always the newest. */
function insertByAge(waiting: EndpointQueueItem[], item: EndpointQueueItem): void {
  const before = waiting.findLastIndex((each) => each.eventSequence <= item.eventSequence)
  waiting.splice(before + 1, 0, item)
}
