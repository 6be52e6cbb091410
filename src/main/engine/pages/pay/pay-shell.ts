import type { Language } from '../../../../shared/base/language.ts'
import { type Html, html } from '../base/html.ts'
import { languageFooter, refreshAfter, shell } from '../base/shell.ts'
import { pageText } from '../text/page-text.ts'
import { PAY_SCRIPT, PAY_STYLE } from './assets.ts'

export interface PayShell {
  language: Language
  title: string
  isTest: boolean
  main: Html
  /** The same address in the other language. */
  otherLanguageHref: string
  /** A browser without scripts loads the page again by itself, so often in seconds. */
  refreshSeconds: number | null
}

/** The document around one state of the payment page. */
export function payShell(parts: PayShell): string {
  const { language, title, isTest, main, otherLanguageHref, refreshSeconds } = parts
  const band = isTest
    ? html`<p class="band" role="note">${pageText(language)('simulator.band')}</p>`
    : null
  return shell({
    language,
    title,
    style: PAY_STYLE(),
    script: PAY_SCRIPT(),
    head:
      refreshSeconds === null ? null : html`<noscript>${refreshAfter(refreshSeconds)}</noscript>`,
    body: html`${band}${main}
<p id="spoken" class="unseen" role="status" aria-live="polite"></p>
${languageFooter(language, otherLanguageHref)}`,
  })
}
