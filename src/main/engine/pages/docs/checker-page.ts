import type { Language } from '../../../../shared/base/language.ts'
import { SIGNATURE_FINDING_TEXTS } from '../../../../shared/sites/signature-finding-texts.ts'
import { STANDARD_RULE } from '../../../../shared/sites/signature-rule.ts'
import { html } from '../base/html.ts'
import { CHECKER_SCRIPT, docsPage } from './docs-shell.ts'
import { DOCS_TEXTS } from './docs-texts.ts'
import type { Guide } from './guide.ts'

/** `/docs/signature`: says why a site does not take a webhook. Works in the browser alone. */
export function checkerPage(guides: readonly Guide[], language: Language): string {
  const words = DOCS_TEXTS[language]
  const choices = [
    ...guides.map(({ title, webhook }) => ({
      name: `${title}: ${webhook.rule.header}, ${webhook.rule.secret}`,
      rule: webhook.rule,
    })),
    { name: words.standardName, rule: STANDARD_RULE },
  ]
  const facts = {
    rules: choices.map(({ rule }) => rule),
    words: SIGNATURE_FINDING_TEXTS[language],
    age: words.age,
  }
  return docsPage({
    language,
    title: `${words.checker} · Lunas`,
    path: '/docs/signature',
    script: CHECKER_SCRIPT(),
    main: html`<h1>${words.checker}</h1><p>${words.checkerText}</p>
<noscript><p>${words.checkerNoScript}</p></noscript>
<form id="checker" class="card" hidden autocomplete="off" data-facts="${JSON.stringify(facts)}">
<label>${words.checkerRule}<select name="rule">${choices.map(({ name }) => html`<option>${name}</option>`)}</select></label>
<label>${words.checkerHeaders}<textarea name="headers" rows="6" spellcheck="false"></textarea></label>
<label>${words.checkerBody}<textarea name="body" rows="6" spellcheck="false"></textarea></label>
<label>${words.checkerSecret}<input name="secret" type="password" autocomplete="off" spellcheck="false"></label>
<button class="primary">${words.checkerCheck}</button><output id="verdict" role="status"></output></form>
<h2>${words.signed}</h2><ul>${guides.map(({ title, webhook }) => html`<li><strong>${title}.</strong> ${webhook.signed}</li>`)}<li>${words.standardText}</li></ul>`,
  })
}
