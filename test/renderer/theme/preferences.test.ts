import { expect, it } from 'vitest'
import { createPreferences } from '../../../src/renderer/theme/preferences.ts'

function fakeStorage(kept: Record<string, string> = {}) {
  const values = new Map(Object.entries(kept))
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
}

it('speaks Indonesian and follows the computer until somebody chooses', () => {
  const preferences = createPreferences({ page: 'cashier', storage: fakeStorage(), search: '' })
  expect(preferences.get()).toEqual({ language: 'id', theme: 'auto' })
})

it('keeps the choices of one kind of window apart from another', () => {
  const storage = fakeStorage()
  createPreferences({ page: 'cashier', storage, search: '' }).set({ language: 'en', theme: 'dark' })
  expect(createPreferences({ page: 'cashier', storage, search: '' }).get().language).toBe('en')
  expect(createPreferences({ page: 'display', storage, search: '' }).get().language).toBe('id')
})

it('lets the address win over what was kept, and ignores nonsense', () => {
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
