/* The button on the settings page. */
;(() => {
  const { url, nonce, waiting, failed } = window.lunasConnectionTest
  const button = document.getElementById('lunas-connection-test')
  const result = document.getElementById('lunas-connection-result')

  function show(lines) {
    result.replaceChildren(
      ...lines.map(({ ok, text }) => {
        const line = document.createElement('li')
        line.textContent = `${ok ? '✓' : '✗'} ${text}`
        line.style.color = ok ? '#00690f' : '#a00000'
        return line
      }),
    )
  }

  async function test() {
    button.disabled = true
    show([{ ok: true, text: waiting }])
    try {
      const body = new URLSearchParams({ action: 'lunas_connection_test', nonce })
      const answer = await fetch(url, { method: 'POST', body, credentials: 'same-origin' })
      const { success, data } = await answer.json()
      show(success ? data : [{ ok: false, text: failed }])
    } catch {
      show([{ ok: false, text: failed }])
    }
    button.disabled = false
  }

  button.addEventListener('click', () => void test())
})()
