import type { Language } from '../../../../shared/base/language.ts'
import { formatRupiah } from '../../../../shared/base/money.ts'
import { qrSvg } from '../../money/qris/qr-image.ts'
import { formatDate } from '../base/format-date.ts'
import { type Html, html, trustedHtml } from '../base/html.ts'
import { PAY_PAGE_TEXTS, type PayPageTexts } from './pay-page-texts.ts'
import type { PageView } from './view.ts'

export interface PageLocale {
  language: Language
  timeZone: string
}

/** Before the money is there: the amount, the QR, the time that is left, and how to pay. */
export function pendingPart(view: PageView, reader: PageLocale): Html {
  const words = PAY_PAGE_TEXTS[reader.language]
  const total = formatRupiah(view.total)
  return html`
<section class="card">
<p class="label">${words.total}</p>
<p class="total" id="total">${total}</p>
${breakdown(view, words)}
<div class="qr" role="img" aria-label="${words.qrLabel} ${total}">${trustedHtml(qrSvg(view.qrisPayload))}</div>
${inWallet(view, words)}
<p class="left"><span id="until" data-live="${words.timeLeft}">${words.until}</span>
<strong id="left" role="timer" aria-live="off">${formatDate(view.expiresAtMs, reader.language, reader.timeZone)}</strong></p>
<progress id="bar" max="1" value="1" aria-hidden="true" hidden></progress>
<p class="waiting" id="link" data-connected="${words.connected}" data-disconnected="${words.disconnected}">
<strong>${words.waiting}</strong> <span>${words.connected}</span></p>
<div class="actions">
<a class="button" download href="/pay-page/qr.png?id=${encodeURIComponent(view.id)}">${words.saveQr}</a>
<button type="button" class="button quiet" hidden data-copy="${view.total}" data-copied="${words.copied}">${words.copyAmount}</button>
</div>
<p class="actions" id="by-hand"><a class="button quiet" href="">${words.reload}</a></p>
</section>
${otherWay(view, words)}
${about(view)}
<section class="card">
<h2>${words.steps}</h2>
${list(words.step)}
<h2>${words.samePhone}</h2>
${list(words.samePhoneStep)}
</section>`
}

/** What is being paid for, in the site's own words. */
export function about({
  title,
  description,
  digitalGoods,
}: Pick<PageView, 'title' | 'description' | 'digitalGoods'>): Html | null {
  const { picture } = digitalGoods
  if (title === null && description === null && picture === null) return null
  return html`<section class="card about">
${picture && html`<img src="${picture.path}" alt="${picture.alternative}">`}
${title === null ? null : html`<h2 dir="auto">${title}</h2>`}
${description === null ? null : html`<p dir="auto">${description}</p>`}
</section>`
}

function breakdown({ amount, uniqueCode }: PageView, words: PayPageTexts): Html | null {
  if (uniqueCode === 0) return null
  const sign = uniqueCode < 0 ? '−' : '+'
  const code = formatRupiah(uniqueCode).replace('-', '')
  return html`<p class="hint">${formatRupiah(amount)} ${sign} ${words.uniqueCode.toLowerCase()} ${code}. ${words.payExactly}</p>`
}

/** Whoever pasted a sticker of his own over the shop's shows another name here. */
export function inWallet(
  { nameInWallet, nmid }: Pick<PageView, 'nameInWallet' | 'nmid'>,
  words: PayPageTexts,
): Html | null {
  if (nameInWallet === null) return null
  const number = nmid === null ? null : html` · NMID ${nmid}`
  return html`<p class="hint">${words.walletShows}: <strong><bdi>${nameInWallet}</bdi></strong>${number}</p>`
}

/** Word for word in its own language around what must be copied exactly: a number and the sum. */
function otherWay({ otherWallet, total }: PageView, words: PayPageTexts): Html | null {
  if (otherWallet === null) return null
  const { wallet, number } = otherWallet
  return html`<section class="card"><h2>${words.otherWay}</h2>
<p>${words.transferTo} <bdi>${wallet}</bdi></p><p class="number"><bdi>${number}</bdi></p>
<p>${words.exactly} <strong>${formatRupiah(total)}</strong></p>
<div class="actions"><button type="button" class="button quiet" hidden data-copy="${number}" data-copied="${words.copied}">${words.copyNumber}</button></div></section>`
}

function list(steps: readonly string[]): Html {
  return html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>`
}
