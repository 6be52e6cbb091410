import { type Html, html } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { codeBlock, json } from './docs-shell.ts'
import { fieldsOf, standsFor } from './endpoints.ts'
import type { GatewayDocsFacts } from './gateway-docs-facts.ts'
import type { EndpointGuide } from './guide.ts'
import type { RecordedRoute } from './route-registry.ts'

/** Every endpoint with its fields as its route checks them. */
export function endpointCards(facts: GatewayDocsFacts): readonly Html[] {
  const { guide, routes } = facts
  if (!guide) {
    const plain = routes.filter(({ schema }) => Object.keys(schema).length > 0)
    return plain.map((route) => endpointCard(facts, route, undefined))
  }
  return guide.endpoints.flatMap((endpoint) => {
    const route = routes.find((each) => standsFor(guide, each) === endpoint)
    return route ? [endpointCard(facts, route, endpoint)] : []
  })
}

function endpointCard(
  facts: GatewayDocsFacts,
  route: RecordedRoute,
  endpoint: EndpointGuide | undefined,
): Html {
  const { language } = facts
  const t = pageText(language)
  return html`<section class="card"><h3><span class="method">${route.method}</span><code class="path">${route.url.replace(/:(\w+)/g, '{$1}')}</code></h3>
${endpoint ? html`<p>${endpoint.does}</p>` : null}
${endpoint?.otherKey ? html`<p class="muted">${t('docs.otherKey')}: ${endpoint.otherKey}.</p>` : null}
${fieldTable(facts, route, endpoint)}
${endpoint?.example === undefined ? null : html`<details><summary>${t('docs.answer')} ${endpoint.status}</summary>${codeBlock(json(endpoint.example), language)}</details>`}</section>`
}

function fieldTable(
  { language }: GatewayDocsFacts,
  { schema }: RecordedRoute,
  endpoint: EndpointGuide | undefined,
): Html {
  const t = pageText(language)
  const body = schema.body ?? endpoint?.body
  const rows = fieldsOf({ ...schema, ...(body && { body }) }).map(
    ({ name, place, type, isRequired }) =>
      html`<tr><td><code>${name}</code></td><td>${place}</td><td>${type}</td><td>${isRequired ? t('docs.required') : t('docs.optional')}</td></tr>`,
  )
  const idempotency = endpoint?.isCreate
    ? html`<tr><td><code>Idempotency-Key</code></td><td>header</td><td>8–64 of A-Z a-z 0-9 _ -</td><td>${t('docs.optional')}</td></tr>`
    : null
  if (rows.length === 0 && !idempotency) return html`<p class="muted">${t('docs.noFields')}</p>`
  return html`<div class="scroll"><table><thead><tr><th>${t('docs.field')}</th><th>${t('docs.place')}</th><th>${t('docs.type')}</th><th></th></tr></thead><tbody>${rows}${idempotency}</tbody></table></div>`
}
