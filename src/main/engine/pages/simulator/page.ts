import { SIMULATED_WALLETS } from '../../../../shared/sites/simulated-wallets.ts'
import { SCENARIOS } from '../../../../shared/sites/simulator.ts'
import { html, scriptTag } from '../base/html.ts'
import type { Language } from '../base/negotiate-language.ts'
import { asset } from '../pay/assets.ts'
import { SCRIPT_TEXT } from './page-script.ts'
import { STYLE_TEXT } from './page-style.ts'
import { SIMULATOR_TEXTS } from './simulator-texts.ts'

export const SIMULATOR_SCRIPT = asset('simulator', 'js', SCRIPT_TEXT)
export const SIMULATOR_STYLE = asset('simulator', 'css', STYLE_TEXT)

/** The simulator for a developer's browser. Without a test key it shows nothing of anybody. */
export function simulatorPage(language: Language): string {
  const words = SIMULATOR_TEXTS[language]
  const wallets = SIMULATED_WALLETS.map(
    ({ name, app }) => html`<option value="${app}">${name}</option>`,
  )
  const scenarios = SCENARIOS.map(
    (name) => html`<option value="${name}">${words.scenarios[name]}</option>`,
  )
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${words.title}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${SIMULATOR_STYLE.path}">${scriptTag(SIMULATOR_SCRIPT)}</head>
<body><p class="band">${words.band}</p>
<main id="simulator" data-words="${JSON.stringify(words)}">
<h1>${words.title}</h1><p>${words.intro}</p>
<form id="door"><label>${words.key}<input id="key" type="password" autocomplete="off" spellcheck="false" required></label>
<button>${words.enter}</button></form>
<p id="fault" role="alert"></p>
<div id="inside" hidden>
<section><h2 id="merchant" dir="auto"></h2>
<label>${words.wallet}<select id="app">${wallets}</select></label>
<label>${words.scenario}<select id="scenario">${scenarios}</select></label>
<label data-for="short over grouped">${words.amount}<input id="amount" inputmode="numeric" pattern="[0-9]*"></label>
<label data-for="offline">${words.delay}<input id="delay" inputmode="numeric" pattern="[0-9]*" value="10"></label></section>
<section><h2>${words.open}</h2><ul id="open"></ul><p id="none">${words.none}</p></section>
<form id="by-qr"><label>${words.qr}<textarea id="qr" rows="4" spellcheck="false" required></textarea></label>
<button>${words.payQr}</button></form>
<section><h2>${words.results}</h2><ul id="results" aria-live="polite"></ul></section>
<button type="button" id="forget" class="quiet">${words.forget}</button></div>
</main></body></html>
`.markup
}
