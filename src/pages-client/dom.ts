/** The element with this id. Throws when the page has none: page and script are served together. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`the page has no element #${id}`)
  return element
}

/** The form field with this id. */
export function fieldById(id: string): HTMLInputElement {
  return byId(id) as HTMLInputElement
}

/** Copies the selection. The clipboard API needs HTTPS, which pages on the Wi-Fi do not have. */
export function copySelection(): boolean {
  return document.execCommand('copy')
}
