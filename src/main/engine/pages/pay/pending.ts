import type { Language } from '../../../../shared/base/language.ts'
import { formatRupiah } from '../../../../shared/base/money.ts'
import { qrSvg } from '../../money/qris/qr-image.ts'
import { formatDate } from '../base/format-date.ts'
import { type Html, html, trustedHtml } from '../base/html.ts'
import { type PageText, pageText } from '../text/page-text.ts'
import type { PageView } from './view.ts'

export interface PageLocale {
  language: Language
  timeZone: string
}

/** Before the payment is paid: the amount, the QR, the time left, and how to pay. */
export function pendingPart(view: PageView, reader: PageLocale): Html {
  const t = pageText(reader.language)
  const total = formatRupiah(view.total)
  return html`
<section class="card">
<p class="label">${t('pay.total')}</p>
<p class="total" id="total">${total}</p>
${breakdown(view, t)}
<div class="qr" role="img" aria-label="${t('pay.qrLabel')} ${total}">${trustedHtml(qrSvg(view.qrisPayload))}</div>
${inWallet(view, t)}
<p class="left"><span id="until" data-live="${t('pay.timeLeft')}">${t('pay.until')}</span>
<strong id="left" role="timer" aria-live="off">${formatDate(view.expiresAtMs, reader.language, reader.timeZone)}</strong></p>
<progress id="bar" max="1" value="1" aria-hidden="true" hidden></progress>
<p class="waiting" id="link" data-connected="${t('pay.connected')}" data-disconnected="${t('pay.disconnected')}">
<strong>${t('pay.waiting')}</strong> <span>${t('pay.connected')}</span></p>
<div class="actions">
<a class="button" download href="/pay-page/qr.png?id=${encodeURIComponent(view.id)}">${t('pay.saveQr')}</a>
<button type="button" class="button quiet" hidden data-copy="${view.total}" data-copied="${t('pay.copied')}">${t('pay.copyAmount')}</button>
</div>
<p class="actions" id="by-hand"><a class="button quiet" href="">${t('pay.reload')}</a></p>
</section>
${otherWay(view, t)}
${about(view)}
<section class="card">
<h2>${t('pay.steps')}</h2>
${list(t.list('pay.step'))}
<h2>${t('pay.samePhone')}</h2>
${list(t.list('pay.samePhoneStep'))}
</section>`
}

/** The title, description and picture of what is paid for. */
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

function breakdown({ amount, uniqueCode }: PageView, t: PageText): Html | null {
  if (uniqueCode === 0) return null
  const sign = uniqueCode < 0 ? '−' : '+'
  const code = formatRupiah(uniqueCode).replace('-', '')
  return html`<p class="hint">${formatRupiah(amount)} ${sign} ${t('pay.uniqueCode').toLowerCase()} ${code}. ${t('pay.payExactly')}</p>`
}

/** The name inside the QRIS, to compare with the wallet's: a forged sticker has another one. */
export function inWallet(
  { nameInWallet, nmid }: Pick<PageView, 'nameInWallet' | 'nmid'>,
  t: PageText,
): Html | null {
  if (nameInWallet === null) return null
  const number = nmid === null ? null : html` · NMID ${nmid}`
  return html`<p class="hint">${t('pay.walletShows')}: <strong><bdi>${nameInWallet}</bdi></strong>${number}</p>`
}

/** A transfer instead of the QR: the wallet, its number and the exact sum. */
function otherWay({ otherWallet, total }: PageView, t: PageText): Html | null {
  if (otherWallet === null) return null
  const { wallet, number } = otherWallet
  return html`<section class="card"><h2>${t('pay.otherWay')}</h2>
<p>${t('pay.transferTo')} <bdi>${wallet}</bdi></p><p class="number"><bdi>${number}</bdi></p>
<p>${t('pay.exactly')} <strong>${formatRupiah(total)}</strong></p>
<div class="actions"><button type="button" class="button quiet" hidden data-copy="${number}" data-copied="${t('pay.copied')}">${t('pay.copyNumber')}</button></div></section>`
}

function list(steps: readonly string[]): Html {
  return html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>`
}
