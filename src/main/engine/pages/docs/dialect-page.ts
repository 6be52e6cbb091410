import type { Language } from '../../../../shared/base/language.ts'
import { EXAMPLE_STEPS, PLACEHOLDERS } from '../../../../shared/sites/developer.ts'
import type { Dialect } from '../../sites/gateways/dialect.ts'
import { type Html, html } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { COPY_SCRIPT, codeBlock, docsPage, inlineCode, json } from './docs-shell.ts'
import { endpointCards } from './endpoint-cards.ts'
import { examplesOf } from './examples/index.ts'
import type { GatewayDocsFacts } from './gateway-docs-facts.ts'
import type { Guide, KeyPlace } from './guide.ts'
import { limits, testWebhookCall } from './index-page.ts'

/** `/docs/<dialect>`: everything that a site needs to use it. */
export function dialectPage(facts: GatewayDocsFacts): string {
  const { language, origin, dialect, guide } = facts
  const t = pageText(language)
  const title = guide?.title ?? dialect.name
  return docsPage({
    language,
    title: `${title} · Lunas`,
    path: `/docs/${dialect.name}`,
    script: COPY_SCRIPT(),
    main: html`<h1>${title}</h1>${guide ? html`<p>${guide.about}</p>` : null}
<h2>${t('docs.baseUrl')}</h2>${codeBlock(`${origin}${guide?.basePath ?? ''}`, language)}
${guide ? html`<dl><dt>${t('docs.key')}</dt><dd><code>${keyText(guide.key)}</code></dd></dl>` : null}
<ul>${t.list('docs.keyFacts').map((fact) => html`<li>${fact}</li>`)}</ul>
<h2>${t('docs.endpoints')}</h2>${endpointCards(facts)}
${guide ? guided(guide, facts) : null}
<h2>${t('docs.idempotency')}</h2><p>${t('docs.idempotencyText')}</p>
<h2>${t('docs.testMode')}</h2><p>${t('docs.testText')}</p><p class="links"><a href="/simulator?lang=${language}">${t('docs.simulator')}</a></p>
<p>${t('docs.testWebhook')}</p>${codeBlock(testWebhookCall(origin), language)}
${differences(dialect, language)}${limits(language, origin)}`,
  })
}

function guided(guide: Guide, { language, origin, dialect }: GatewayDocsFacts): Html {
  const t = pageText(language)
  const { events, signed, example } = guide.webhook
  const steps = EXAMPLE_STEPS.map((step) => {
    const examples = examplesOf(guide, step, origin).map(
      ({ title, runs, code }, index) =>
        html`<details name="${step}"${index === 0 ? html` open` : null}><summary>${title}</summary><p class="muted"><code>${runs}</code></p>${codeBlock(code, language)}</details>`,
    )
    return html`<section class="card"><h3>${t(`docs.stepNames.${step}`)}</h3>${examples}</section>`
  })
  const refusals = guide.errors.map(
    ([status, when]) => html`<tr><td><code>${status}</code></td><td>${when}</td></tr>`,
  )
  return html`<h2>${t('docs.examples')}</h2><p>${t('docs.exampleHelp')}</p>${steps}
<h2>${t('docs.errors')}</h2><div class="scroll"><table>${refusals}</table></div>${codeBlock(json(guide.error.example), language)}
<h2>${t('docs.webhooks')}</h2><dl><dt>${t('docs.events')}</dt><dd>${events}</dd><dt>${t('docs.signed')}</dt><dd>${signed}</dd></dl>
<p>${t('docs.standardText')}</p><p>${t('docs.retries')} ${delays(dialect.webhook.retryDelaysMs)}. ${t('docs.timeout')} ${dialect.webhook.timeoutMs / 1_000}.</p>
<h3>${t('docs.body')}</h3>${codeBlock(json(example), language)}
<p class="links"><a href="/docs/signature?lang=${language}">${t('docs.checker')}</a></p>
${guide.notes.length > 0 ? html`<h2>${t('docs.notes')}</h2><ul>${guide.notes.map((note) => html`<li>${note}</li>`)}</ul>` : null}`
}

function differences(dialect: Dialect, language: Language): Html {
  const t = pageText(language)
  const rows = dialect.differences.map(
    ({ documented, lunas, why }) =>
      html`<tr><td>${inlineCode(documented)}</td><td>${inlineCode(lunas)}</td><td>${inlineCode(why)}</td></tr>`,
  )
  if (rows.length === 0)
    return html`<h2>${t('docs.differences')}</h2><p>${t('docs.noDifferences')}</p>`
  return html`<h2>${t('docs.differences')}</h2><div class="scroll differences" tabindex="0"><table><thead><tr><th>${t('docs.says')}</th><th>${t('docs.does')}</th><th>${t('docs.why')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function keyText(key: KeyPlace): string {
  if (key.kind === 'header') return `${key.name}: ${PLACEHOLDERS.key}`
  if (key.kind === 'bearer') return `Authorization: Bearer ${PLACEHOLDERS.key}`
  return `Authorization: Basic base64("${PLACEHOLDERS.key}:")`
}

/** `2 s, 4 s, 5 min, 24 h`. */
function delays(retryDelaysMs: readonly number[]): string {
  const texts = retryDelaysMs.map((delayMs) => {
    if (delayMs < 60_000) return `${delayMs / 1_000} s`
    return delayMs < 3_600_000 ? `${delayMs / 60_000} min` : `${delayMs / 3_600_000} h`
  })
  return texts.join(', ')
}
