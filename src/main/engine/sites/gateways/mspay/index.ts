import type { Dialect } from '../dialect.ts'
import { mspayDifferences } from './differences.ts'
import { MSPAY_PAGE, mspayRoutes } from './routes.ts'
import { mspayWebhook } from './webhook.ts'

/** MSPay: `X-API-Key`, everything under `data`, the QR as a picture, a webhook for every end. */
export const mspay: Dialect = {
  name: 'mspay',
  routes: mspayRoutes,
  page: MSPAY_PAGE,
  webhook: mspayWebhook,
  differences: mspayDifferences,
}
