import type { Language } from '../../../../shared/base/language.ts'
import type { Dialect } from '../../sites/gateways/dialect.ts'
import type { Guide } from './guide.ts'
import type { RecordedRoute } from './route-registry.ts'

/** What the page of one gateway is made from. */
export interface GatewayDocsFacts {
  language: Language
  origin: string
  dialect: Dialect
  /** undefined when there is none: the page is made from the routes alone. */
  guide: Guide | undefined
  routes: readonly RecordedRoute[]
}
