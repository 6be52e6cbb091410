import { recipeOf } from '../../../../shared/phones/forwarders/index.ts'
import {
  addressOf,
  type PairingDetails,
  type Recipe,
  type RecipeSetting,
} from '../../../../shared/phones/forwarders/recipe.ts'
import { GUIDES } from '../../../../shared/phones/guides/index.ts'
import { escapeHtml, list, otherLanguage, type PageLanguage, page } from './phone-page.ts'

const TEXT = {
  id: {
    pair: 'Pasangkan HP ini',
    pairFor: (shop: string) =>
      `HP ini akan memberi tahu kasir <strong>${shop}</strong> setiap ada uang masuk.`,
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
    pairFor: (shop: string) =>
      `This phone will tell the till of <strong>${shop}</strong> about incoming money.`,
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
} as const satisfies Record<PageLanguage, object>

/** Apps have one name in every language; that of none in particular is a word. */
function nameOf({ id, name }: Recipe, other: string): string {
  return id === 'other' ? other : name
}

/** Before: one button. Opening the address alone uses nothing up, so a link preview cannot steal the code. */
export function pairingPage(
  shopName: string,
  forwarder: string | null,
  language: PageLanguage,
): string {
  const text = TEXT[language]
  return page(
    language,
    text.pair,
    `<h1>${text.pair}</h1>
<p>${text.pairFor(escapeHtml(shopName))}</p>
<p>${text.with} <strong>${escapeHtml(nameOf(recipeOf(forwarder), text.other))}</strong></p>
<form method="post" action="?lang=${language}"><button type="submit">${text.pair}</button></form>
${otherLanguage(language)}`,
  )
}

export function pairingClosedPage(language: PageLanguage): string {
  const text = TEXT[language]
  return page(language, text.closed, `<h1>${text.closed}</h1><p>${text.closedHelp}</p>`)
}

/** After: what the chosen forwarder needs, each with a copy button, and a test that the till shows at once. */
export function pairedPage(
  told: PairingDetails,
  forwarder: string | null,
  language: PageLanguage,
): string {
  const text = TEXT[language]
  const recipe = recipeOf(forwarder)
  const settings = recipe.settings(told).map((setting, index) => field(setting, index, language))
  return page(
    language,
    text.paired,
    `<h1>${text.paired}</h1>
<p><strong>${escapeHtml(nameOf(recipe, text.other))}.</strong> ${text.once}</p>
${settings.join('\n')}
<h2>${text.steps}</h2>
${list(recipe.steps, language, 'ol')}
${heartbeat(recipe.heartbeatSteps, language)}
${traps(recipe.traps, language)}
<section><p>${text.testHelp}</p><button type="button" id="test" data-address="${escapeHtml(addressOf(told))}" data-sent="${text.sent}" data-refused="${text.refused}" data-unreached="${text.unreached}">${text.test}</button><output id="result" aria-live="polite"></output></section>
<h2>${text.guides}</h2>
${guideLinks(language)}
<script src="/pair/script.js"></script>`,
  )
}

export function guideLinks(language: PageLanguage): string {
  const links = GUIDES.map(
    ({ id, name }) => `<a href="/panduan/hp/${id}?lang=${language}">${escapeHtml(name)}</a>`,
  )
  return `<section><nav>${links.join('')}</nav></section>`
}

function heartbeat(steps: Parameters<typeof list>[0], language: PageLanguage): string {
  const text = TEXT[language]
  if (steps.length === 0) return ''
  return `<h2>${text.heartbeat}</h2><p>${text.heartbeatHelp}</p>${list(steps, language, 'ol')}`
}

function traps(items: Parameters<typeof list>[0], language: PageLanguage): string {
  if (items.length === 0) return ''
  const { traps: title } = TEXT[language]
  return `<h2>${title}</h2><section class="trap">${list(items, language, 'ul')}</section>`
}

function field({ label, value, isLong }: RecipeSetting, index: number, language: PageLanguage) {
  const text = TEXT[language]
  const id = `setting-${index}`
  const shown = isLong
    ? `<textarea id="${id}" readonly>${escapeHtml(value)}</textarea>`
    : `<input id="${id}" readonly value="${escapeHtml(value)}">`
  return `<section><label for="${id}">${escapeHtml(label[language])}</label>${shown}
<button class="quiet" type="button" data-copy="${id}" data-done="${text.copied}">${text.copy}</button></section>`
}
