/* Copy buttons of the developer pages. */
import { copySelection } from './dom.ts'

const SHOWN_MS = 2_000

for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
  const label = button.textContent
  const code = button.parentElement?.querySelector('code')
  button.hidden = false
  button.addEventListener('click', () => {
    const selection = getSelection()
    if (!code || !selection) return
    selection.selectAllChildren(code)
    if (!copySelection()) return
    selection.removeAllRanges()
    button.textContent = button.dataset.done ?? label
    setTimeout(() => {
      button.textContent = label
    }, SHOWN_MS)
  })
}
