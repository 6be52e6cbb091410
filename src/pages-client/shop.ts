/*
 * The catalogue where scripts run: buttons for more and less, and the sum while choosing. Prices on the
 * page are for show only: the order is priced by the engine.
 */
import { formatRupiah, type Rupiah } from '../shared/base/money.ts'
import { byId } from './dom.ts'

const MOST = 99

const inputs = [...document.querySelectorAll<HTMLInputElement>('.amount input')]
const bar = byId('bar')
const sum = byId('sum')

const within = (quantity: number) => Math.min(MOST, Math.max(0, quantity))
const quantityIn = (input: HTMLInputElement) => within(Math.trunc(Number(input.value)) || 0)

function showSum(): void {
  const total = inputs.reduce(
    (before, input) => before + quantityIn(input) * Number(input.dataset.price),
    0,
  )
  bar.hidden = total === 0
  sum.textContent = formatRupiah(total as Rupiah)
}

function stepButton(input: HTMLInputElement, sign: string, by: number): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = sign
  button.setAttribute('aria-label', `${input.getAttribute('aria-label')} ${sign}`)
  button.addEventListener('click', () => {
    input.value = String(within(quantityIn(input) + by))
    showSum()
  })
  return button
}

for (const input of inputs) {
  input.before(stepButton(input, '−', -1))
  input.after(stepButton(input, '+', 1))
  input.addEventListener('input', showSum)
}

// A second tap on the button must not send the order again.
const form = document.getElementById('form')
const send = form?.querySelector<HTMLElement>('[type=submit]')
form?.addEventListener('submit', (event) => {
  if (!send) return
  if (send.dataset.sent) event.preventDefault()
  send.dataset.sent = 'yes'
})
showSum()
