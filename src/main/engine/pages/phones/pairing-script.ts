/** Copy buttons and the test; the page works without it, only less comfortably. */
export const PAIRING_SCRIPT = `
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => {
    const source = document.getElementById(button.dataset.copy)
    source.select()
    // The clipboard API wants HTTPS, which a till on the Wi-Fi does not have.
    document.execCommand('copy')
    button.textContent = button.dataset.done
  })
}
const test = document.getElementById('test')
test?.addEventListener('click', async () => {
  const result = document.getElementById('result')
  try {
    const response = await fetch(test.dataset.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        app: 'id.dana',
        title: 'Pembayaran Masuk',
        text: 'Rp25.042 diterima DANA Bisnis.',
        event_id: 'test',
        is_test: true,
      }),
    })
    result.textContent = response.ok ? test.dataset.sent : test.dataset.refused + ' ' + response.status
  } catch {
    result.textContent = test.dataset.unreached
  }
})
`
