import { type Language, otherLanguage } from '../../../../shared/base/language.ts'
import { type Asset, builtAsset } from '../base/assets.ts'
import { type Html, html } from '../base/html.ts'
import { languageLink, shell } from '../base/shell.ts'
import { pageText } from '../text/page-text.ts'

export const DOCS_STYLE = builtAsset('docs.css', '/pay-page/docs')
export const COPY_SCRIPT = builtAsset('docs-copy.js', '/pay-page/docs-copy')
export const CHECKER_SCRIPT = builtAsset('docs-checker.js', '/pay-page/docs-checker')

export interface DocsPage {
  language: Language
  title: string
  /** Its address, for the same page in the other language. */
  path: string
  script: Asset
  main: Html
}

/** A developer page: everything on it can be read without a script. */
export function docsPage({ language, title, path, script, main }: DocsPage): string {
  const back =
    path === '/docs'
      ? html`<span></span>`
      : html`<a href="/docs?lang=${language}">← ${pageText(language)('docs.back')}</a>`
  const other = languageLink(language, `${path}?lang=${otherLanguage(language)}`)
  return shell({
    language,
    title,
    style: DOCS_STYLE(),
    script,
    body: html`<header><nav>${back}
${other}</nav></header>
<main>${main}</main>`,
  })
}

/** Text between backticks as code. */
export function inlineCode(text: string): readonly Html[] {
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))
}

/** A block of code with a button that copies it, where scripts run. */
export function codeBlock(code: string, language: Language): Html {
  const t = pageText(language)
  return html`<div class="${code.includes('\n') ? 'code' : 'code line'}"><pre tabindex="0"><code>${code}</code></pre><button type="button" class="copy" hidden data-done="${t('docs.copied')}">${t('docs.copy')}</button></div>`
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
