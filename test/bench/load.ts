import autocannon from 'autocannon'
import { percentile } from './table.ts'

export interface Load {
  url: string
  headers: Record<string, string>
  /** The body of the next request; undefined when there is none left. */
  nextBody(): string
  connections: number
  /** Either for so many seconds or for so many requests. */
  seconds?: number
  requests?: number
}

export interface LoadResult {
  perSecond: number
  p50Ms: number
  p99Ms: number
}

/**
 * Sends POSTs as fast as they are answered. Throws on any response but 2xx, because fast refusals would falsify
 * the rate.
 */
export function runLoad(load: Load): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const times: number[] = []
    let refused = 0
    const startedAtMs = performance.now()
    let lastAtMs = startedAtMs
    const instance = autocannon(
      {
        url: load.url,
        method: 'POST',
        connections: load.connections,
        ...(load.seconds === undefined ? {} : { duration: load.seconds }),
        ...(load.requests === undefined ? {} : { amount: load.requests }),
        headers: { 'content-type': 'application/json', ...load.headers },
        requests: [{ setupRequest: (request) => ({ ...request, body: load.nextBody() }) }],
      },
      (error) => {
        if (error) return reject(error as Error)
        if (refused > 0) return reject(new Error(`${refused} requests were refused`))
        // autocannon checks its clock once a second: the last response gives the exact end.
        const seconds = (lastAtMs - startedAtMs) / 1_000
        return resolve({
          perSecond: times.length / seconds,
          p50Ms: percentile(times, 50),
          p99Ms: percentile(times, 99),
        })
      },
    )
    // autocannon's own histogram has whole milliseconds only.
    instance.on('response', (_client, statusCode, _bytes, milliseconds) => {
      times.push(milliseconds)
      lastAtMs = performance.now()
      if (statusCode < 200 || statusCode > 299) refused += 1
    })
  })
}
