import { cleanText } from '../../../../shared/base/clean-text.ts'
import type { StaticCode } from '../../money/payments/static-code-store.ts'
import { qrSvg } from '../../money/qris/qr-image.ts'
import { inspectQris } from '../../money/qris/qris.ts'
import { type Html, html, trustedHtml } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { payShell } from './pay-shell.ts'
import { about, inWallet, type PageLocale } from './pending.ts'
import { NO_DIGITAL_GOODS } from './view.ts'

export interface StaticPageOptions extends Omit<PageLocale, 'timeZone'> {
  shop: string
  otherLanguageHref: string
}

/** The page of a static code: the customer types the amount, and only the wallet app confirms the payment. */
export function staticPage(code: StaticCode, asked: StaticPageOptions): string {
  const { language, shop, otherLanguageHref } = asked
  const t = pageText(language)
  return payShell({
    language,
    title: `${t('pay.pay')} – ${shop}`,
    isTest: code.isTest,
    main: html`<main><h1 dir="auto">${shop}</h1>${code.closedAtMs === null ? openPart(code, asked) : closedPart(asked)}</main>`,
    otherLanguageHref,
    refreshSeconds: null,
  })
}

function openPart({ id, qrisPayload, details }: StaticCode, { language }: StaticPageOptions): Html {
  const t = pageText(language)
  const { merchantName, nmid } = inspectQris(qrisPayload)
  const title = cleanText(details.title ?? details.productName)
  const description = cleanText(details.description)
  return html`<section class="card"><p class="total words">${t('pay.anyAmount')}</p>
<div class="qr" role="img" aria-label="${t('pay.qrLabel')}">${trustedHtml(qrSvg(qrisPayload))}</div>
${inWallet({ nameInWallet: cleanText(merchantName), nmid: cleanText(nmid) }, t)}
<div class="actions"><a class="button" download href="/pay-page/qr.png?id=${encodeURIComponent(id)}">${t('pay.saveQr')}</a></div></section>
${about({ title, description, digitalGoods: NO_DIGITAL_GOODS })}
<section class="card"><h2>${t('pay.steps')}</h2><ol>${t.list('pay.anyAmountStep').map((step) => html`<li>${step}</li>`)}</ol></section>`
}

function closedPart({ language }: StaticPageOptions): Html {
  const t = pageText(language)
  return html`<section class="card ended"><h2>${t('pay.closed')}</h2><p>${t('pay.cancelledHint')}</p></section>`
}
