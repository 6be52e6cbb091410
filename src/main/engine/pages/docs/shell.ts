import { type Html, html, scriptTag } from '../base/html.ts'
import type { Language } from '../base/negotiate-language.ts'
import { asset } from '../pay/assets.ts'
import { DOCS_TEXTS } from './docs-texts.ts'
import { CHECKER_SCRIPT_TEXT, COPY_SCRIPT_TEXT } from './script.ts'
import { STYLE_TEXT } from './style.ts'

export const DOCS_STYLE = asset('docs', 'css', STYLE_TEXT)
export const COPY_SCRIPT = asset('docs-copy', 'js', COPY_SCRIPT_TEXT)
export const CHECKER_SCRIPT = asset('docs-checker', 'js', CHECKER_SCRIPT_TEXT)

export interface DocsPage {
  language: Language
  title: string
  /** Its address, for the same page in the other language. */
  path: string
  scripts: readonly { path: string }[]
  main: Html
}

/** A whole developer page: no network, no framework, and everything readable without a script. */
export function docsPage({ language, title, path, scripts, main }: DocsPage): string {
  const words = DOCS_TEXTS[language]
  const other = language === 'en' ? 'id' : 'en'
  const isIndex = path === '/docs'
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${DOCS_STYLE.path}">${scripts.map(scriptTag)}</head>
<body><header><nav>${isIndex ? html`<span></span>` : html`<a href="/docs?lang=${language}">← ${words.back}</a>`}
<a hreflang="${other}" lang="${other}" href="${path}?lang=${other}">${words.other}</a></nav></header>
<main>${main}</main></body></html>
`.markup
}

/** Text between backticks as code. */
export function inlineCode(text: string): readonly Html[] {
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))
}

/** A block of code with a button that copies it, where scripts run. */
export function codeBlock(code: string, language: Language): Html {
  const { copy, copied } = DOCS_TEXTS[language]
  return html`<div class="${code.includes('\n') ? 'code' : 'code line'}"><pre tabindex="0"><code>${code}</code></pre><button type="button" class="copy" hidden data-done="${copied}">${copy}</button></div>`
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
