import type { Dialect } from '../dialect.ts'
import { purwantaraDifferences } from './differences.ts'
import { purwantaraRoutes } from './routes.ts'
import { purwantaraWebhook } from './webhook.ts'
import { PAYMENT_LINK_PAGE } from './wire.ts'

/** Purwantara: Bearer, `status`, `success` and `data`, money as text, webhooks signed over PHP-style JSON. */
export const purwantara: Dialect = {
  name: 'purwantara',
  routes: purwantaraRoutes,
  page: PAYMENT_LINK_PAGE,
  webhook: purwantaraWebhook,
  differences: purwantaraDifferences,
}
