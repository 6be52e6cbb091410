import { describe, expect, it } from 'vitest'
import {
  createSoundPlayer,
  type SoundContext,
} from '../../../../src/renderer/features/sound/player.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { clipsOf, SOUND_CLIPS, type SoundClip } from '../../../../src/shared/sound/sound.ts'

/** Every clip of this browser is half a second long. */
const CLIP_SECONDS = 0.5

interface Started {
  clip: string
  atSeconds: number
}

/** A browser's audio, blocked until the page is touched; decoded bytes remember their clip. */
function makeAudio({ missing = [] as SoundClip[] } = {}) {
  const started: Started[] = []
  const listeners: (() => void)[] = []
  const gain = { gain: { value: 1 }, connect: () => {} }
  const context = {
    state: 'suspended',
    currentTime: 0,
    destination: {},
    resume: async () => {},
    decodeAudioData: async (bytes: ArrayBuffer) => ({
      duration: CLIP_SECONDS,
      clip: new TextDecoder().decode(bytes),
    }),
    createGain: () => gain,
    createBufferSource: () => {
      const source = {
        buffer: { clip: '' },
        connect: () => {},
        start: (atSeconds: number) => void started.push({ clip: source.buffer.clip, atSeconds }),
      }
      return source
    },
    addEventListener: (_: string, listener: () => void) => void listeners.push(listener),
  }
  const gone = new Set(missing)
  const loads: SoundClip[] = []
  const player = createSoundPlayer({
    createContext: () => context as unknown as SoundContext,
    clips: SOUND_CLIPS,
    async load(clip) {
      loads.push(clip)
      if (gone.has(clip)) throw new Error(`no clip ${clip}`)
      return new TextEncoder().encode(clip).buffer
    },
  })
  return {
    player,
    started,
    loads,
    gone,
    gain,
    context,
    /** The browser lets the page be heard. */
    allow: () => {
      player.unlock()
      context.state = 'running'
      for (const listener of listeners) listener()
    },
  }
}

const paid = (amount: number) => clipsOf({ kind: 'paid', amount: rupiah(amount) })

describe('a sentence', () => {
  it('is played in order and without a gap', async () => {
    const { player, started, allow } = makeAudio()
    allow()

    expect(await player.play(paid(25_042))).toBe(true)

    expect(started.map(({ clip }) => clip)).toEqual(paid(25_042))
    const gaps = started.slice(1).map(({ atSeconds }, at) => atSeconds - started[at]!.atSeconds)
    for (const gap of gaps) expect(gap).toBeCloseTo(CLIP_SECONDS)
    expect(started[0]!.atSeconds).toBeGreaterThan(0)
  })

  it('waits for the one before it, however many come at once', async () => {
    const { player, started, allow } = makeAudio()
    allow()

    await Promise.all([player.play(paid(1)), player.play(paid(2)), player.play(paid(3))])

    expect(started.map(({ clip }) => clip)).toEqual([...paid(1), ...paid(2), ...paid(3)])
    const overlaps = started.filter(({ atSeconds }, at) => {
      const next = started[at + 1]
      return next && next.atSeconds < atSeconds + CLIP_SECONDS - 1e-9
    })
    expect(overlaps).toEqual([])
    const second = started[paid(1).length]!.atSeconds
    const endOfFirst = started[paid(1).length - 1]!.atSeconds + CLIP_SECONDS
    expect(second).toBeGreaterThan(endOfFirst + 0.2)
  })

  it('is skipped when one of its clips is missing, and the next one is played', async () => {
    const { player, started, allow, gone } = makeAudio({ missing: ['lima'] })
    allow()

    expect(await player.play(paid(25_042))).toBe(false)
    expect(started).toEqual([])
    expect(await player.play(paid(2))).toBe(true)
    gone.clear()
    expect(await player.play(paid(25_042))).toBe(true)
  })

  it('that the browser blocks is not played later', async () => {
    const { player, started, allow } = makeAudio()

    expect(await player.play(paid(1))).toBe(false)
    allow()
    await player.play(paid(2))

    expect(started.map(({ clip }) => clip)).toEqual(paid(2))
  })
})

describe('the player', () => {
  it('fetches every clip once', async () => {
    const { player, loads, allow } = makeAudio()
    allow()
    await player.loadClips()
    await player.play(paid(25_042))

    expect(loads.toSorted()).toEqual([...SOUND_CLIPS].toSorted())
  })

  it('reports whether the browser allows sound', () => {
    const { player, allow } = makeAudio()
    const seen: boolean[] = []
    player.subscribe(() => seen.push(player.isReady()))
    expect(player.isReady()).toBe(false)

    allow()

    expect(seen).toEqual([true])
  })

  it('keeps its volume before and after the browser allows sound', () => {
    const { player, gain, allow } = makeAudio()
    player.setVolume(0.3)
    allow()
    expect(gain.gain.value).toBe(0.3)
    player.setVolume(0)
    expect(gain.gain.value).toBe(0)
  })
})
