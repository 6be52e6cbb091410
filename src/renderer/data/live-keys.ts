import type { LiveEventName } from '../../shared/events.ts'

/** First words of the query keys; every query begins with one of them. */
export type QueryArea =
  | 'session'
  | 'shop'
  | 'devices'
  | 'catalog'
  | 'till'
  | 'display'
  | 'payments'
  | 'inbox'
  | 'wallet-apps'
  | 'teach'
  | 'settings'
  | 'merchants'
  | 'goods'
  | 'webhooks'
  | 'store'
  | 'open-payments'
  | 'sound'
  | 'soundboxes'

/** What must be fetched again when the engine announces a change. */
export const AREAS_OF_EVENT: Record<LiveEventName, readonly QueryArea[]> = {
  'till.changed': ['till', 'display'],
  'payments.changed': ['payments', 'till', 'display', 'open-payments'],
  'inbox.changed': ['inbox', 'till', 'wallet-apps'],
  'devices.changed': ['devices', 'till', 'display'],
  'catalog.changed': ['catalog'],
  'goods.changed': ['goods'],
  'sound.news': ['sound'],
  'soundboxes.changed': ['soundboxes'],
  'store.changed': ['store'],
  'webhooks.changed': ['webhooks', 'payments'],
  'shop.changed': ['shop', 'session', 'display', 'settings', 'merchants', 'store'],
}

/** Milliseconds before the next try to reach the engine; `attempt` 0 is the first, never more than 3 s. */
export function reconnectDelayMs(attempt: number): number {
  return Math.min(3_000, 300 * 2 ** attempt)
}
