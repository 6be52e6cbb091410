import { createContext, use, useSyncExternalStore } from 'react'
import { LANGUAGES, type Language } from '../../shared/base/language.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface Choices {
  language: Language
  theme: Theme
}

/** What a person chose for one kind of window on this computer. */
export interface Preferences {
  get: () => Choices
  set: (change: Partial<Choices>) => void
  subscribe: (listener: () => void) => () => void
}

export interface PreferencesParts {
  /** Keeps the choices of the cashier apart from those of the customer display. */
  page: string
  storage: Pick<Storage, 'getItem' | 'setItem'>
  /** `?lang=` and `?theme=` of the address override what was kept. */
  search: string
  fallback?: Partial<Choices>
}

export function createPreferences({
  page,
  storage,
  search,
  fallback,
}: PreferencesParts): Preferences {
  const asked = new URLSearchParams(search)
  const read = (name: string, parameter: string) =>
    asked.get(parameter) ?? storage.getItem(`lunas.${page}.${name}`)
  let choices: Choices = {
    language: oneOf(LANGUAGES, read('language', 'lang')) ?? fallback?.language ?? 'id',
    theme: oneOf(THEMES, read('theme', 'theme')) ?? fallback?.theme ?? 'auto',
  }
  const listeners = new Set<() => void>()
  return {
    get: () => choices,
    set: (change) => {
      choices = { ...choices, ...change }
      for (const [name, value] of Object.entries(change)) {
        storage.setItem(`lunas.${page}.${name}`, value)
      }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null) {
  return values.find((value) => value === text)
}

export const PreferencesContext = createContext<Preferences | null>(null)

/** The choices of this window and the way to change them. */
export function usePreferences(): Choices & Pick<Preferences, 'set'> {
  const preferences = use(PreferencesContext)
  if (!preferences) throw new Error('no preferences around this component')
  const choices = useSyncExternalStore(preferences.subscribe, preferences.get)
  return { ...choices, set: preferences.set }
}
