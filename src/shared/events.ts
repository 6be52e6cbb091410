/** Every live event a screen may receive. It names what changed; the screen fetches the data again. */
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
  /** Counts up; a gap means that an event was missed. */
  sequence: number
}
