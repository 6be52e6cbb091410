/** The channels that can be paid here, by their names in addresses. */
export const AVAILABLE = ['qris', 'payment-link'] as const
export type Channel = (typeof AVAILABLE)[number]

const BY_QRIS = 'Its customers pay by scanning the QRIS: use qris or payment-link.'

/** Those that a till in a shop cannot have, and why. */
const UNAVAILABLE = {
  'virtual-account': 'A virtual account needs a contract with a bank.',
  'ewallet/ovo': BY_QRIS,
  'ewallet/shopeepay': BY_QRIS,
  counter: 'Payment codes of retail outlets need a contract with them.',
} as const

export const UNAVAILABLE_CHANNELS = Object.keys(UNAVAILABLE) as (keyof typeof UNAVAILABLE)[]

/** Our own number of the one way that money comes here. */
export const QRIS_CHANNEL_ID = 1

/** Every documented channel, for sites that hide what cannot be used. */
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

/** What is said to who asks for a channel that is not there. */
export function unavailableMessage(channel: string): string {
  return `Channel ${channel} is not available on this local gateway. Available: ${AVAILABLE.join(', ')}.`
}
