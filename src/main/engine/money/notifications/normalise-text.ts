const PLAIN = /^[\x20-\x25\x27-\x3b\x3d-\x7e\n]*$/

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
}

const EMOJI = String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]`
const INVISIBLE = String.raw`\p{Cf}|\p{Variation_Selector}|[^\P{Cc}\n]|<\/?(?:b|i|u|strong|em)>`

/** A run of removed characters with the spaces around it. */
const DROPPED = new RegExp(` ?(?:${EMOJI}|${INVISIBLE})(?: |${EMOJI}|${INVISIBLE})*`, 'gu')
const LEAVES_A_SPACE = new RegExp(` |${EMOJI}`, 'u')

/**
 * Text as displayed: one space between words, one line break between lines, without invisible characters and
 * emoji, HTML entities of a forwarder decoded. Words and digits are never changed.
 */
export function normaliseText(raw: string): string {
  return (PLAIN.test(raw) ? raw : withoutTricks(raw))
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

function withoutTricks(raw: string): string {
  return (
    raw
      .replace(/&(?:amp|nbsp|lt|gt|quot|apos|#39);/gi, (entity) => {
        return ENTITIES[entity.toLowerCase()] ?? entity
      })
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/[^\S\n]+/g, ' ')
      // Full-width and mathematical letters and digits map to one character each: same digit, same position.
      // Everything else that NFKC folds (², ①, ½) could change a number.
      .replace(/[\u{ff01}-\u{ff5e}\u{1d400}-\u{1d7ff}]/gu, (drawn) => drawn.normalize('NFKC'))
      .replace(DROPPED, replaceDropped)
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .normalize('NFC')
  )
}

/** A removed character between two digits leaves a mark, so that two numbers never become one. */
function replaceDropped(dropped: string, at: number, text: string): string {
  const isBetweenDigits =
    /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + dropped.length))
  if (isBetweenDigits) return '·'
  return LEAVES_A_SPACE.test(dropped) ? ' ' : ''
}
