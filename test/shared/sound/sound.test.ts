import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../src/shared/base/money.ts'
import { clipsAsText } from '../../../src/shared/sound/amount-clips.ts'
import { clipsOf, SOUND_CLIPS, SOUND_KINDS } from '../../../src/shared/sound/sound.ts'

const folder = join(import.meta.dirname, '../../../src/renderer/features/sound/clips')
const files = readdirSync(folder).filter((name) => name.endsWith('.wav'))

describe('an announcement', () => {
  it('contains the amount and that it is paid', () => {
    const [cue, ...words] = clipsOf({ kind: 'paid', amount: rupiah(25_042) })
    expect(cue).toBe('cue-paid')
    expect(clipsAsText(words)).toBe('dua puluh lima ribu empat puluh dua rupiah lunas')
  })

  it('of unmatched money does not contain "lunas"', () => {
    const [cue, ...words] = clipsOf({ kind: 'unmatched', amount: rupiah(7_000) })
    expect(cue).toBe('cue-unmatched')
    expect(clipsAsText(words)).toBe('uang masuk tujuh ribu rupiah belum cocok')
  })

  it('of money that was read for one payment is a question', () => {
    const [cue, ...words] = clipsOf({ kind: 'question', amount: rupiah(25_042) })
    expect(cue).toBe('cue-question')
    expect(clipsAsText(words)).toBe(
      'uang masuk dua puluh lima ribu empat puluh dua rupiah untuk pesanan ini',
    )
  })

  it('begins with a different tone for each kind', () => {
    const cues = SOUND_KINDS.map((kind) => clipsOf({ kind, amount: null })[0])
    expect(cues).toEqual(['cue-paid', 'cue-question', 'cue-unmatched', 'cue-offline'])
    const bytes = cues.map((cue) => readFileSync(join(folder, `${cue}.wav`)).toString('base64'))
    expect(new Set(bytes).size).toBe(4)
  })
})

describe('the clips: make them with src/renderer/features/sound/clips/make-clips.py', () => {
  it('exist for every word, and there are no others', () => {
    expect(files.sort()).toEqual(SOUND_CLIPS.map((clip) => `${clip}.wav`).sort())
  })

  it.each(files)(
    '%s is plain sound of one channel that is neither silent nor out of range',
    (name) => {
      const bytes = readFileSync(join(folder, name))
      expect(bytes.toString('latin1', 0, 4)).toBe('RIFF')
      const format = [bytes.readUInt16LE(20), bytes.readUInt16LE(22), bytes.readUInt32LE(24)]
      expect(format).toEqual([1, 1, 22_050])
      const samples = Array.from({ length: (bytes.length - 44) / 2 }, (_, at) =>
        Math.abs(bytes.readInt16LE(44 + at * 2)),
      )
      const loudest = samples.reduce((most, sample) => Math.max(most, sample), 0)
      expect(loudest).toBeGreaterThan(8_000)
      expect(loudest).toBeLessThan(32_767)
    },
  )

  it('begin without silence, so that words follow each other without a gap', () => {
    for (const name of files) {
      const bytes = readFileSync(join(folder, name))
      const isLoud = (at: number) => Math.abs(bytes.readInt16LE(44 + at * 2)) > 300
      const first = Array.from({ length: 4_410 }, (_, at) => at).find(isLoud)
      expect([name, (first ?? Number.POSITIVE_INFINITY) / 22_050]).toEqual([
        name,
        expect.toSatisfy((seconds: number) => seconds < 0.05),
      ])
    }
  })

  it('are small in total', () => {
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    expect(bytes).toBeLessThan(1_500_000)
  })
})
