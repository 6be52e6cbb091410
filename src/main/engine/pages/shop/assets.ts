import { createHash } from 'node:crypto'

/** Beside the payment page's style: the catalogue's list and its bar at the bottom. */
const STYLE_TEXT = `
main.wide{padding-bottom:96px}
.chips{display:flex;gap:8px;overflow-x:auto;margin:12px 0;padding:0 0 4px}
.chips a{flex:none;display:inline-flex;align-items:center;min-height:48px;padding:0 16px;border:1px solid var(--line);border-radius:10px;background:var(--surface);color:var(--ink);text-decoration:none}
.goods{list-style:none;margin:0 0 16px;padding:0}
.goods li{display:flex;align-items:center;gap:12px;margin:0;padding:10px 0;border-bottom:1px solid var(--line)}
.goods img{flex:none;width:64px;height:64px;border-radius:10px;object-fit:cover;background:var(--canvas)}
.goods .what{flex:1;min-width:0}
.goods strong,.goods span{display:block}
.goods span{color:var(--muted);font-variant-numeric:tabular-nums}
.amount{display:flex;align-items:center;gap:4px;flex:none}
.amount input{width:56px;padding:0;text-align:center;-moz-appearance:textfield;appearance:textfield}
.amount input::-webkit-inner-spin-button{display:none}
.amount button{width:48px;min-height:48px;padding:0;border:1px solid var(--line);border-radius:10px;background:transparent;color:var(--ink);font-size:24px;line-height:1}
input,textarea{width:100%;min-height:48px;padding:10px 12px;border:1px solid var(--line);border-radius:10px;background:var(--canvas);color:var(--ink);font:inherit}
label{display:block;margin:0 0 12px;font-weight:600}
.goods label{margin:0}
.bar-bottom{position:fixed;inset:auto 0 0;padding:12px 16px;border-top:1px solid var(--line);background:var(--surface)}
.bar-bottom .button{width:100%;max-width:440px;display:flex;margin:0 auto;justify-content:space-between}
.button.whole{width:100%}
.refused{padding:12px;border-radius:10px;background:var(--danger-soft);color:var(--danger);font-weight:600}
.number{font-size:28px;font-weight:800;text-align:center;letter-spacing:.02em;margin:0}
.stage{padding:12px;border-radius:10px;background:var(--waiting-soft);color:var(--waiting);text-align:center;font-weight:700}
.stage.good{background:var(--paid-soft);color:var(--paid-ink)}
.stage.over{background:var(--danger-soft);color:var(--danger)}
`

/** Buttons for more and less, and the sum while choosing. Prices are the till's own: this only shows them. */
const SCRIPT_TEXT = `
const inputs = [...document.querySelectorAll('.amount input')]
const bar = document.getElementById('bar')
const sum = document.getElementById('sum')
const text = (amount) => 'Rp' + String(amount).replace(/\\B(?=(\\d{3})+(?!\\d))/g, '.')
const count = (input) => Math.min(99, Math.max(0, Math.trunc(Number(input.value)) || 0))
function show() {
  const total = inputs.reduce((before, input) => before + count(input) * Number(input.dataset.price), 0)
  bar.hidden = total === 0
  sum.textContent = text(total)
}
function button(sign, label, input, by) {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = sign
  made.setAttribute('aria-label', label)
  made.addEventListener('click', () => {
    input.value = String(Math.min(99, Math.max(0, count(input) + by)))
    show()
  })
  return made
}
for (const input of inputs) {
  const label = input.getAttribute('aria-label')
  input.before(button('\\u2212', label + ' \\u2212', input, -1))
  input.after(button('+', label + ' +', input, 1))
  input.addEventListener('input', show)
}
document.getElementById('form')?.addEventListener('submit', (event) => {
  const send = event.target.querySelector('[type=submit]')
  if (send.dataset.sent) event.preventDefault()
  send.dataset.sent = 'yes'
})
show()
`

export const ONLINE_SHOP_STYLE = asset('store', 'css', STYLE_TEXT)
export const ONLINE_SHOP_SCRIPT = asset('store', 'js', SCRIPT_TEXT)

/** Its name changes with what is in it, so a browser may keep it for ever. */
function asset(name: string, ending: 'css' | 'js', text: string) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const type = ending === 'js' ? 'text/javascript' : 'text/css'
  return { path: `/toko/${name}.${hash}.${ending}`, type: `${type}; charset=utf-8`, text }
}
