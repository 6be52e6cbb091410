import type { Dialect } from '../dialect.ts'
import { bayarggDifferences } from './differences.ts'
import { bayarggRoutes } from './routes.ts'
import { bayarggWebhook } from './webhook.ts'
import { BAYARGG_PAGE } from './wire.ts'

/**
 * bayar.gg: `/api/*.php`, key in a header, in the query or as Bearer, both response formats that its clients
 * read.
 */
export const bayargg: Dialect = {
  name: 'bayargg',
  routes: bayarggRoutes,
  page: BAYARGG_PAGE,
  webhook: bayarggWebhook,
  differences: bayarggDifferences,
}
