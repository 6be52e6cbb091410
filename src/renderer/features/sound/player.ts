import type { SoundClip } from '../../../shared/sound/sound.ts'

/** The part of Web Audio that is used, so that a test can look at what was scheduled. */
export type SoundContext = Pick<
  AudioContext,
  | 'state'
  | 'currentTime'
  | 'destination'
  | 'resume'
  | 'decodeAudioData'
  | 'createBufferSource'
  | 'createGain'
  | 'addEventListener'
>

/** Plays sentences one after the other, never two at once. */
export interface SoundPlayer {
  /** Resumes the audio context; browsers allow it only during a tap or a key press. */
  unlock: () => void
  /** Whether the browser allows sound. */
  isReady: () => boolean
  subscribe: (listener: () => void) => () => void
  /** Fetches every clip, so that the first payment is not late. */
  loadClips: () => Promise<void>
  /** Queues a sentence. False when it cannot be played: sound is blocked, or a clip is missing. */
  play: (clips: readonly SoundClip[]) => Promise<boolean>
  /** From 0 (silent) to 1; applies at once. */
  setVolume: (volume: number) => void
}

export interface SoundPlayerParts {
  createContext: () => SoundContext
  /** The bytes of a clip; rejects when it cannot be fetched. */
  load: (clip: SoundClip) => Promise<ArrayBuffer>
  clips: readonly SoundClip[]
}

/** The first clip starts this much later, so that none begins in the past. In seconds. */
const LEAD_SECONDS = 0.05
/** Silence between two sentences, in seconds. */
const PAUSE_SECONDS = 0.4

export function createSoundPlayer({ createContext, load, clips }: SoundPlayerParts): SoundPlayer {
  const listeners = new Set<() => void>()
  const buffers = new Map<SoundClip, Promise<AudioBuffer>>()
  let opened: { context: SoundContext; gain: GainNode } | undefined
  let volume = 1
  let freeAtSeconds = 0
  let queue: Promise<unknown> = Promise.resolve()

  function open() {
    if (opened) return opened
    const context = createContext()
    const gain = context.createGain()
    gain.gain.value = volume
    gain.connect(context.destination)
    context.addEventListener('statechange', () => {
      for (const listener of listeners) listener()
    })
    opened = { context, gain }
    return opened
  }

  function bufferOf(clip: SoundClip): Promise<AudioBuffer> {
    const known = buffers.get(clip)
    if (known) return known
    const loading = load(clip).then((bytes) => open().context.decodeAudioData(bytes))
    buffers.set(clip, loading)
    // A clip that failed is fetched again next time.
    loading.catch(() => buffers.delete(clip))
    return loading
  }

  /** All clips or none: an amount with a word missing would be another amount. */
  async function schedule(sentence: readonly SoundClip[]): Promise<void> {
    const { context, gain } = open()
    const sounds = await Promise.all(sentence.map(bufferOf))
    let atSeconds = Math.max(context.currentTime + LEAD_SECONDS, freeAtSeconds)
    for (const sound of sounds) {
      const source = context.createBufferSource()
      source.buffer = sound
      source.connect(gain)
      source.start(atSeconds)
      atSeconds += sound.duration
    }
    freeAtSeconds = atSeconds + PAUSE_SECONDS
  }

  const isReady = () => opened?.context.state === 'running'

  return {
    unlock() {
      // Rejected only while the browser closes the page.
      if (!isReady())
        open()
          .context.resume()
          .catch(() => {})
    },
    isReady,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async loadClips() {
      await Promise.allSettled(clips.map(bufferOf))
    },
    play(sentence) {
      if (!isReady()) return Promise.resolve(false)
      const said = queue.then(() => schedule(sentence))
      queue = said.catch(() => {})
      return said.then(
        () => true,
        () => false,
      )
    },
    setVolume(level) {
      volume = level
      if (opened) opened.gain.gain.value = level
    },
  }
}
