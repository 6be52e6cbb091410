import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// Set-up of the component tests: what Mantine asks of a browser and happy-dom leaves out or answers differently.

// Longer than a busy machine takes; what is there at once is found at once.
configure({ asyncUtilTimeout: 15_000 })

window.matchMedia = (media) => ({
  media,
  matches: false,
  onchange: null,
  addListener: () => {},
  removeListener: () => {},
  addEventListener: () => {},
  removeEventListener: () => {},
  dispatchEvent: () => false,
})

window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.HTMLElement.prototype.scrollIntoView = () => {}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
  location.hash = ''
})
