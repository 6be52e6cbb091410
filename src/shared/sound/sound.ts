import type { Rupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'
import { NUMBER_CLIPS, type NumberClip, numberClips } from './amount-clips.ts'

/** The short tones that come before the words; each kind of news has its own. */
export const CUE_CLIPS = ['cue-paid', 'cue-unmatched', 'cue-offline'] as const

const PHRASE_CLIPS = [
  'rupiah',
  'lunas',
  'uang-masuk',
  'belum-cocok',
  'hp-kasir-tidak-terhubung',
] as const

/** Everything that can be heard; each is a file of its own. */
export const SOUND_CLIPS = [...CUE_CLIPS, ...PHRASE_CLIPS, ...NUMBER_CLIPS] as const
export type SoundClip = (typeof CUE_CLIPS)[number] | (typeof PHRASE_CLIPS)[number] | NumberClip

export const SOUND_KINDS = ['paid', 'unmatched', 'phone-offline'] as const
export type SoundKind = (typeof SOUND_KINDS)[number]

/** Something worth hearing. It says no more than a stranger in the shop would overhear anyway. */
export interface SoundEvent {
  kind: SoundKind
  /** Rupiah; null when the news is about no money. */
  amount: Rupiah | null
  /** When it happened; no two pieces of news share it, so that it also tells them apart. */
  atMs: EpochMs
}

/** Older news is no news: nobody wants to hear a payment of an hour ago after a reconnect. In milliseconds. */
export const SOUND_FRESH_MS = 20_000

/** What is played for a piece of news, one clip after the other. */
export function clipsOf({ kind, amount }: Pick<SoundEvent, 'kind' | 'amount'>): SoundClip[] {
  const money = amount === null ? [] : [...numberClips(amount), 'rupiah' as const]
  switch (kind) {
    case 'paid':
      return ['cue-paid', ...money, 'lunas']
    case 'unmatched':
      return ['cue-unmatched', 'uang-masuk', ...money, 'belum-cocok']
    case 'phone-offline':
      return ['cue-offline', 'hp-kasir-tidak-terhubung']
  }
}

/** What the engine gives a screen that asks what there is to hear. */
export interface SoundReport {
  /** Fresh news only, oldest first. */
  news: SoundEvent[]
  nowMs: EpochMs
}

/** A phone or tablet that says amounts aloud and can do nothing else. */
export interface Soundbox {
  id: string
  name: string
  pairedAtMs: EpochMs
  isRevoked: boolean
  /** Whether it is listening now. */
  isConnected: boolean
}

/** The window in which one soundbox may pair: two minutes, one code. */
export interface SoundboxPairing {
  /** Open on the phone, in the shop's Wi-Fi. */
  url: string
  expiresAtMs: EpochMs
  /** The soundbox that used the code, once it did. */
  soundbox: Soundbox | null
}

/** First frame of a soundbox's line: the till's time, because phones' clocks are wrong. */
export interface SoundHello {
  kind: 'hello'
  atMs: EpochMs
}
