import type { Words } from '../forwarders/recipe.ts'

export interface GuideSection {
  title: Words
  steps: Words[]
}

/** How one maker's phones are kept from putting the forwarder to sleep. */
export interface Guide {
  id: string
  name: string
  /** Names under which the same system is sold. */
  alsoFor: string
  sections: GuideSection[]
}

export const BATTERY: Words = { id: 'Baterai', en: 'Battery' }
export const AUTOSTART: Words = { id: 'Mulai sendiri', en: 'Start by itself' }
export const RECENTS: Words = { id: 'Kunci di daftar aplikasi', en: 'Lock in the list of apps' }
export const WIFI: Words = { id: 'Wi-Fi tetap nyala', en: 'Wi-Fi stays on' }
