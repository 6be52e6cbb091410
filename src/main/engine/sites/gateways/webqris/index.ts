import type { Dialect } from '../dialect.ts'
import { pageAt } from '../page-address.ts'
import { webqrisDifferences } from './differences.ts'
import { webqrisRoutes } from './routes.ts'
import { webqrisWebhook } from './webhook.ts'

/** WebQRIS: flat create, nested status, forwarder endpoints, two live sockets. */
export const webqris: Dialect = {
  name: 'webqris',
  routes: webqrisRoutes,
  // Its document knows no page: the address is ours.
  page: pageAt('/invoice/:id'),
  webhook: webqrisWebhook,
  differences: webqrisDifferences,
}
