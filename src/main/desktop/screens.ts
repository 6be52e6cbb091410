/** The screens that may have a window. */
export const SCREENS = ['cashier', 'customer-display', 'phone-simulator'] as const
export type ScreenName = (typeof SCREENS)[number]

/** The screen that an address of our server shows; undefined when it shows none. */
export function screenAt(url: string): ScreenName | undefined {
  const folder = URL.parse(url)?.pathname.split('/')[1]
  return SCREENS.find((screen) => screen === folder)
}
