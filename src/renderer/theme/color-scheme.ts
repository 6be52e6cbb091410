import { useSyncExternalStore } from 'react'
import type { Theme } from './preferences.ts'

const darkWish = () => matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  const wish = darkWish()
  wish.addEventListener('change', listener)
  return () => wish.removeEventListener('change', listener)
}

/** Light or dark; `auto` follows the computer. */
export function useColorScheme(theme: Theme): 'light' | 'dark' {
  const isDarkWished = useSyncExternalStore(subscribe, () => darkWish().matches)
  if (theme !== 'auto') return theme
  return isDarkWished ? 'dark' : 'light'
}
