import type { Language } from '../../../../shared/base/language.ts'
import { formatRupiah } from '../../../../shared/base/money.ts'
import type { OnlineOrder, OnlineOrderStatus } from '../../../../shared/online-shop/online-order.ts'
import { lineTotal } from '../../../../shared/sales/order.ts'
import type { Catalog, Product } from '../../../../shared/sales/product.ts'
import type { Asset } from '../base/assets.ts'
import { type Html, html } from '../base/html.ts'
import { languageFooter, refreshAfter, shell } from '../base/shell.ts'
import { pageText } from '../text/page-text.ts'
import { SHOP_SCRIPT, SHOP_STYLE } from './assets.ts'

export interface OnlineShopLocale {
  language: Language
  shop: string
  otherLanguageHref: string
}

/** What a customer had entered when the order was refused. */
export interface Draft {
  refusal: string | null
  quantities: ReadonlyMap<string, string>
  name: string
  phone: string
  note: string
}

export const NO_DRAFT: Draft = {
  refusal: null,
  quantities: new Map(),
  name: '',
  phone: '',
  note: '',
}

/** Products on the page at most, so that it stays small. */
const PRODUCTS_SHOWN = 500
/** An order's page loads again by itself, so often in seconds. */
const REFRESH_SECONDS = 10

function shopPage(
  { language, shop, otherLanguageHref }: OnlineShopLocale,
  parts: { title: string; main: Html; script?: Asset; head?: Html | null },
): string {
  return shell({
    ...parts,
    language,
    title: `${parts.title} – ${shop}`,
    style: SHOP_STYLE(),
    body: html`${parts.main}
${languageFooter(language, otherLanguageHref)}`,
  })
}

export interface CatalogueParts {
  catalog: Catalog
  pictures: ReadonlyMap<string, string>
  submitKey: string
  draft: Draft
}

/** The catalogue with its order form; complete without a script. */
export function cataloguePage(parts: CatalogueParts, reader: OnlineShopLocale): string {
  const t = pageText(reader.language)
  const { catalog, draft } = parts
  const products = catalog.products.slice(0, PRODUCTS_SHOWN)
  const categories = catalog.categories
    .map((category) => ({ category, items: products.filter((each) => each.category === category) }))
    .filter(({ items }) => items.length > 0)
  const main = html`<main class="wide"><h1 dir="auto">${reader.shop}</h1>
<p class="label">${t('shop.catalogue')}</p>
${draft.refusal === null ? null : html`<p class="refused" role="alert">${draft.refusal}</p>`}
${categories.length === 0 ? html`<p>${t('shop.empty')}</p>` : null}
<nav class="chips" aria-label="${t('shop.categories')}">${categories.map(
    ({ category }, index) => html`<a href="#k${index}">${category}</a>`,
  )}</nav>
<form id="form" method="post" action="/toko?lang=${reader.language}">
${categories.map(
  ({ category, items }, index) => html`<h2 id="k${index}" dir="auto">${category}</h2>
<ul class="goods">${items.map((product) => productRow(product, parts, t('shop.quantityOf')))}</ul>`,
)}
<section class="card" id="pesan"><h2>${t('shop.order')}</h2>
<input type="hidden" name="key" value="${parts.submitKey}">
<label>${t('shop.name')}<input name="name" required maxlength="60" autocomplete="name" value="${draft.name}"></label>
<label>${t('shop.phone')}<input name="phone" type="tel" maxlength="25" autocomplete="tel" value="${draft.phone}"></label>
<label>${t('shop.note')}<input name="note" maxlength="120" value="${draft.note}"></label>
<button class="button whole" type="submit">${t('shop.send')}</button></section></form>
<div class="bar-bottom" id="bar" hidden><a class="button" href="#pesan"><span>${t('shop.chosen')}</span><strong id="sum"></strong></a></div>
</main>`
  return shopPage(reader, { title: t('shop.catalogue'), main, script: SHOP_SCRIPT() })
}

function productRow(
  { id, name, price }: Product,
  { pictures, draft }: CatalogueParts,
  quantityOf: string,
): Html {
  const picture = pictures.get(id)
  return html`<li>${picture ? html`<img src="${picture}" alt="" loading="lazy" width="64" height="64">` : null}
<div class="what"><strong dir="auto">${name}</strong><span>${formatRupiah(price)}</span></div>
<div class="amount"><input name="q_${id}" type="number" inputmode="numeric" min="0" max="99" value="${draft.quantities.get(id) ?? '0'}" data-price="${price}" aria-label="${quantityOf} ${name}"></div></li>`
}

const IS_OVER: readonly OnlineOrderStatus[] = ['completed', 'cancelled']
const IS_PAYABLE: readonly OnlineOrderStatus[] = ['pending', 'waiting_payment']

function toneOf(status: OnlineOrderStatus): string {
  if (status === 'cancelled') return 'stage over'
  return IS_PAYABLE.includes(status) ? 'stage' : 'stage good'
}

/** A customer's order: its number, status and lines. */
export function orderPage(
  order: OnlineOrder,
  reader: OnlineShopLocale & { pageToken: string; refusal: string | null },
): string {
  const t = pageText(reader.language)
  const { language, pageToken, refusal } = reader
  const pay = html`<form method="post" action="/toko/pesanan/${pageToken}/bayar?lang=${language}">
<button class="button whole" type="submit">${t('shop.payQris')}</button></form><p class="hint">${t('shop.payCash')}</p>`
  const main = html`<main data-state="${order.status}"><h1 dir="auto">${reader.shop}</h1>
${refusal === null ? null : html`<p class="refused" role="alert">${refusal}</p>`}
<section class="card"><p class="label">${t('shop.yourOrder')}</p><p class="number">${order.number}</p>
<p class="hint">${t('shop.sayNumber')}</p><p class="${toneOf(order.status)}" role="status">${t(`shop.status.${order.status}`)}</p>
${IS_PAYABLE.includes(order.status) ? pay : null}</section>
<section class="card"><dl>${order.lines.map(
    (line) =>
      html`<div><dt dir="auto">${line.quantity} × ${line.name}</dt><dd>${formatRupiah(lineTotal(line))}</dd></div>`,
  )}
<div><dt>${t('shop.total')}</dt><dd><strong>${formatRupiah(order.total)}</strong></dd></div></dl>
${order.note === '' ? null : html`<p dir="auto">${order.note}</p>`}</section>
<p><a class="button quiet whole" href="/toko?lang=${language}">${t('shop.again')}</a></p></main>`
  const isFinal = IS_OVER.includes(order.status) || refusal !== null
  const head = isFinal ? null : refreshAfter(REFRESH_SECONDS)
  return shopPage(reader, { title: order.number, main, head })
}

/** Instead of a closed catalogue, or of an order that does not exist. */
export function messagePage(kind: 'closed' | 'notFound', reader: OnlineShopLocale): string {
  const t = pageText(reader.language)
  const hint = kind === 'closed' ? t('shop.closedHint') : t('shop.notFoundHint')
  const main = html`<main><h1 dir="auto">${reader.shop}</h1><section class="card ended"><h2>${t(`shop.${kind}`)}</h2><p>${hint}</p></section></main>`
  return shopPage(reader, { title: t(`shop.${kind}`), main })
}
