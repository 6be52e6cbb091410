import { describe, expect, it } from 'vitest'
import { createPlayedSounds } from '../../../../src/renderer/features/sound/already-announced.ts'
import {
  createSoundChoices,
  volumeOf,
} from '../../../../src/renderer/features/sound/sound-choices.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { SOUND_FRESH_MS, type SoundEvent } from '../../../../src/shared/sound/sound.ts'

const NOON = 1_700_000_000_000

function makeStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }
}

const news = (atMs: number): SoundEvent => ({ kind: 'paid', amount: rupiah(5_000), atMs })

describe('an announcement', () => {
  it('is new once, also after a reload and in a second window', () => {
    const storage = makeStorage()
    expect(createPlayedSounds(storage).isNew(news(NOON), NOON)).toBe(true)
    expect(createPlayedSounds(storage).isNew(news(NOON), NOON + 1)).toBe(false)
    expect(createPlayedSounds(storage).isNew(news(NOON + 1), NOON + 1)).toBe(true)
  })

  it('is too old after 20 seconds, also when the clock was set back since', () => {
    const heard = createPlayedSounds(makeStorage())
    expect(heard.isNew(news(NOON), NOON + SOUND_FRESH_MS)).toBe(false)
    expect(heard.isNew(news(NOON), NOON - 3_600_000)).toBe(false)
    expect(heard.isNew(news(NOON), NOON + SOUND_FRESH_MS - 1)).toBe(true)
  })

  it('is not hindered by unreadable values in the storage', () => {
    const storage = makeStorage()
    storage.setItem('lunas.sound.heard', '{broken')
    expect(createPlayedSounds(storage).isNew(news(NOON), NOON)).toBe(true)
  })
})

it('the volume of this browser is kept over a reload', () => {
  const storage = makeStorage()
  expect(volumeOf(createSoundChoices(storage).get())).toBe(1)
  createSoundChoices(storage).set({ volumePercent: 40 })
  expect(volumeOf(createSoundChoices(storage).get())).toBe(0.4)
  createSoundChoices(storage).set({ isOn: false })
  expect(volumeOf(createSoundChoices(storage).get())).toBe(0)
})
