import type { BilingualText } from '../forwarders/recipe.ts'

export interface GuideSection {
  title: BilingualText
  steps: BilingualText[]
}

/** How to keep one maker's phones from suspending the forwarder. */
export interface Guide {
  id: string
  name: string
  /** Names under which the same system is sold. */
  alsoFor: string
  sections: GuideSection[]
}

export const BATTERY: BilingualText = { id: 'Baterai', en: 'Battery' }
export const AUTOSTART: BilingualText = { id: 'Mulai sendiri', en: 'Start by itself' }
export const RECENTS: BilingualText = {
  id: 'Kunci di daftar aplikasi',
  en: 'Lock in the list of apps',
}
export const WIFI: BilingualText = { id: 'Wi-Fi tetap nyala', en: 'Wi-Fi stays on' }
