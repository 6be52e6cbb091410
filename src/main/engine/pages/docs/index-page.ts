import type { Language } from '../../../../shared/base/language.ts'
import { type Html, html } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { COPY_SCRIPT, codeBlock, docsPage } from './docs-shell.ts'
import type { Guide } from './guide.ts'

export interface IndexFacts {
  language: Language
  origin: string
  /** Names of all dialects; some may have no guide. */
  dialects: readonly string[]
  guides: readonly Guide[]
}

/** `/docs`: the interfaces, and where to begin. */
export function indexPage({ language, origin, dialects, guides }: IndexFacts): string {
  const t = pageText(language)
  const link = (path: string) => `${path}?lang=${language}`
  const cards = dialects.map((dialect) => {
    const guide = guides.find((each) => each.dialect === dialect)
    return html`<section class="card"><h3><a href="${link(`/docs/${dialect}`)}">${guide?.title ?? dialect}</a></h3>
<p class="muted">${guide?.about ?? ''}</p><code>${origin}${guide?.basePath ?? ''}</code></section>`
  })
  return docsPage({
    language,
    title: t('docs.title'),
    path: '/docs',
    script: COPY_SCRIPT(),
    main: html`<h1>${t('docs.title')}</h1><p>${t('docs.intro')}</p>
<h2>${t('docs.dialects')}</h2><div class="cards">${cards}</div>
<h2>${t('docs.start')}</h2><ol>${t.list('docs.steps').map((step) => html`<li>${step}</li>`)}</ol>
<p class="links"><a href="${link('/docs/signature')}">${t('docs.checker')}</a>
<a href="/docs/openapi.json">${t('docs.openApi')}</a><a href="${link('/simulator')}">${t('docs.simulator')}</a></p>
<h2>${t('docs.keys')}</h2><ul>${t.list('docs.keyFacts').map((fact) => html`<li>${fact}</li>`)}</ul>
<h2>${t('docs.testMode')}</h2><p>${t('docs.testWebhook')}</p>${codeBlock(testWebhookCall(origin), language)}
${limits(language, origin)}`,
  })
}

/** Limits that every page must name. */
export function limits(language: Language, origin: string): Html {
  const t = pageText(language)
  const always = t.list('docs.limitsText')
  const texts = origin.startsWith('https:') ? always : [t('docs.plainText'), ...always]
  return html`<h2>${t('docs.limits')}</h2><ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`
}

/** A curl command that requests a test webhook, with any key of a site. */
export function testWebhookCall(origin: string): string {
  return `curl --silent --request POST '${origin}/lunas/v1/webhooks/test' \\
  --header 'Authorization: Bearer YOUR_TEST_KEY' \\
  --header 'Content-Type: application/json' \\
  --data '{}'
`
}
