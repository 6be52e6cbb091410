import { AppError } from '../../../../../shared/base/errors.ts'

/** One of the allowed words; undefined when missing. Throws INPUT_INVALID. */
export function oneOf<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  given: string | null | undefined,
): Choice | undefined {
  if (!given) return undefined
  const choice = choices.find((each) => each === given)
  if (choice !== undefined) return choice
  throw new AppError('INPUT_INVALID', `${name} tidak dikenal; pilihan: ${choices.join(', ')}`)
}

/** A whole number in plain digits, `standard` when missing. Throws INPUT_INVALID. */
export function wholeOf(
  name: string,
  text: string | undefined,
  standard: number,
  least = 1,
): number {
  if (!text) return standard
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text)
  throw new AppError('INPUT_INVALID', `${name} harus bilangan bulat mulai dari ${least}`)
}

/** A boolean as PHP, JavaScript and Python write it; true when missing. Throws INPUT_INVALID. */
export function yesOrNo(name: string, text: string | undefined): boolean {
  if (!text || /^(true|1)$/i.test(text)) return true
  if (/^(false|0)$/i.test(text)) return false
  throw new AppError('INPUT_INVALID', `${name} harus true atau false`)
}
