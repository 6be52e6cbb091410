import { AppError } from '../../shared/base/errors.ts'

type PortName = 'lanPort' | 'appPort' | 'tlsPort'

/** A port from the command line as an option object; empty when it was not given. Throws INPUT_INVALID. */
export function portOf<Name extends PortName>(
  name: Name,
  text: string | undefined,
): { [Key in Name]?: number } {
  if (text === undefined) return {}
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new AppError('INPUT_INVALID', `"${text}" is no port`)
  }
  return { [name]: Number(text) } as { [Key in Name]?: number }
}
