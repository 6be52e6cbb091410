import type { Language } from '../../../../shared/base/language.ts'
import { SIMULATED_WALLETS } from '../../../../shared/sites/simulated-wallets.ts'
import { SCENARIOS } from '../../../../shared/sites/simulator.ts'
import { builtAsset } from '../base/assets.ts'
import { html } from '../base/html.ts'
import { languageFooter, shell } from '../base/shell.ts'
import { SIMULATOR_TEXTS } from './simulator-texts.ts'

export const SIMULATOR_SCRIPT = builtAsset('simulator.js', '/pay-page/simulator')
export const SIMULATOR_STYLE = builtAsset('simulator.css', '/pay-page/simulator')

/** The simulator for a developer's browser. It shows nothing before a test key is entered. */
export function simulatorPage(language: Language, otherLanguageHref: string): string {
  const words = SIMULATOR_TEXTS[language]
  const wallets = SIMULATED_WALLETS.map(
    ({ name, app }) => html`<option value="${app}">${name}</option>`,
  )
  const scenarios = SCENARIOS.map(
    (name) => html`<option value="${name}">${words.scenarios[name]}</option>`,
  )
  const body = html`<p class="band">${words.band}</p>
<main id="simulator" data-words="${JSON.stringify(words)}">
<h1>${words.title}</h1><p>${words.intro}</p>
<form id="door" class="card"><label>${words.key}<input id="key" type="password" autocomplete="off" spellcheck="false" required></label>
<button>${words.enter}</button></form>
<p id="fault" role="alert"></p>
<div id="inside" hidden>
<section class="card"><h2 id="merchant" dir="auto"></h2>
<label>${words.wallet}<select id="app">${wallets}</select></label>
<label>${words.scenario}<select id="scenario">${scenarios}</select></label>
<label data-for="short over grouped">${words.amount}<input id="amount" inputmode="numeric" pattern="[0-9]*"></label>
<label data-for="offline">${words.delay}<input id="delay" inputmode="numeric" pattern="[0-9]*" value="10"></label></section>
<section class="card"><h2>${words.open}</h2><ul id="open"></ul><p id="none">${words.none}</p></section>
<form id="by-qr" class="card"><label>${words.qr}<textarea id="qr" rows="4" spellcheck="false" required></textarea></label>
<button>${words.payQr}</button></form>
<section class="card"><h2>${words.results}</h2><ul id="results" aria-live="polite"></ul></section>
<button type="button" id="forget" class="quiet">${words.forget}</button></div>
</main>
${languageFooter(language, otherLanguageHref)}`
  const style = SIMULATOR_STYLE()
  return shell({ language, title: words.title, style, script: SIMULATOR_SCRIPT(), body })
}
