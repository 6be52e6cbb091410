/* Polls the shop, not the till, for the payment's state, and reloads the page after a change. */
;(() => {
  const EVERY_MS = 4_000
  const { url, order, key } = window.lunasOrderPage

  async function look() {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ order, key }),
      })
      const { state } = await answer.json()
      if (answer.ok && state !== 'waiting') {
        window.location.reload()
        return
      }
    } catch {
      // A network error: the next poll tries again.
    }
    window.setTimeout(look, EVERY_MS)
  }

  window.setTimeout(look, EVERY_MS)
})()
