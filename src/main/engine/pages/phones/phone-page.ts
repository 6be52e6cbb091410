import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, otherLanguage } from '../../../../shared/base/language.ts'
import type { BilingualText } from '../../../../shared/phones/forwarders/recipe.ts'
import { builtAssetAt } from '../base/assets.ts'
import { type Html, html } from '../base/html.ts'
import { requestedLanguage } from '../base/language.ts'
import { pagePolicy, sendPage } from '../base/send-page.ts'
import { languageLink, shell } from '../base/shell.ts'

export const PHONE_STYLE = builtAssetAt('/pair/style.css', 'phones.css')
export const PAIRING_SCRIPT = builtAssetAt('/pair/script.js', 'pairing.js')

const POLICY = pagePolicy({
  script: "'self'",
  style: "'self'",
  connect: "'self'",
  form: "'self'",
})

/** Indonesian unless the address has `lang=en`; the phone's own language does not count. */
export function phoneLanguage(request: FastifyRequest): Language {
  return requestedLanguage(request, 'id')
}

export interface PhonePage {
  language: Language
  title: string
  content: Html
  hasScript?: boolean
}

/** A page for the shop's phones. */
export function phonePage({ language, title, content, hasScript }: PhonePage): string {
  return shell({
    language,
    title,
    style: PHONE_STYLE(),
    script: hasScript ? PAIRING_SCRIPT() : null,
    body: html`<main>${content}</main>`,
  })
}

export function sendPhonePage(reply: FastifyReply, markup: string): FastifyReply {
  return sendPage(reply, markup, POLICY)
}

/** A link to the same page in the other language. */
export function otherLanguageLink(language: Language): Html {
  return html`<p class="language">${languageLink(language, `?lang=${otherLanguage(language)}`)}</p>`
}

/** Steps in their order. */
export function steps(items: readonly BilingualText[], language: Language): Html | null {
  return items.length === 0 ? null : html`<ol>${entries(items, language)}</ol>`
}

export function entries(items: readonly BilingualText[], language: Language): readonly Html[] {
  return items.map((item) => html`<li>${item[language]}</li>`)
}
