import type { BrowserContext, Page } from 'playwright/test'

/** A clip that the browser was told to play, and when. */
export interface PlayedClip {
  clip: string
  atSeconds: number
  seconds: number
}

type Recorded = typeof globalThis & { played: PlayedClip[] }

/** Writes down what the browser's own Web Audio is told to play; it still plays it. */
export async function recordSounds(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const played: PlayedClip[] = []
    Object.assign(globalThis, { played })
    const names = new WeakMap<object, string>()
    // Taken off with their `this` left open, to be given back at every call.
    const own = (prototype: object, name: string) =>
      Object.getOwnPropertyDescriptor(prototype, name)?.value
    const read = own(Response.prototype, 'arrayBuffer')
    Response.prototype.arrayBuffer = async function arrayBuffer() {
      const bytes = await read.call(this)
      names.set(bytes, /\/([a-z-]+)-[\w-]{8}\.wav$/.exec(this.url)?.[1] ?? this.url)
      return bytes
    }
    const decode = own(BaseAudioContext.prototype, 'decodeAudioData')
    BaseAudioContext.prototype.decodeAudioData = async function decodeAudioData(bytes) {
      const name = names.get(bytes) ?? ''
      const buffer = await decode.call(this, bytes)
      names.set(buffer, name)
      return buffer
    }
    const start = own(AudioBufferSourceNode.prototype, 'start')
    AudioBufferSourceNode.prototype.start = function record(atSeconds = 0) {
      const clip = this.buffer ? (names.get(this.buffer) ?? '') : ''
      played.push({ clip, atSeconds, seconds: this.buffer?.duration ?? 0 })
      return start.call(this, atSeconds)
    }
  })
}

export function playedOn(page: Page): Promise<PlayedClip[]> {
  return page.evaluate(() => (globalThis as Recorded).played)
}

export async function clipsOn(page: Page): Promise<string[]> {
  return (await playedOn(page)).map(({ clip }) => clip)
}

/** Whether any clip begins before the one before it has ended. */
export function hasOverlap(played: readonly PlayedClip[]): boolean {
  return played.some(({ atSeconds }, at) => {
    const before = played[at - 1]
    return before !== undefined && atSeconds < before.atSeconds + before.seconds - 0.001
  })
}
