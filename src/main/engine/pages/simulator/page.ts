import type { Language } from '../../../../shared/base/language.ts'
import { SIMULATED_WALLETS } from '../../../../shared/sites/simulated-wallets.ts'
import { SCENARIOS } from '../../../../shared/sites/simulator.ts'
import { builtAsset } from '../base/assets.ts'
import { html } from '../base/html.ts'
import { languageFooter, shell } from '../base/shell.ts'
import { pageText } from '../text/page-text.ts'

export const SIMULATOR_SCRIPT = builtAsset('simulator.js', '/pay-page/simulator')
export const SIMULATOR_STYLE = builtAsset('simulator.css', '/pay-page/simulator')

/** The simulator for a developer's browser. It shows nothing before a test key is entered. */
export function simulatorPage(language: Language, otherLanguageHref: string): string {
  const t = pageText(language)
  const wallets = SIMULATED_WALLETS.map(
    ({ name, app }) => html`<option value="${app}">${name}</option>`,
  )
  const scenarios = SCENARIOS.map(
    (name) => html`<option value="${name}">${t(`simulator.scenarios.${name}`)}</option>`,
  )
  const body = html`<p class="band">${t('simulator.band')}</p>
<main id="simulator" data-words="${JSON.stringify(t.part('simulator'))}">
<h1>${t('simulator.title')}</h1><p>${t('simulator.intro')}</p>
<form id="door" class="card"><label>${t('simulator.key')}<input id="key" type="password" autocomplete="off" spellcheck="false" required></label>
<button>${t('simulator.enter')}</button></form>
<p id="fault" role="alert"></p>
<div id="inside" hidden>
<section class="card"><h2 id="merchant" dir="auto"></h2>
<label>${t('simulator.wallet')}<select id="app">${wallets}</select></label>
<label>${t('simulator.scenario')}<select id="scenario">${scenarios}</select></label>
<label data-for="short over grouped">${t('simulator.amount')}<input id="amount" inputmode="numeric" pattern="[0-9]*"></label>
<label data-for="offline">${t('simulator.delay')}<input id="delay" inputmode="numeric" pattern="[0-9]*" value="10"></label></section>
<section class="card"><h2>${t('simulator.open')}</h2><ul id="open"></ul><p id="none">${t('simulator.none')}</p></section>
<form id="by-qr" class="card"><label>${t('simulator.qr')}<textarea id="qr" rows="4" spellcheck="false" required></textarea></label>
<button>${t('simulator.payQr')}</button></form>
<section class="card"><h2>${t('simulator.results')}</h2><ul id="results" aria-live="polite"></ul></section>
<button type="button" id="forget" class="quiet">${t('simulator.forget')}</button></div>
</main>
${languageFooter(language, otherLanguageHref)}`
  const style = SIMULATOR_STYLE()
  return shell({ language, title: t('simulator.title'), style, script: SIMULATOR_SCRIPT(), body })
}
