/** The simulator's page at work. The key stays in this tab; every text from outside is set as text. */
export const SCRIPT_TEXT = `
'use strict'
const API = '/lunas/v1/simulator'
const STORED = 'lunas-test-key'
const byId = (id) => document.getElementById(id)
const words = JSON.parse(byId('simulator').dataset.words)
const rupiah = (amount) => 'Rp' + String(amount).replace(/\\B(?=(\\d{3})+(?!\\d))/g, '.')
let key = sessionStorage.getItem(STORED) || ''

function element(tag, text, inside = []) {
  const made = document.createElement(tag)
  if (text) made.textContent = text
  made.append(...inside)
  return made
}

async function ask(path, body) {
  const response = await fetch(API + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: 'Bearer ' + key, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    cache: 'no-store',
  }).catch(() => { throw new Error(words.unreachable) })
  const answer = await response.json()
  if (response.ok) return answer
  if (response.status === 401) throw new Error(words.wrongKey)
  throw new Error(answer.code === 'KEY_IS_LIVE' ? words.liveKey : answer.message)
}

function say(error) {
  byId('fault').textContent = error ? error.message : ''
}

function order() {
  const scenario = byId('scenario').value
  const amount = Number(byId('amount').value)
  return {
    scenario,
    app: byId('app').value,
    ...(amount > 0 && !byId('amount').closest('label').hidden && { amount }),
    ...(scenario === 'offline' && { delaySeconds: Number(byId('delay').value) }),
  }
}

async function act(path, body) {
  say()
  try {
    show(await ask(path, body))
    await refresh()
  } catch (error) {
    say(error)
  }
}

function show({ scenario, payment, notifications }) {
  const lines = notifications.flatMap(({ text, answer }) => [
    element('q', text),
    element('p', answer
      ? words.answered + ': ' + [answer.http_status, answer.result].filter(Boolean).join(' ')
      : words.waits),
  ])
  if (payment) {
    const stands = [payment.status, payment.exception].filter(Boolean).map((word) => words.statuses[word] || word)
    lines.push(element('p', words.stands + ': ' + stands.join(', ')))
  }
  const head = element('strong', words.scenarios[scenario] + (payment ? ' – ' + payment.id : ''))
  byId('results').prepend(element('li', '', [head, ...lines]))
}

function row(payment) {
  const button = element('button', words.pay + ' ' + rupiah(payment.total_amount))
  button.addEventListener('click', () => act('/payments/' + encodeURIComponent(payment.id) + '/pay', order()))
  const name = element('bdi', payment.order_id || payment.id)
  return element('li', '', [element('p', '', [name, ' · ' + payment.dialect]), button])
}

async function refresh() {
  const { merchant, data } = await ask('/payments')
  byId('merchant').textContent = merchant
  byId('open').replaceChildren(...data.map(row))
  byId('none').hidden = data.length > 0
  byId('door').hidden = true
  byId('inside').hidden = false
}

function forget() {
  sessionStorage.removeItem(STORED)
  key = ''
  byId('inside').hidden = true
  byId('door').hidden = false
}

async function enter() {
  say()
  try {
    await refresh()
    sessionStorage.setItem(STORED, key)
  } catch (error) {
    forget()
    say(error)
  }
}

function fitFields() {
  for (const label of document.querySelectorAll('[data-for]')) {
    label.hidden = !label.dataset.for.split(' ').includes(byId('scenario').value)
  }
}

byId('door').addEventListener('submit', (event) => {
  event.preventDefault()
  key = byId('key').value.trim()
  byId('key').value = ''
  void enter()
})
byId('by-qr').addEventListener('submit', (event) => {
  event.preventDefault()
  void act('/pay-qr', { qr: byId('qr').value.trim(), ...order() })
})
byId('forget').addEventListener('click', forget)
byId('scenario').addEventListener('change', fitFields)
fitFields()
if (key) void enter()
setInterval(() => {
  if (key && document.visibilityState === 'visible' && !byId('inside').hidden) refresh().then(() => say(), say)
}, 3000)
`
