import type { ApiAuth } from '../api-auth.ts'
import type { GatewayContext } from '../dialect.ts'

/** Dependencies of every group of endpoints. */
export interface RouteParts {
  context: GatewayContext
  auth: ApiAuth
}

/** The two spellings of an endpoint. */
export function addresses(endpoint: string): [string, string] {
  return [`/api/${endpoint}`, `/api/${endpoint}.php`]
}
