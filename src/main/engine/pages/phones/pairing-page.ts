import type { Language } from '../../../../shared/base/language.ts'
import { recipeOf } from '../../../../shared/phones/forwarders/index.ts'
import {
  addressOf,
  type PairingDetails,
  type Recipe,
  type RecipeSetting,
} from '../../../../shared/phones/forwarders/recipe.ts'
import { GUIDES } from '../../../../shared/phones/guides/index.ts'
import { type Html, html } from '../base/html.ts'
import { entries, otherLanguageLink, phonePage, steps } from './phone-page.ts'

const TEXT = {
  id: {
    pair: 'Pasangkan HP ini',
    pairFor: (shop: Html) => html`HP ini akan memberi tahu kasir ${shop} setiap ada uang masuk.`,
    with: 'Penerus yang dipilih pemilik:',
    other: 'aplikasi lain',
    closed: 'Kode sudah tidak berlaku',
    closedHelp: 'Buka lagi “Sambungkan HP” di kasir, lalu pindai kode yang baru.',
    paired: 'HP terpasang',
    once: 'Isikan ini di aplikasi penerus. Halaman ini hanya muncul sekali, jadi jangan ditutup dulu.',
    steps: 'Langkahnya',
    heartbeat: 'Tanda hidup',
    heartbeatHelp:
      'Supaya kasir tahu dalam satu menit kalau HP ini mati, tambahkan tanda hidup berkala.',
    traps: 'Perhatikan',
    test: 'Kirim tes ke kasir',
    testHelp: 'Kasir harus menulis: terbaca Rp25.042. Setelah itu coba juga notifikasi sungguhan.',
    sent: 'Terkirim. Lihat layar kasir.',
    refused: 'Kasir menolak:',
    unreached: 'Kasir tidak terjangkau. Periksa Wi-Fi.',
    copy: 'Salin',
    copied: 'Tersalin',
    guides: 'Supaya HP tidak tertidur',
  },
  en: {
    pair: 'Pair this phone',
    pairFor: (shop: Html) => html`This phone will tell the till of ${shop} about incoming money.`,
    with: 'Forwarder chosen by the owner:',
    other: 'another app',
    closed: 'This code cannot be used any more',
    closedHelp: 'Open “Connect a phone” at the till again and scan the new code.',
    paired: 'Phone paired',
    once: 'Enter these in the forwarder app. This page is shown once, so keep it open.',
    steps: 'The steps',
    heartbeat: 'Sign of life',
    heartbeatHelp:
      'So that the till knows within a minute that this phone is off, add a regular sign of life.',
    traps: 'Mind this',
    test: 'Send a test to the till',
    testHelp: 'The till must write: read as Rp25.042. After that try a real notification too.',
    sent: 'Sent. Look at the till.',
    refused: 'The till refused:',
    unreached: 'The till cannot be reached. Check the Wi-Fi.',
    copy: 'Copy',
    copied: 'Copied',
    guides: 'So that the phone does not fall asleep',
  },
} as const satisfies Record<Language, object>

/** The name of a forwarder app; recipes for no app in particular have a word instead. */
function nameOf({ id, name }: Recipe, other: string): string {
  return id === 'other' ? other : name
}

/** Before: one button. Opening the address alone does not use the code up, so a link preview cannot take it. */
export function pairingPage(
  shopName: string,
  forwarder: string | null,
  language: Language,
): string {
  const text = TEXT[language]
  return phonePage({
    language,
    title: text.pair,
    content: html`<h1>${text.pair}</h1>
<p>${text.pairFor(html`<strong>${shopName}</strong>`)}</p>
<p>${text.with} <strong>${nameOf(recipeOf(forwarder), text.other)}</strong></p>
<form method="post" action="?lang=${language}"><button type="submit">${text.pair}</button></form>
${otherLanguageLink(language)}`,
  })
}

export function pairingClosedPage(language: Language): string {
  const text = TEXT[language]
  return phonePage({
    language,
    title: text.closed,
    content: html`<h1>${text.closed}</h1><p>${text.closedHelp}</p>`,
  })
}

/** After: what the chosen forwarder needs, each with a copy button, and a test that the till shows at once. */
export function pairedPage(
  details: PairingDetails,
  forwarder: string | null,
  language: Language,
): string {
  const text = TEXT[language]
  const recipe = recipeOf(forwarder)
  const settings = recipe.settings(details).map((setting, index) => field(setting, index, language))
  return phonePage({
    language,
    title: text.paired,
    hasScript: true,
    content: html`<h1>${text.paired}</h1>
<p><strong>${nameOf(recipe, text.other)}.</strong> ${text.once}</p>
${settings}
<h2>${text.steps}</h2>
${steps(recipe.steps, language)}
${heartbeat(recipe.heartbeatSteps, language)}
${traps(recipe.traps, language)}
<section class="card"><p>${text.testHelp}</p><button type="button" id="test" data-address="${addressOf(details)}" data-sent="${text.sent}" data-refused="${text.refused}" data-unreached="${text.unreached}">${text.test}</button><output id="result" aria-live="polite"></output></section>
<h2>${text.guides}</h2>
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
  const text = TEXT[language]
  if (items.length === 0) return null
  return html`<h2>${text.heartbeat}</h2><p>${text.heartbeatHelp}</p>${steps(items, language)}`
}

function traps(items: Recipe['traps'], language: Language): Html | null {
  if (items.length === 0) return null
  const { traps: title } = TEXT[language]
  return html`<h2>${title}</h2><section class="card trap"><ul>${entries(items, language)}</ul></section>`
}

function field({ label, value, isLong }: RecipeSetting, index: number, language: Language): Html {
  const text = TEXT[language]
  const id = `setting-${index}`
  const shown = isLong
    ? html`<textarea id="${id}" readonly>${value}</textarea>`
    : html`<input id="${id}" readonly value="${value}">`
  return html`<section class="card"><label for="${id}">${label[language]}</label>${shown}
<button class="quiet" type="button" data-copy="${id}" data-done="${text.copied}">${text.copy}</button></section>`
}
