import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BilingualText } from '../../../../shared/phones/forwarders/recipe.ts'

/** Pages for phones on the Wi-Fi: no framework, no font, no picture; a button is the only script. */
export type PageLanguage = keyof BilingualText

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Indonesian first, whatever language the phone itself is set to; English is a link away. */
export function negotiateLanguage(request: FastifyRequest): PageLanguage {
  const { lang } = request.query as { lang?: unknown }
  return lang === 'en' ? 'en' : 'id'
}

export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-security-policy', PAGE_POLICY)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html)
}

/** Text as HTML text: nothing in it can become a tag or leave an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A whole page; `content` is HTML already. */
export function page(language: PageLanguage, title: string, content: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/pair/style.css"></head><body><main>${content}</main></body></html>`
}

/** A link to the same page in the other language. */
export function otherLanguage(language: PageLanguage): string {
  return language === 'id'
    ? '<p class="language"><a href="?lang=en" lang="en">English</a></p>'
    : '<p class="language"><a href="?lang=id" lang="id">Bahasa Indonesia</a></p>'
}

export function list(
  items: readonly BilingualText[],
  language: PageLanguage,
  tag: 'ol' | 'ul',
): string {
  if (items.length === 0) return ''
  const entries = items.map((item) => `<li>${escapeHtml(item[language])}</li>`)
  return `<${tag}>${entries.join('')}</${tag}>`
}
