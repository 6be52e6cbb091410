/* The paired phone's page where scripts run: copy buttons, and a test notification. */
import { byId, copySelection } from './dom.ts'

/** What a wallet app would send; marked as a test, so that nothing is booked. */
const TEST_NOTIFICATION = {
  app: 'id.dana',
  title: 'Pembayaran Masuk',
  text: 'Rp25.042 diterima DANA Bisnis.',
  event_id: 'test',
  is_test: true,
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const source = byId(button.dataset.copy ?? '') as HTMLInputElement | HTMLTextAreaElement
  button.addEventListener('click', () => {
    source.select()
    copySelection()
    button.textContent = button.dataset.done ?? ''
  })
}

async function sendTest(address: string): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(TEST_NOTIFICATION),
  })
}

const test = byId('test')
const result = byId('result')

async function showTest(): Promise<void> {
  const { address = '', sent = '', refused, unreached = '' } = test.dataset
  try {
    const response = await sendTest(address)
    result.textContent = response.ok ? sent : `${refused} ${response.status}`
  } catch {
    result.textContent = unreached
  }
}

test.addEventListener('click', () => void showTest())
