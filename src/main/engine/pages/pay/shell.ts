import { type Html, html, scriptTag } from '../base/html.ts'
import type { Language } from '../base/negotiate-language.ts'
import { SCRIPT, STYLE } from './assets.ts'
import { PAY_PAGE_TEXTS } from './pay-page-texts.ts'

export interface Shell {
  language: Language
  title: string
  /** What stands above everything else. */
  band: Html | null
  main: Html
  /** The same address in the other language. */
  otherLanguageHref: string
  /** A browser without scripts asks again by itself, so often in seconds. */
  refreshSeconds: number | null
}

/** The whole document around one state of the page. */
export function shell(parts: Shell): string {
  const { language, title, band, main, otherLanguageHref, refreshSeconds } = parts
  const other: Language = language === 'id' ? 'en' : 'id'
  const refresh =
    refreshSeconds === null
      ? null
      : html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>`
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>${title}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE.path}">${refresh}
${scriptTag(SCRIPT)}</head>
<body>${band}${main}
<p id="spoken" class="unseen" role="status" aria-live="polite"></p>
<footer><a hreflang="${other}" lang="${other}" href="${otherLanguageHref}">${PAY_PAGE_TEXTS[language].otherLanguage}</a></footer>
</body></html>
`.markup
}
