import type { Dialect } from '../dialect.ts'
import { pageAt } from '../page-address.ts'
import { xenditDifferences } from './differences.ts'
import { xenditRoutes } from './routes.ts'
import { xenditWebhook } from './webhook.ts'

/** Xendit QR Codes v1: Basic auth, bare objects and arrays, codes with and without an amount. */
export const xendit: Dialect = {
  name: 'xendit',
  routes: xenditRoutes,
  // The document has no payment page, so the path is Lunas's choice.
  page: pageAt('/qr/:id'),
  webhook: xenditWebhook,
  differences: xenditDifferences,
}
