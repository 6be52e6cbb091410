import { createPaymentSearch, type PaymentSearch } from '../money/payments/search/payment-search.ts'
import { createTextIndexer } from '../money/payments/search/text-indexer.ts'
import { createPictureDecoder, type PictureDecoder } from '../money/qris/decode-picture.ts'
import type { EventLog } from '../platform/events/event-log.ts'
import type { Database } from '../platform/storage/connection.ts'
import { dataFiles } from '../platform/storage/data-files.ts'
import type { Timer } from '../platform/timer.ts'
import { createPictureFetcher } from '../sites/webhooks/fetch-picture.ts'
import type { LocalMachine } from '../sites/webhooks/local-machine.ts'
import { createSystemResolve, type Resolve } from '../sites/webhooks/resolve.ts'

export interface SiteServicesParts {
  database: Database
  events: EventLog
  dataDir: string | undefined
  ownComputer: LocalMachine
  resolve: Resolve | undefined
  timer: Timer
  onError: (error: unknown) => void
}

/** What sites and screens ask for beside payments: pictures read, lists and figures. */
export interface SiteServices {
  pictures: PictureDecoder
  fetchPicture: (url: string) => Promise<Uint8Array>
  search: PaymentSearch
  start(): void
  stop(): Promise<void>
}

export function createSiteServices(parts: SiteServicesParts): SiteServices {
  const { database, dataDir, ownComputer, resolve = createSystemResolve() } = parts
  const pictures = createPictureDecoder()
  const indexer = createTextIndexer(parts)
  const search = createPaymentSearch({
    file: dataDir === undefined ? undefined : dataFiles(dataDir).database,
    read: database.read,
  })
  return {
    pictures,
    fetchPicture: createPictureFetcher({ ownComputer, resolve }),
    search,
    start: () => indexer.start(),
    async stop() {
      await indexer.stop()
      await Promise.all([search.close(), pictures.close()])
    },
  }
}
