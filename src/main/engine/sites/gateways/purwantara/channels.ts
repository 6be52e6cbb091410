/** The available channels, by their names in paths. */
export const AVAILABLE = ['qris', 'payment-link'] as const
export type Channel = (typeof AVAILABLE)[number]

const BY_QRIS = 'Its customers pay by scanning the QRIS: use qris or payment-link.'

/** Channels that are not available on a till, with the reason. */
const UNAVAILABLE = {
  'virtual-account': 'A virtual account needs a contract with a bank.',
  'ewallet/ovo': BY_QRIS,
  'ewallet/shopeepay': BY_QRIS,
  counter: 'Payment codes of retail outlets need a contract with them.',
} as const

export const UNAVAILABLE_CHANNELS = Object.keys(UNAVAILABLE) as (keyof typeof UNAVAILABLE)[]

/** Id of the one receiving channel. */
export const QRIS_CHANNEL_ID = 1

/** Every documented channel, for sites that hide unavailable ones. */
export function channelList() {
  return [
    ...AVAILABLE.map((channel) => ({
      channel,
      channel_id: QRIS_CHANNEL_ID,
      available: true,
      reason: null,
    })),
    ...UNAVAILABLE_CHANNELS.map((channel) => ({
      channel,
      channel_id: null,
      available: false,
      reason: UNAVAILABLE[channel],
    })),
  ]
}

/** The error message for an unavailable channel. */
export function unavailableMessage(channel: string): string {
  return `Channel ${channel} is not available on this local gateway. Available: ${AVAILABLE.join(', ')}.`
}
