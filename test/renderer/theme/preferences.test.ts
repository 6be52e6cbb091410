import { expect, it } from 'vitest'
import { createPreferences } from '../../../src/renderer/theme/preferences.ts'

function fakeStorage(kept: Record<string, string> = {}) {
  const values = new Map(Object.entries(kept))
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
}

it('the defaults are Indonesian and the theme of the computer', () => {
  const preferences = createPreferences({ page: 'cashier', storage: fakeStorage(), search: '' })
  expect(preferences.get()).toEqual({ language: 'id', theme: 'auto' })
})

it('each kind of window keeps its own choices', () => {
  const storage = fakeStorage()
  createPreferences({ page: 'cashier', storage, search: '' }).set({ language: 'en', theme: 'dark' })
  expect(createPreferences({ page: 'cashier', storage, search: '' }).get().language).toBe('en')
  expect(createPreferences({ page: 'display', storage, search: '' }).get().language).toBe('id')
})

it('the query of the address overrides kept choices, and unknown values are ignored', () => {
  const storage = fakeStorage({ 'lunas.display.language': 'id', 'lunas.display.theme': 'blue' })
  const search = '?lang=en&theme=neon'
  const preferences = createPreferences({
    page: 'display',
    storage,
    search,
    fallback: { theme: 'light' },
  })
  expect(preferences.get()).toEqual({ language: 'en', theme: 'light' })
})
