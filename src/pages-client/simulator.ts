/* The simulator's page. The key stays in this tab; every text from outside is set as text. */
import { formatRupiah, type Rupiah } from '../shared/base/money.ts'
import type { Scenario, SimulatorRequest } from '../shared/sites/simulator.ts'
import { byId, fieldById } from './dom.ts'

/** What the script writes onto the page, in the page's language. */
interface Words {
  scenarios: Record<Scenario, string>
  statuses: Record<string, string>
  pay: string
  wrongKey: string
  liveKey: string
  unreachable: string
  waits: string
  answered: string
  stands: string
}

interface Payment {
  id: string
  dialect: string
  order_id: string | null
  total_amount: Rupiah
  status: string
  exception: string | null
}

interface Notification {
  text: string
  answer: { http_status: number; result: string | null } | null
}

interface Run {
  scenario: Scenario
  payment: Payment | null
  notifications: Notification[]
}

interface OpenPayments {
  merchant: string
  data: Payment[]
}

const API = '/lunas/v1/simulator'
const STORED_KEY = 'lunas-test-key'
const REFRESH_MS = 3_000

const words = JSON.parse(byId('simulator').dataset.words ?? '') as Words
let key = sessionStorage.getItem(STORED_KEY) ?? ''

function element(tag: string, text: string, inside: readonly Node[] = []): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  made.append(...inside)
  return made
}

/** Calls the simulator's API. Throws an Error whose message may be shown. */
async function request<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await send(path, body)
  const answer = (await response.json()) as Answer & { code?: string; message: string }
  if (response.ok) return answer
  if (response.status === 401) throw new Error(words.wrongKey)
  throw new Error(answer.code === 'KEY_IS_LIVE' ? words.liveKey : answer.message)
}

async function send(path: string, body: object | undefined): Promise<Response> {
  const authorization = `Bearer ${key}`
  const init: RequestInit = body
    ? {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }
    : { headers: { authorization } }
  try {
    return await fetch(API + path, { ...init, cache: 'no-store' })
  } catch {
    throw new Error(words.unreachable)
  }
}

function showFault(error?: unknown): void {
  byId('fault').textContent = error instanceof Error ? error.message : ''
}

/** What is chosen on the page. */
function chosenRequest(): SimulatorRequest {
  const scenario = fieldById('scenario').value as Scenario
  const amount = Number(fieldById('amount').value)
  const takesAmount = !fieldById('amount').closest('label')?.hidden
  return {
    scenario,
    app: fieldById('app').value,
    ...(amount > 0 && takesAmount && { amount }),
    ...(scenario === 'offline' && { delaySeconds: Number(fieldById('delay').value) }),
  }
}

async function run(path: string, body: object): Promise<void> {
  showFault()
  try {
    showRun(await request<Run>(path, body))
    await refresh()
  } catch (error) {
    showFault(error)
  }
}

function showRun({ scenario, payment, notifications }: Run): void {
  const lines = notifications.flatMap(({ text, answer }) => [
    element('q', text),
    element('p', answerText(answer)),
  ])
  if (payment) lines.push(element('p', `${words.stands}: ${standing(payment)}`))
  const title = words.scenarios[scenario] + (payment ? ` – ${payment.id}` : '')
  byId('results').prepend(element('li', '', [element('strong', title), ...lines]))
}

function answerText(answer: Notification['answer']): string {
  if (!answer) return words.waits
  const parts = [answer.http_status, answer.result].filter(Boolean)
  return `${words.answered}: ${parts.join(' ')}`
}

function standing({ status, exception }: Payment): string {
  const names = [status, exception].filter((name) => name !== null)
  return names.map((name) => words.statuses[name] ?? name).join(', ')
}

function paymentRow(payment: Payment): HTMLElement {
  const label = words.pay.replace('{{amount}}', formatRupiah(payment.total_amount))
  const button = element('button', label)
  button.addEventListener('click', () => {
    void run(`/payments/${encodeURIComponent(payment.id)}/pay`, chosenRequest())
  })
  const name = element('bdi', payment.order_id ?? payment.id)
  const line = element('p', '', [name, document.createTextNode(` · ${payment.dialect}`)])
  return element('li', '', [line, button])
}

async function refresh(): Promise<void> {
  const { merchant, data } = await request<OpenPayments>('/payments')
  byId('merchant').textContent = merchant
  byId('open').replaceChildren(...data.map(paymentRow))
  byId('none').hidden = data.length > 0
  byId('door').hidden = true
  byId('inside').hidden = false
}

function forgetKey(): void {
  sessionStorage.removeItem(STORED_KEY)
  key = ''
  byId('inside').hidden = true
  byId('door').hidden = false
}

async function enter(): Promise<void> {
  showFault()
  try {
    await refresh()
    sessionStorage.setItem(STORED_KEY, key)
  } catch (error) {
    forgetKey()
    showFault(error)
  }
}

/** Shows the fields that the chosen scenario has. */
function fitFields(): void {
  const scenario = fieldById('scenario').value
  for (const label of document.querySelectorAll<HTMLElement>('[data-for]')) {
    label.hidden = !(label.dataset.for ?? '').split(' ').includes(scenario)
  }
}

byId('door').addEventListener('submit', (event) => {
  event.preventDefault()
  key = fieldById('key').value.trim()
  fieldById('key').value = ''
  void enter()
})
byId('by-qr').addEventListener('submit', (event) => {
  event.preventDefault()
  void run('/pay-qr', { qr: fieldById('qr').value.trim(), ...chosenRequest() })
})
byId('forget').addEventListener('click', forgetKey)
byId('scenario').addEventListener('change', fitFields)
fitFields()
if (key) void enter()
setInterval(() => {
  const isShown = document.visibilityState === 'visible' && !byId('inside').hidden
  if (key && isShown) refresh().then(() => showFault(), showFault)
}, REFRESH_MS)
