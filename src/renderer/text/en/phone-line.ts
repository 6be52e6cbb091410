/** How what phones say travels: badges, and what the owner may demand. */
export const phoneLine = {
  phoneLine: {
    badge: {
      encrypted: 'Encrypted',
      signed: 'Signed',
      none: 'Not encrypted',
    },
    meaning: {
      encrypted:
        'This phone’s last report came over the encrypted line. Nobody else on the Wi-Fi can read or change it.',
      signed:
        'This phone’s last report was signed: it cannot be forged, but others on the Wi-Fi can read it.',
      none: 'This phone’s last report was neither encrypted nor signed. Others on the shop’s Wi-Fi can read its key and make up incoming money.',
    },
    unknown: 'This phone has never reported, so its line is not known yet.',
    advice:
      'Safest: the Lunas forwarder (Termux), which uses the encrypted line. With another app, enter the signing key in it, then require signatures.',
    required: 'Signature required',
    requiredHelp:
      'Unsigned reports of this phone are refused. Switch it on only when its app signs; otherwise incoming money is no longer read automatically.',
    secret: 'Signing key',
    open: 'Security of {{name}}',
    title: 'Security of {{name}}',
    portTitle: 'Encrypted line for phones',
    portOpen: 'Open at {{origin}}. Phones set up with Lunas (Termux) use it by themselves.',
    portClosed: 'Closed in the settings. New phones will send without encryption.',
    portTrouble:
      'It cannot be opened: {{trouble}}. Incoming money is still read on the plain line.',
    pin: 'Fingerprint of the till’s key',
  },
}
