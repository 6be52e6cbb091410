import type { soundboxText as Words } from '../id/soundbox.ts'

/** The page of a soundbox; it is loaded without the rest of the words. */
export const soundboxText: typeof Words = {
  title: 'Soundbox',
  connected: 'Connected to the till',
  disconnected: 'Disconnected. Trying again…',
  ended: 'This phone may no longer listen. Pair it again from the till’s screen.',
  turnOn: 'Turn the sound on',
  blocked: 'The sound is not on yet. Tap this button once and leave the page open.',
  on: 'The sound is on',
  muted: 'Muted on this phone',
  mute: 'Mute',
  unmute: 'Unmute',
  try: 'Try the sound',
  volume: 'Volume',
  quiet: 'Waiting for a payment',
  quietHelp: 'The amount is said here as soon as money comes in.',
  kinds: {
    paid: 'Paid',
    question: 'Money came in, for this order?',
    unmatched: 'Money came in, no match yet',
    'phone-offline': 'The shop phone is not connected',
  },
  awake: 'The screen is kept on.',
  mayFallAsleep: 'Set this phone’s screen to stay on: a phone that sleeps says nothing.',
}

/** What the cashier's screen says of sounds and soundboxes. */
export const soundbox = {
  sound: {
    thisComputer: 'Sound of this computer',
    on: 'On',
    off: 'Off',
    volume: 'Volume',
    try: 'Try it',
    help: 'The amount of every payment is said aloud, in Indonesian. Money without a match and a phone that is not connected have tones of their own.',
    blocked: 'The browser holds the sound back until this screen is touched once.',
    what: 'What is said',
    counterOnly: 'The counter only',
    everything: 'The counter and all sites',
  },
  soundboxes: {
    title: 'Other soundboxes',
    help: 'An old phone or tablet on the shop’s Wi-Fi can say the amounts too. It can hear amounts and nothing else.',
    add: 'Add a soundbox',
    connected: 'Connected',
    disconnected: 'Disconnected',
    revoke: 'Revoke',
    revokeText: 'This phone falls silent at once. To use it again, pair it again.',
    qrLabel: 'QR code that pairs a soundbox',
    waiting: 'Waiting for the phone to open this code',
    pairedHelp: 'Tap “Turn the sound on” on that phone and leave its page open.',
    steps: {
      wifi: 'Connect the phone to the shop’s Wi-Fi.',
      scan: 'Scan this code with the phone’s camera.',
      turnOn: 'Press “Jadikan kotak suara”, then turn the sound on.',
    },
  },
}
