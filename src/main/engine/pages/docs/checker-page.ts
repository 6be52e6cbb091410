import type { Language } from '../../../../shared/base/language.ts'
import { STANDARD_RULE } from '../../../../shared/sites/signature-rule.ts'
import { signatureFindings as english } from '../../../../shared/text/en/signature-findings.ts'
import { signatureFindings as indonesian } from '../../../../shared/text/id/signature-findings.ts'
import { html } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { CHECKER_SCRIPT, docsPage } from './docs-shell.ts'
import type { Guide } from './guide.ts'

const FINDINGS = { id: indonesian, en: english }

/** `/docs/signature`: shows why a site rejects a webhook. Runs in the browser only. */
export function checkerPage(guides: readonly Guide[], language: Language): string {
  const t = pageText(language)
  const choices = [
    ...guides.map(({ title, webhook }) => ({
      name: `${title}: ${webhook.rule.header}, ${webhook.rule.secret}`,
      rule: webhook.rule,
    })),
    { name: t('docs.standardName'), rule: STANDARD_RULE },
  ]
  const facts = {
    rules: choices.map(({ rule }) => rule),
    words: FINDINGS[language],
    age: t('docs.age'),
  }
  return docsPage({
    language,
    title: `${t('docs.checker')} · Lunas`,
    path: '/docs/signature',
    script: CHECKER_SCRIPT(),
    main: html`<h1>${t('docs.checker')}</h1><p>${t('docs.checkerText')}</p>
<noscript><p>${t('docs.checkerNoScript')}</p></noscript>
<form id="checker" class="card" hidden autocomplete="off" data-facts="${JSON.stringify(facts)}">
<label>${t('docs.checkerRule')}<select name="rule">${choices.map(({ name }) => html`<option>${name}</option>`)}</select></label>
<label>${t('docs.checkerHeaders')}<textarea name="headers" rows="6" spellcheck="false"></textarea></label>
<label>${t('docs.checkerBody')}<textarea name="body" rows="6" spellcheck="false"></textarea></label>
<label>${t('docs.checkerSecret')}<input name="secret" type="password" autocomplete="off" spellcheck="false"></label>
<button class="whole">${t('docs.checkerCheck')}</button><output id="verdict" role="status"></output></form>
<h2>${t('docs.signed')}</h2><ul>${guides.map(({ title, webhook }) => html`<li><strong>${title}.</strong> ${webhook.signed}</li>`)}<li>${t('docs.standardText')}</li></ul>`,
  })
}
