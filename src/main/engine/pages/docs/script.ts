import { signatureCheckerText } from '../../../../shared/sites/signature-check.ts'
import { OLDEST_WEBHOOK_SECONDS } from '../../../../shared/sites/signature-rule.ts'

/** Copy buttons. A page over plain HTTP has no clipboard API, so the text is selected and copied the old way. */
export const COPY_SCRIPT_TEXT = `
'use strict'
for (const button of document.querySelectorAll('button.copy')) {
  const words = button.textContent
  button.hidden = false
  button.addEventListener('click', () => {
    const selection = getSelection()
    selection.selectAllChildren(button.parentElement.querySelector('code'))
    if (!document.execCommand('copy')) return
    selection.removeAllRanges()
    button.textContent = button.dataset.done
    setTimeout(() => { button.textContent = words }, 2000)
  })
}
`

const checker = signatureCheckerText()

/** The signature checker: nothing that is pasted leaves the page, and nothing of it is kept. */
export const CHECKER_SCRIPT_TEXT = `
'use strict'
${checker.text}
const form = document.getElementById('checker')
const { rules, words, age } = JSON.parse(form.dataset.facts)
const checkPasted = ${checker.call}
const field = (name) => form.elements[name]
form.hidden = false
function check() {
  const verdict = checkPasted({
    rule: rules[field('rule').selectedIndex],
    headers: field('headers').value,
    body: field('body').value,
    secret: field('secret').value,
    nowMs: Date.now(),
    oldestSeconds: ${OLDEST_WEBHOOK_SECONDS},
  })
  const output = document.getElementById('verdict')
  output.className = verdict.finding === 'genuine' ? 'good' : 'bad'
  output.dataset.finding = verdict.finding
  output.textContent = words[verdict.finding].replace('{header}', verdict.header) +
    (verdict.ageSeconds === null ? '' : ' ' + age + ' ' + verdict.ageSeconds)
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  check()
})
`
