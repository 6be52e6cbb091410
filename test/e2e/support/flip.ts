import type { Page } from 'playwright/test'

/** Resolves with the wall-clock time at which the words stood in a frame that was drawn. */
export interface Watch {
  seenAtMs(): Promise<number>
}

/** Starts looking now, inside the page, so that a slow test cannot make a screen look slow. */
export async function watchFor(page: Page, selector: string): Promise<Watch> {
  await page.evaluate((wanted) => {
    const seen = new Promise<number>((resolve) => {
      const look = () => {
        if (!document.querySelector(wanted)) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(Date.now()))
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { attributes: true, subtree: true, childList: true })
      look()
    })
    Object.assign(window, { [`seen ${wanted}`]: seen })
  }, selector)
  return {
    seenAtMs: () =>
      page.evaluate(
        (wanted) => (window as unknown as Record<string, Promise<number>>)[`seen ${wanted}`]!,
        selector,
      ),
  }
}

/** The green sheet of the cashier and the green screen of the customer. */
export const CASHIER_PAID = 'section[aria-label="Sudah lunas"]'
export const DISPLAY_PAID = '[data-state="paid"]'
