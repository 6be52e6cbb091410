import { notifications } from '@mantine/notifications'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// Set-up of the component tests: browser features that Mantine needs and happy-dom lacks or implements
// differently.

// A maximum for busy machines; elements that exist are found at once.
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
  // The notices stand in one store for all windows: one of the last test must not satisfy the next.
  notifications.clean()
  vi.unstubAllGlobals()
  localStorage.clear()
  location.hash = ''
})
