import type { Language } from '../../../../shared/base/language.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import { type Html, html } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { payShell } from './pay-shell.ts'
import { about, type PageLocale, pendingPart } from './pending.ts'
import { paidPart } from './receipt.ts'
import type { PageView } from './view.ts'
import { isPaid } from './view.ts'

/** A browser without scripts reloads a waiting page after so many seconds. */
const ASKS_AGAIN_SECONDS = 10

export interface PayPageOptions extends PageLocale {
  now: EpochMs
  otherLanguageHref: string
}

/** The payment page in the payment's present state. Complete without a script. */
export function payPage(view: PageView, asked: PayPageOptions): string {
  const { language, now, otherLanguageHref } = asked
  const t = pageText(language)
  const isDone = isPaid(view.state)
  return payShell({
    language,
    title: isDone ? `${t('pay.paid')} – ${view.shop}` : `${t('pay.pay')} – ${view.shop}`,
    isTest: view.isTest,
    main: html`<main id="page" data-state="${view.state}" data-now="${now}" data-made="${view.createdAtMs}" data-expires="${view.expiresAtMs}" data-id="${view.id}">
<h1 dir="auto">${view.shop}</h1>
${partOf(view, asked)}
</main>`,
    otherLanguageHref,
    refreshSeconds: isDone ? null : ASKS_AGAIN_SECONDS,
  })
}

function partOf(view: PageView, reader: PageLocale): Html {
  const t = pageText(reader.language)
  switch (view.state) {
    case 'pending':
      return pendingPart(view, reader)
    case 'paid':
    case 'paid-late':
      return paidPart(view, reader)
    case 'expired':
      return html`${ended(t('pay.expired'), t('pay.expiredHint'))}${about(view)}`
    case 'cancelled':
      return html`${ended(t('pay.cancelled'), t('pay.cancelledHint'))}${about(view)}`
  }
}

function ended(said: string, hint: string): Html {
  return html`<section class="card ended"><h2 id="said">${said}</h2><p>${hint}</p></section>`
}

/** For an id that no payment has, and for an address that tried too many of them. */
export function unknownPaymentPage(
  kind: 'notFound' | 'tooMany',
  language: Language,
  otherLanguageHref: string,
): string {
  const t = pageText(language)
  const hint = kind === 'notFound' ? t('pay.notFoundHint') : t('pay.tooManyHint')
  return payShell({
    language,
    title: t(`pay.${kind}`),
    isTest: false,
    main: html`<main><section class="card ended"><h1>${t(`pay.${kind}`)}</h1><p>${hint}</p></section></main>`,
    otherLanguageHref,
    refreshSeconds: null,
  })
}
