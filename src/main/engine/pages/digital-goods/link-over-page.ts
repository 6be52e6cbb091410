import { type Language, otherLanguage } from '../../../../shared/base/language.ts'
import { html } from '../base/html.ts'
import { languageFooter, shell } from '../base/shell.ts'
import { PAY_STYLE } from '../pay/assets.ts'
import { pageText } from '../text/page-text.ts'

/** For a customer whose download link is too old. */
export function linkOverPage(language: Language): string {
  const t = pageText(language)
  return shell({
    language,
    title: t('digitalGoods.linkOver'),
    style: PAY_STYLE(),
    body: html`<main><section class="card ended"><h2>${t('digitalGoods.linkOver')}</h2>
<p>${t('digitalGoods.linkOverHelp')}</p></section></main>
${languageFooter(language, `?lang=${otherLanguage(language)}`)}`,
  })
}
