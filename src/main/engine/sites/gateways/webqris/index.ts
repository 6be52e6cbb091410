import type { Dialect } from '../dialect.ts'
import { pageAt } from '../page-address.ts'
import { webqrisDifferences } from './differences.ts'
import { webqrisRoutes } from './routes.ts'
import { webqrisWebhook } from './webhook.ts'

/** WebQRIS: flat create, nested status, forwarder endpoints, two live sockets. */
export const webqris: Dialect = {
  name: 'webqris',
  routes: webqrisRoutes,
  // The document has no payment page, so the path is Lunas's choice.
  page: pageAt('/invoice/:id'),
  webhook: webqrisWebhook,
  differences: webqrisDifferences,
}
