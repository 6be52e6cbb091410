import type { Rupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'
import { NUMBER_CLIPS, type NumberClip, numberClips } from './amount-clips.ts'

/** Short tones played before the words; one for each kind of announcement. */
export const CUE_CLIPS = ['cue-paid', 'cue-question', 'cue-unmatched', 'cue-offline'] as const

const PHRASE_CLIPS = [
  'rupiah',
  'lunas',
  'uang-masuk',
  'untuk-pesanan-ini',
  'belum-cocok',
  'hp-kasir-tidak-terhubung',
] as const

/** All sound clips; one file each. */
export const SOUND_CLIPS = [...CUE_CLIPS, ...PHRASE_CLIPS, ...NUMBER_CLIPS] as const
export type SoundClip = (typeof CUE_CLIPS)[number] | (typeof PHRASE_CLIPS)[number] | NumberClip

/** `question`: money was read for one payment, and the cashier has to say whether it is that one. */
export const SOUND_KINDS = ['paid', 'question', 'unmatched', 'phone-offline'] as const
export type SoundKind = (typeof SOUND_KINDS)[number]

/** A spoken announcement. Carries no more than what bystanders in the shop may know. */
export interface SoundEvent {
  kind: SoundKind
  /** Rupiah; null when the announcement has no amount. */
  amount: Rupiah | null
  /** When it happened, in milliseconds; unique, so it is also the announcement's id. */
  atMs: EpochMs
}

/** Announcements older than this are not played, for example after a reconnect. In milliseconds. */
export const SOUND_FRESH_MS = 20_000

/** The clips of an announcement, in order. */
export function clipsOf({ kind, amount }: Pick<SoundEvent, 'kind' | 'amount'>): SoundClip[] {
  const money = amount === null ? [] : [...numberClips(amount), 'rupiah' as const]
  switch (kind) {
    case 'paid':
      return ['cue-paid', ...money, 'lunas']
    case 'question':
      return ['cue-question', 'uang-masuk', ...money, 'untuk-pesanan-ini']
    case 'unmatched':
      return ['cue-unmatched', 'uang-masuk', ...money, 'belum-cocok']
    case 'phone-offline':
      return ['cue-offline', 'hp-kasir-tidak-terhubung']
  }
}

/** The engine's answer to a screen that fetches announcements. */
export interface SoundReport {
  /** Recent announcements only, oldest first. */
  news: SoundEvent[]
  nowMs: EpochMs
}

/** A phone or tablet that only announces amounts. */
export interface Soundbox {
  id: string
  name: string
  pairedAtMs: EpochMs
  isRevoked: boolean
  /** Whether it is connected now. */
  isConnected: boolean
}

/** The window in which one soundbox may pair: two minutes, one code. */
export interface SoundboxPairing {
  /** Open on the phone, in the shop's Wi-Fi. */
  url: string
  expiresAtMs: EpochMs
  /** The soundbox that used the code, or null so far. */
  soundbox: Soundbox | null
}

/** First frame of a soundbox's socket: the till's time, because phones' clocks may be wrong. */
export interface SoundHello {
  kind: 'hello'
  atMs: EpochMs
}
