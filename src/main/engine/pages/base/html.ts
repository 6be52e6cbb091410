/** Markup that was made by `html`, and by nothing else: a bare text can never be taken for it. */
export interface Html {
  readonly markup: string
}

type Value = string | number | Html | null | readonly Html[]

/** A template in which every text is escaped; only what `html` made goes in as it is. null is nothing. */
export function html(pieces: TemplateStringsArray, ...values: Value[]): Html {
  const markup = pieces.reduce((before, piece, index) => {
    return before + markupOf(values[index - 1] ?? null) + piece
  })
  return { markup }
}

/**
 * The tag that loads one of our own scripts. Not written by `html`: the bundler rewrites tagged
 * templates in which a script ends, and needs a package for it that is not shipped.
 */
export function scriptTag({ path }: { path: string }): Html {
  return { markup: `<script defer src="${escapeHtml(path)}"></script>` }
}

/** Markup that our own code drew, such as a QR code as SVG. Never for a text from anywhere else. */
export function trustedHtml(markup: string): Html {
  return { markup }
}

function markupOf(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

/** Text as HTML text: nothing in it can become a tag or leave an attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}
