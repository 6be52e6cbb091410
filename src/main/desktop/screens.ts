import type { Screen } from '../engine/servers/app-server.ts'

/** The screens that may have a window. */
export const SCREENS = [
  'cashier',
  'customer-display',
  'phone-simulator',
] as const satisfies Screen[]
export type ScreenName = (typeof SCREENS)[number]

/** The screen that an address of our server shows; undefined when it shows none. */
export function screenAt(url: string): ScreenName | undefined {
  const folder = URL.parse(url)?.pathname.split('/')[1]
  return SCREENS.find((screen) => screen === folder)
}
