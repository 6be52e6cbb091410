import type { BrowserContext, Page } from 'playwright/test'

/** Everything that a page must never do, as it happened. */
export interface Watchdog {
  complaints: string[]
  /** Where requests and live lines went. */
  origins: Set<string>
}

/** Watches every page that the context opens from now on. */
export async function watchPages(context: BrowserContext): Promise<Watchdog> {
  const watchdog: Watchdog = { complaints: [], origins: new Set() }
  const complain = (text: string) => watchdog.complaints.push(text)
  await context.exposeFunction('complain', complain)
  await context.addInitScript(() => {
    const tell = window as unknown as { complain: (text: string) => void }
    document.addEventListener('securitypolicyviolation', (event) =>
      tell.complain(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  context.on('page', (page) => watchPage(page, watchdog))
  return watchdog
}

function watchPage(page: Page, { complaints, origins }: Watchdog): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`said: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`threw: ${error.message}`))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('request', (request) => origins.add(new URL(request.url()).origin))
  page.on('websocket', (socket) => origins.add(new URL(socket.url()).origin))
}
