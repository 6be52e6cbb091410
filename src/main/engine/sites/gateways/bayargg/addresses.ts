import type { ApiAuth } from '../api-auth.ts'
import type { GatewayContext } from '../dialect.ts'

/** What every group of endpoints is made of. */
export interface RouteParts {
  context: GatewayContext
  auth: ApiAuth
}

/** Both ways in which clients write an endpoint. */
export function addresses(endpoint: string): [string, string] {
  return [`/api/${endpoint}`, `/api/${endpoint}.php`]
}
