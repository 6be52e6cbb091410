/** Every event a screen may hear. It names what changed; the truth is fetched again. */
export const LIVE_EVENTS = [
  'till.changed',
  'payments.changed',
  'inbox.changed',
  'devices.changed',
  'catalog.changed',
  'goods.changed',
  'store.changed',
  'shop.changed',
  'webhooks.changed',
  'sound.news',
  'soundboxes.changed',
] as const

export type LiveEventName = (typeof LIVE_EVENTS)[number]

export interface LiveEvent {
  event: LiveEventName
  /** Counts up; a gap means that something was missed. */
  sequence: number
}
