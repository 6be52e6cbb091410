import { cleanText } from '../../../../shared/base/clean-text.ts'

/** Longest name of a file or title of a text, in characters. */
export const NAME_MAX_LENGTH = 200

/**
 * Cleans a file name for display and download: no folders, no characters with a meaning in a file system or a
 * header. null when nothing is left. It is never used as a path on this computer.
 */
export function cleanFileName(name: string): string | null {
  const last = name.split(/[/\\]/).at(-1)
  const cleaned = cleanText(last)
    ?.replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
    .trim()
  if (!cleaned) return null
  return shortened(cleaned)
}

/** Keeps the extension, which decides what opens the file. */
function shortened(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= NAME_MAX_LENGTH) return name
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  return characters.slice(0, NAME_MAX_LENGTH - ending.length).join('') + ending
}
