import type { PageTexts } from '../id.ts'

/** Pages that make a phone a soundbox. */
export const soundbox: PageTexts['soundbox'] = {
  title: 'Soundbox',
  pair: 'Make this phone a soundbox',
  pairHelp:
    'This phone will say the amounts that come in to {{shop}}, and can do nothing else: it sees no sales and changes nothing.',
  start: 'Make it a soundbox',
  closed: 'This code cannot be used any more',
  closedHelp: 'Open “Add a soundbox” at the till again and scan the new code.',
  unknown: 'Pair this phone first',
  unknownHelp:
    'Open Settings, Sound, “Add a soundbox” at the till, and scan the code with this phone.',
}
