import type { PageTexts } from '../id.ts'

/** Pages that the shop's own phones open: pairing, and how to keep a phone awake. */
export const phones: PageTexts['phones'] = {
  pair: 'Pair this phone',
  pairFor: 'This phone will tell the till of {{shop}} about incoming money.',
  with: 'Forwarder chosen by the owner:',
  other: 'another app',
  closed: 'This code cannot be used any more',
  closedHelp: 'Open “Connect a phone” at the till again and scan the new code.',
  paired: 'Phone paired',
  once: 'Enter these in the forwarder app. This page is shown once, so keep it open.',
  steps: 'The steps',
  heartbeat: 'Sign of life',
  heartbeatHelp:
    'So that the till knows within a minute that this phone is off, add a regular sign of life.',
  traps: 'Mind this',
  test: 'Send a test to the till',
  testHelp: 'The till must write: read as Rp25.042. After that try a real notification too.',
  sent: 'Sent. Look at the till.',
  refused: 'The till refused:',
  unreached: 'The till cannot be reached. Check the Wi-Fi.',
  copy: 'Copy',
  copied: 'Copied',
  guides: 'So that the phone does not fall asleep',
  guide: {
    title: 'So that the shop phone stays awake',
    intro:
      'Android likes to put apps to sleep that are seldom opened. Choose the maker of this phone and follow the steps once.',
    versions: 'Menus may have slightly different names in each version:',
    all: 'Other makers',
  },
}
