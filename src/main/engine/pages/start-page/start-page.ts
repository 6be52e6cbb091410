import type { Language } from '../../../../shared/base/language.ts'
import { builtAsset } from '../base/assets.ts'
import { type Html, html } from '../base/html.ts'
import { languageFooter, shell } from '../base/shell.ts'
import { pageText } from '../text/page-text.ts'

export const START_STYLE = builtAsset('start.css', '/pay-page/start')

export interface StartPageFacts {
  language: Language
  /** '' before the shop is set up. */
  shop: string
  isShopOpen: boolean
  otherLanguageHref: string
}

/** The page at the bare address: links for customers, for the shop's phones and for developers. */
export function startPage({
  language,
  shop,
  isShopOpen,
  otherLanguageHref,
}: StartPageFacts): string {
  const t = pageText(language)
  const title = shop || 'Lunas'
  const link = (kind: string, path: string, text: string) =>
    html`<a class="${kind}" href="${path}?lang=${language}">${text}</a>`
  const customer = isShopOpen
    ? html`<p>${t('startPage.customerHelp')}</p>${link('button', '/toko', t('startPage.catalogue'))}`
    : html`<p>${t('startPage.catalogueClosed')}</p>`
  return shell({
    language,
    title,
    style: START_STYLE(),
    body: html`<main><h1 dir="auto">${title}</h1>
${card(t('startPage.customer'), customer)}
${card(
  t('startPage.phone'),
  html`<p>${t('startPage.phoneHelp')}</p>${link('button quiet', '/panduan/hp', t('startPage.awake'))}`,
)}
${card(
  t('startPage.developer'),
  html`<p>${t('startPage.developerHelp')}</p>${link('button quiet', '/docs', t('startPage.docs'))}`,
)}</main>
${languageFooter(language, otherLanguageHref)}`,
  })
}

function card(title: string, content: Html): Html {
  return html`<section class="card"><h2>${title}</h2>${content}</section>`
}
