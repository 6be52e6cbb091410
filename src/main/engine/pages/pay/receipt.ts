import { formatRupiah } from '../../../../shared/base/money.ts'
import { formatDate } from '../base/format-date.ts'
import { type Html, html } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import type { PageLocale } from './pending.ts'
import type { PageView } from './view.ts'

/** After the payment is paid: a tick, what was bought, the receipt, and the way back to the shop. */
export function paidPart(view: PageView, reader: PageLocale): Html {
  const t = pageText(reader.language)
  const rows = receiptRows(view, reader).map(
    ([label, value]) => html`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`,
  )
  return html`
<section class="card done">
<svg class="tick" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22"/><path d="M14 25l7 7 14-15"/></svg>
<h2 id="said">${view.state === 'paid-late' ? t('pay.paidLate') : t('pay.paid')}</h2>
<p class="total">${formatRupiah(view.total)}</p>
${wayBack(view, reader)}
</section>
${goods(view, reader)}
<section class="card receipt">
<h2>${t('pay.receipt')}</h2>
<dl>${rows}</dl>
<div class="actions">
<button type="button" class="button quiet" hidden data-print>${t('pay.print')}</button>
<a class="button quiet" download href="/pay-page/receipt.txt?id=${encodeURIComponent(view.id)}&lang=${reader.language}">${t('pay.saveReceipt')}</a>
</div>
</section>`
}

/** The receipt as a plain text file, which opens everywhere and cannot run. */
export function receiptText(view: PageView, reader: PageLocale): string {
  const t = pageText(reader.language)
  const rows = receiptRows(view, reader).map(([label, value]) => `${label}: ${value}`)
  const head = `${t('pay.receipt')} – ${view.state === 'paid-late' ? t('pay.paidLate') : t('pay.paid')}`
  return [...(view.isTest ? [t('simulator.band')] : []), head, '', ...rows, ''].join('\r\n')
}

function receiptRows(view: PageView, { language, timeZone }: PageLocale): [string, string][] {
  const t = pageText(language)
  const rows: ([string, string] | null)[] = [
    [t('pay.shop'), view.shop],
    view.orderId === null ? null : [t('pay.order'), view.orderId],
    view.uniqueCode === 0 ? null : [t('pay.amount'), formatRupiah(view.amount)],
    view.uniqueCode === 0 ? null : [t('pay.uniqueCode'), formatRupiah(view.uniqueCode)],
    [t('pay.total'), formatRupiah(view.total)],
    view.paidAtMs === null
      ? null
      : [t('pay.paidAt'), formatDate(view.paidAtMs, language, timeZone)],
    [t('pay.method'), view.isByHand ? `QRIS, ${t('pay.byHand')}` : 'QRIS'],
    [t('pay.number'), view.id],
  ]
  return rows.filter((row) => row !== null)
}

function wayBack({ id, redirect }: PageView, { language }: PageLocale): Html | null {
  if (redirect === null) return null
  const t = pageText(language)
  return html`<p class="back"><a class="button" id="back" rel="noreferrer nofollow" data-payment="${id}" href="${redirect.href}">${t('pay.backToShop')}</a>
<span class="hint" dir="ltr">${redirect.host}</span>
<span id="soon" hidden><span data-text="${t('pay.backIn')}"></span>
<button type="button" class="button quiet" id="stay">${t('pay.stayHere')}</button></span></p>`
}

function goods({ digitalGoods }: PageView, { language }: PageLocale): Html | null {
  if (digitalGoods.goods.length === 0) return null
  return html`<section class="card"><h2>${pageText(language)('pay.goods')}</h2>${digitalGoods.goods.map(
    ({ name, text, path }) => html`<div class="good">
<h3 dir="auto">${path === null ? name : html`<a href="${path}">${name}</a>`}</h3>
${text === null ? null : html`<p dir="auto" class="text">${text}</p>`}</div>`,
  )}</section>`
}
