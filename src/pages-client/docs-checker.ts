/* The signature checker: nothing that is pasted leaves the page, and nothing of it is kept. */
import { checkSignature } from '../shared/sites/signature-check.ts'
import {
  OLDEST_WEBHOOK_SECONDS,
  type SignatureFinding,
  type SignatureRule,
} from '../shared/sites/signature-rule.ts'
import { byId } from './dom.ts'

/** What the page knows about the rules, and the words for each finding. */
interface Facts {
  rules: SignatureRule[]
  words: Record<SignatureFinding, string>
  age: string
}

const form = byId('checker') as HTMLFormElement
const { rules, words, age } = JSON.parse(form.dataset.facts ?? '') as Facts

const textIn = (name: 'headers' | 'body' | 'secret') =>
  (form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement).value

function check(): void {
  const rule = rules[(form.elements.namedItem('rule') as HTMLSelectElement).selectedIndex]
  if (!rule) return
  const { finding, header, ageSeconds } = checkSignature({
    rule,
    headers: textIn('headers'),
    body: textIn('body'),
    secret: textIn('secret'),
    nowMs: Date.now(),
    oldestSeconds: OLDEST_WEBHOOK_SECONDS,
  })
  const output = byId('verdict')
  output.className = finding === 'genuine' ? 'good' : 'bad'
  output.dataset.finding = finding
  const sentence = words[finding].replace('{header}', header)
  output.textContent = ageSeconds === null ? sentence : `${sentence} ${age} ${ageSeconds}`
}

form.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  check()
})
