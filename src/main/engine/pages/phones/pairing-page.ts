import type { Language } from '../../../../shared/base/language.ts'
import { recipeOf } from '../../../../shared/phones/forwarders/index.ts'
import {
  addressOf,
  type PairingDetails,
  type Recipe,
  type RecipeSetting,
} from '../../../../shared/phones/forwarders/recipe.ts'
import { GUIDES } from '../../../../shared/phones/guides/index.ts'
import { type Html, html, PLACE, withMarkup } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { entries, otherLanguageLink, phonePage, steps } from './phone-page.ts'

/** The name of a forwarder app; recipes for no app in particular have a word instead. */
function nameOf({ id, name }: Recipe, other: string): string {
  return id === 'other' ? other : name
}

/** Before pairing: one button. Opening the address does not use the code up, so a link preview cannot take it. */
export function pairingPage(
  shopName: string,
  forwarder: string | null,
  language: Language,
): string {
  const t = pageText(language)
  return phonePage({
    language,
    title: t('phones.pair'),
    content: html`<h1>${t('phones.pair')}</h1>
<p>${withMarkup(t('phones.pairFor', { shop: PLACE }), html`<strong>${shopName}</strong>`)}</p>
<p>${t('phones.with')} <strong>${nameOf(recipeOf(forwarder), t('phones.other'))}</strong></p>
<form method="post" action="?lang=${language}"><button type="submit">${t('phones.pair')}</button></form>
${otherLanguageLink(language)}`,
  })
}

export function pairingClosedPage(language: Language): string {
  const t = pageText(language)
  return phonePage({
    language,
    title: t('phones.closed'),
    content: html`<h1>${t('phones.closed')}</h1><p>${t('phones.closedHelp')}</p>`,
  })
}

/** After pairing: the settings of the chosen forwarder, each with a copy button, and a test notification. */
export function pairedPage(
  details: PairingDetails,
  forwarder: string | null,
  language: Language,
): string {
  const t = pageText(language)
  const recipe = recipeOf(forwarder)
  const settings = recipe.settings(details).map((setting, index) => field(setting, index, language))
  return phonePage({
    language,
    title: t('phones.paired'),
    hasScript: true,
    content: html`<h1>${t('phones.paired')}</h1>
<p><strong>${nameOf(recipe, t('phones.other'))}.</strong> ${t('phones.once')}</p>
${settings}
<h2>${t('phones.steps')}</h2>
${steps(recipe.steps, language)}
${heartbeat(recipe.heartbeatSteps, language)}
${traps(recipe.traps, language)}
<section class="card"><p>${t('phones.testHelp')}</p><button type="button" id="test" data-address="${addressOf(details)}" data-sent="${t('phones.sent')}" data-refused="${t('phones.refused')}" data-unreached="${t('phones.unreached')}">${t('phones.test')}</button><output id="result" aria-live="polite"></output></section>
<h2>${t('phones.guides')}</h2>
${guideLinks(language)}`,
  })
}

export function guideLinks(language: Language): Html {
  const links = GUIDES.map(
    ({ id, name }) => html`<a href="/panduan/hp/${id}?lang=${language}">${name}</a>`,
  )
  return html`<section class="card"><nav>${links}</nav></section>`
}

function heartbeat(items: Recipe['heartbeatSteps'], language: Language): Html | null {
  const t = pageText(language)
  if (items.length === 0) return null
  return html`<h2>${t('phones.heartbeat')}</h2><p>${t('phones.heartbeatHelp')}</p>${steps(items, language)}`
}

function traps(items: Recipe['traps'], language: Language): Html | null {
  if (items.length === 0) return null
  return html`<h2>${pageText(language)('phones.traps')}</h2><section class="card trap"><ul>${entries(items, language)}</ul></section>`
}

function field({ label, value, isLong }: RecipeSetting, index: number, language: Language): Html {
  const t = pageText(language)
  const id = `setting-${index}`
  const shown = isLong
    ? html`<textarea id="${id}" readonly>${value}</textarea>`
    : html`<input id="${id}" readonly value="${value}">`
  return html`<section class="card"><label for="${id}">${label[language]}</label>${shown}
<button class="quiet" type="button" data-copy="${id}" data-done="${t('phones.copied')}">${t('phones.copy')}</button></section>`
}
