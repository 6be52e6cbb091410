import { useSyncExternalStore } from 'react'

export const CASHIER_SCREENS = ['sell', 'payments', 'inbox', 'orders', 'settings'] as const
export type CashierScreenName = (typeof CASHIER_SCREENS)[number]

export interface Route {
  screen: CashierScreenName
  /** A section of the settings, or the payment that is open. */
  detail: string | null
}

/** Where `#/settings/phones` leads; anything unknown leads to the sale. */
export function readRoute(hash: string): Route {
  const [name, detail] = hash.replace(/^#\/?/, '').split('/')
  const screen = CASHIER_SCREENS.find((each) => each === name) ?? 'sell'
  return { screen, detail: detail ? decodeURIComponent(detail) : null }
}

export function linkTo(screen: CashierScreenName, detail?: string): string {
  return detail === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(detail)}`
}

export function goTo(screen: CashierScreenName, detail?: string): void {
  location.hash = linkTo(screen, detail)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.hash))
}
