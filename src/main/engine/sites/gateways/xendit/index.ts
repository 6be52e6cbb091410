import type { Dialect } from '../dialect.ts'
import { pageAt } from '../page-address.ts'
import { xenditDifferences } from './differences.ts'
import { xenditRoutes } from './routes.ts'
import { xenditWebhook } from './webhook.ts'

/** Xendit QR Codes v1: Basic auth, bare objects and arrays, codes with and without an amount. */
export const xendit: Dialect = {
  name: 'xendit',
  routes: xenditRoutes,
  // Its document knows no page: the address is ours.
  page: pageAt('/qr/:id'),
  webhook: xenditWebhook,
  differences: xenditDifferences,
}
