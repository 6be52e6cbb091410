import type { AppPage } from '../engine/servers/app-server.ts'

/** The screens that may have a window. */
export const DESKTOP_SCREENS = [
  'cashier',
  'customer-display',
  'phone-simulator',
] as const satisfies AppPage[]
export type DesktopScreenName = (typeof DESKTOP_SCREENS)[number]

/** The screen of an address on our server; undefined for other addresses. */
export function screenAt(url: string): DesktopScreenName | undefined {
  const folder = URL.parse(url)?.pathname.split('/')[1]
  return DESKTOP_SCREENS.find((screen) => screen === folder)
}
