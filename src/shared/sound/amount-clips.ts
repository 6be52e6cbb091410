const ONES = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
  'dua-belas',
  'tiga-belas',
  'empat-belas',
  'lima-belas',
  'enam-belas',
  'tujuh-belas',
  'delapan-belas',
  'sembilan-belas',
] as const

const TENS = [
  'dua-puluh',
  'tiga-puluh',
  'empat-puluh',
  'lima-puluh',
  'enam-puluh',
  'tujuh-puluh',
  'delapan-puluh',
  'sembilan-puluh',
] as const

const HUNDREDS = [
  'seratus',
  'dua-ratus',
  'tiga-ratus',
  'empat-ratus',
  'lima-ratus',
  'enam-ratus',
  'tujuh-ratus',
  'delapan-ratus',
  'sembilan-ratus',
] as const

/** The clips that every number is spoken with; one sound file each. */
export const NUMBER_CLIPS = [
  ...ONES,
  ...TENS,
  ...HUNDREDS,
  'seribu',
  'ribu',
  'juta',
  'miliar',
] as const
export type NumberClip = (typeof NUMBER_CLIPS)[number]

/** One more than the largest number that can be spoken. */
const TOO_MANY = 1_000_000_000_000

/** The clips of a whole number in Indonesian, in order. Throws a RangeError below 0 and from a trillion on. */
export function numberClips(number: number): NumberClip[] {
  if (!Number.isSafeInteger(number) || number < 0 || number >= TOO_MANY) {
    throw new RangeError(`${number} cannot be said`)
  }
  if (number === 0) return ['nol']
  const clips: NumberClip[] = []
  pushGroup(clips, Math.floor(number / 1_000_000_000), 'miliar')
  pushGroup(clips, Math.floor(number / 1_000_000) % 1_000, 'juta')
  const thousands = Math.floor(number / 1_000) % 1_000
  // "seribu" is used for exactly one thousand only: 21.000 is "dua puluh satu ribu", 1.000.000 "satu juta".
  if (thousands === 1) clips.push('seribu')
  else pushGroup(clips, thousands, 'ribu')
  pushBelowThousand(clips, number % 1_000)
  return clips
}

/** Spoken text of the clips: `dua-puluh`, `lima` is "dua puluh lima". */
export function clipsAsText(clips: readonly string[]): string {
  return clips.join(' ').replaceAll('-', ' ')
}

function pushGroup(
  clips: NumberClip[],
  count: number,
  unit: Extract<NumberClip, 'ribu' | 'juta' | 'miliar'>,
): void {
  if (count === 0) return
  pushBelowThousand(clips, count)
  clips.push(unit)
}

function pushBelowThousand(clips: NumberClip[], number: number): void {
  const hundreds = Math.floor(number / 100)
  const rest = number % 100
  if (hundreds > 0) clips.push(HUNDREDS[hundreds - 1]!)
  if (rest === 0) return
  if (rest < 20) {
    clips.push(ONES[rest]!)
    return
  }
  clips.push(TENS[Math.floor(rest / 10) - 2]!)
  if (rest % 10 > 0) clips.push(ONES[rest % 10]!)
}
