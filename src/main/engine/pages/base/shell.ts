import { LANGUAGE_NAMES, type Language, otherLanguage } from '../../../../shared/base/language.ts'
import type { Asset } from './assets.ts'
import { type Html, html, scriptTag } from './html.ts'

export interface Shell {
  language: Language
  title: string
  style: Asset
  /** The page's only script. */
  script?: Asset | null
  /** More of the head, such as a refresh. */
  head?: Html | null
  body: Html
}

/** A whole page: one style, at most one script, nothing inline and nothing from elsewhere. */
export function shell({ language, title, style, script, head, body }: Shell): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>${title}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${style.path}">${head ?? null}
${script ? scriptTag(script) : null}</head>
<body>${body}</body></html>
`.markup
}

/** Links to the same page in the other language. */
export function languageFooter(language: Language, href: string): Html {
  return html`<footer>${languageLink(language, href)}</footer>`
}

/** The link alone, in the words of the language that it leads to. */
export function languageLink(language: Language, href: string): Html {
  const other = otherLanguage(language)
  return html`<a hreflang="${other}" lang="${other}" href="${href}">${LANGUAGE_NAMES[other]}</a>`
}

/** Reloads the page by itself after so many seconds. */
export function refreshAfter(seconds: number): Html {
  return html`<meta http-equiv="refresh" content="${seconds}">`
}
