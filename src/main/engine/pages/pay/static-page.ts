import { cleanText } from '../../../../shared/base/clean-text.ts'
import type { StaticCode } from '../../money/payments/static-code-store.ts'
import { qrSvg } from '../../money/qris/qr-image.ts'
import { inspectQris } from '../../money/qris/qris.ts'
import { drawnByUs, type Html, html } from '../base/html.ts'
import { WORDS } from './pay-page-texts.ts'
import { about, inWallet, type Reader } from './pending.ts'
import { shell } from './shell.ts'
import { NO_EXTRAS } from './view.ts'

export interface StaticPageAsked extends Omit<Reader, 'timeZone'> {
  shop: string
  otherLanguageHref: string
}

/** The page of a code without an amount: the customer types it, and reads in the wallet that it went through. */
export function staticPage(code: StaticCode, asked: StaticPageAsked): string {
  const { language, shop, otherLanguageHref } = asked
  const words = WORDS[language]
  return shell({
    language,
    title: `${words.pay} – ${shop}`,
    band: code.isTest ? html`<p class="band" role="note">${words.testBand}</p>` : null,
    main: html`<main><h1 dir="auto">${shop}</h1>${code.closedAtMs === null ? openPart(code, asked) : closedPart(asked)}</main>`,
    otherLanguageHref,
    asksAgainSeconds: null,
  })
}

function openPart({ id, qrisPayload, details }: StaticCode, { language }: StaticPageAsked): Html {
  const words = WORDS[language]
  const { merchantName, nmid } = inspectQris(qrisPayload)
  const title = cleanText(details.title ?? details.productName)
  const description = cleanText(details.description)
  return html`<section class="card"><p class="total words">${words.anyAmount}</p>
<div class="qr" role="img" aria-label="${words.qrLabel}">${drawnByUs(qrSvg(qrisPayload))}</div>
${inWallet({ nameInWallet: cleanText(merchantName), nmid: cleanText(nmid) }, words)}
<div class="actions"><a class="button" download href="/pay-page/qr.png?id=${encodeURIComponent(id)}">${words.saveQr}</a></div></section>
${about({ title, description, extras: NO_EXTRAS })}
<section class="card"><h2>${words.steps}</h2><ol>${words.anyAmountStep.map((step) => html`<li>${step}</li>`)}</ol></section>`
}

function closedPart({ language }: StaticPageAsked): Html {
  const words = WORDS[language]
  return html`<section class="card ended"><h2>${words.closed}</h2><p>${words.cancelledHint}</p></section>`
}
