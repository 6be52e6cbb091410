/** Markup made by `html`: a plain text is never mistaken for it. */
export interface Html {
  readonly markup: string
}

type Value = string | number | Html | null | readonly Html[]

/** A template that escapes every text; only what `html` made is inserted as it is. null is nothing. */
export function html(pieces: TemplateStringsArray, ...values: Value[]): Html {
  let markup = pieces[0] ?? ''
  for (const [index, value] of values.entries()) {
    markup += markupOf(value) + (pieces[index + 1] ?? '')
  }
  return { markup }
}

/**
 * The tag that loads one of our own scripts. Not written with `html`: the bundler rewrites tagged
 * templates that contain the end of a script element, with a helper of a package that is not shipped.
 */
export function scriptTag({ path }: { path: string }): Html {
  return { markup: `<script defer src="${escapeHtml(path)}"></script>` }
}

/** Markup that our own code drew, such as a QR code as SVG. Never for a text from anywhere else. */
export function trustedHtml(markup: string): Html {
  return { markup }
}

/** Stands in a text where `withMarkup` puts the markup; no text of a person contains it. */
export const PLACE = '\u0000'

/** A text with markup at its PLACE. */
export function withMarkup(text: string, markup: Html): Html {
  const [before = '', after = ''] = text.split(PLACE, 2)
  return html`${before}${markup}${after}`
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
