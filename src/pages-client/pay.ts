/*
 * The payment page where scripts run: news at once, a running clock, copying, printing, the way back to
 * the shop. It never writes markup: for a new state it loads the same page again, and the browser's own
 * parser reads it without running anything in it.
 */
import { copySelection } from './dom.ts'

interface Update {
  state: string
  now: number
}

const POLL_MS = 4_000
const PING_MS = 20_000
const LOAD_TIMEOUT_MS = 10_000
/** A socket that was silent for this long after a ping is closed. */
const SILENCE_MS = PING_MS + 10_000
const REDIRECT_SECONDS = 5
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

const find = (id: string) => document.getElementById(id)

/** The news of one payment: over a socket, and by asking where none can be opened. */
interface UpdateFeed {
  connect(): void
  disconnect(): void
  isLive(): boolean
  ping(): void
  poll(): Promise<void>
  /** How long nothing has arrived. */
  silentMs(): number
}

interface UpdateFeedParts {
  paymentId: () => string
  /** No update comes after it. */
  isPaid: () => boolean
  onUpdate: (update: Update) => void
}

function createUpdateFeed({ paymentId, isPaid, onUpdate }: UpdateFeedParts): UpdateFeed {
  let socket: WebSocket | null = null
  let pauseMs = FIRST_PAUSE_MS
  let heardAtMs = Date.now()
  let polledAtMs = 0

  const withId = (path: string) => `${path}?id=${encodeURIComponent(paymentId())}`
  const isLive = () => socket !== null && socket.readyState === WebSocket.OPEN

  function receive(update: Update): void {
    heardAtMs = Date.now()
    pauseMs = FIRST_PAUSE_MS
    onUpdate(update)
  }

  function connect(): void {
    if (socket || isPaid()) return
    const opened = new WebSocket(location.origin.replace(/^http/, 'ws') + withId('/pay-page/live'))
    socket = opened
    opened.onmessage = ({ data }) => {
      heardAtMs = Date.now()
      if (data !== 'pong') receive(JSON.parse(String(data)) as Update)
    }
    opened.onclose = () => {
      if (socket === opened) socket = null
      setTimeout(connect, pauseMs * (0.75 + Math.random() / 2))
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    }
  }

  return {
    connect,
    disconnect() {
      const closing = socket
      socket = null
      closing?.close()
    },
    isLive,
    ping() {
      if (isLive()) socket?.send('ping')
    },
    async poll() {
      if (Date.now() - polledAtMs < 1_000) return
      polledAtMs = Date.now()
      try {
        const response = await fetch(withId('/pay-page/state'), { cache: 'no-store' })
        if (response.ok) receive((await response.json()) as Update)
      } catch {
        // No Wi-Fi: the next round tries again.
      }
    },
    silentMs: () => Date.now() - heardAtMs,
  }
}

/**
 * Loads this page again, one load at a time. XMLHttpRequest parses the document without running it, so no text of
 * it can become markup here.
 */
function createPageLoader(onLoaded: (loaded: Document, page: HTMLElement) => void): () => void {
  let isLoading = false
  return () => {
    if (isLoading) return
    isLoading = true
    const request = new XMLHttpRequest()
    request.open('GET', location.href)
    request.responseType = 'document'
    request.timeout = LOAD_TIMEOUT_MS
    request.onloadend = () => {
      isLoading = false
      const loaded = request.status === 200 ? request.responseXML : null
      const fresh = loaded?.getElementById('page')
      if (loaded && fresh) onLoaded(loaded, fresh)
    }
    request.send()
  }
}

/** The payment's page through its states, and what keeps it up to date. */
function createPayPage(first: HTMLElement) {
  let page = first
  let clockOffsetMs = 0
  let isWayBackStarted = false

  const stateOf = () => page.dataset.state ?? ''
  const isPaid = () => stateOf() === 'paid' || stateOf() === 'paid-late'
  const feed = createUpdateFeed({
    paymentId: () => page.dataset.id ?? '',
    isPaid,
    onUpdate({ state, now }) {
      clockOffsetMs = now - Date.now()
      if (state !== stateOf()) loadAgain()
    },
  })
  const loadAgain = createPageLoader((loaded, fresh) => {
    document.title = loaded.title
    page.replaceWith(fresh)
    page = fresh
    startState()
    const said = find('said')
    if (said) announce(said.textContent)
    scrollTo(0, 0)
  })

  function tick(): void {
    const silentMs = feed.silentMs()
    const wasLive = feed.isLive()
    if (wasLive && silentMs > SILENCE_MS) feed.disconnect()
    showConnection(wasLive || silentMs < POLL_MS * 3)
    if (stateOf() !== 'pending') return
    const leftMs = Math.max(0, numberOf(page, 'expires') - (Date.now() + clockOffsetMs))
    showTimeLeft(page, leftMs)
    if (leftMs === 0) void feed.poll()
  }

  /** What a state that has just come onto the page needs. */
  function startState(): void {
    clockOffsetMs = numberOf(page, 'now') - Date.now()
    showButtons(page)
    fitQr(page)
    if (isPaid()) {
      feed.disconnect()
      if (!isWayBackStarted) isWayBackStarted = startWayBack()
    }
    tick()
  }

  return { feed, isPaid, startState, tick, fitQr: () => fitQr(page) }
}

function startPayPage(first: HTMLElement): void {
  const { feed, isPaid, startState, tick, fitQr } = createPayPage(first)
  const wake = () => {
    if (document.visibilityState !== 'visible' || isPaid()) return
    void feed.poll()
    feed.connect()
  }
  startState()
  feed.connect()
  setInterval(tick, 250)
  setInterval(() => {
    if (!isPaid() && !feed.isLive()) void feed.poll()
  }, POLL_MS)
  setInterval(feed.ping, PING_MS)
  addEventListener('resize', fitQr)
  document.addEventListener('visibilitychange', wake)
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
}

function numberOf(page: HTMLElement, name: 'now' | 'made' | 'expires'): number {
  return Number(page.dataset[name])
}

function showConnection(isThere: boolean): void {
  const link = find('link')
  const text = link?.querySelector('span')
  if (!link || !text) return
  link.classList.toggle('off', !isThere)
  text.textContent = (isThere ? link.dataset.connected : link.dataset.disconnected) ?? ''
}

function showTimeLeft(page: HTMLElement, leftMs: number): void {
  const label = find('until')
  const left = find('left')
  const bar = find('bar') as HTMLProgressElement | null
  if (!label || !left || !bar) return
  label.textContent = label.dataset.live ?? ''
  left.textContent = clockText(Math.ceil(leftMs / 1_000))
  bar.hidden = false
  bar.value = leftMs / Math.max(1, numberOf(page, 'expires') - numberOf(page, 'made'))
}

/** Copying and printing need a script: their buttons are shown here, and the way without one is hidden. */
function showButtons(page: HTMLElement): void {
  for (const button of page.querySelectorAll<HTMLElement>('[data-copy],[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => (button.dataset.copy ? copyFrom(button) : print()))
  }
  const byHand = find('by-hand')
  if (byHand) byHand.hidden = true
}

/** A module of the QR covers whole pixels: an edge between two pixels is blurred. */
function fitQr(page: HTMLElement): void {
  const qr = page.querySelector<SVGSVGElement>('.qr svg')
  if (!qr?.parentElement) return
  const modules = qr.viewBox.baseVal.width
  const pixels = Math.floor((qr.parentElement.clientWidth * devicePixelRatio) / modules)
  if (pixels > 0) qr.style.width = `${(pixels * modules) / devicePixelRatio}px`
}

/** `4:05` minutes and seconds as `04:05`, with hours as `1:04:05`. */
function clockText(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** For screen readers. */
function announce(text: string): void {
  const spoken = find('spoken')
  if (spoken) spoken.textContent = text
}

function copyFrom(button: HTMLElement): void {
  const field = document.createElement('textarea')
  field.value = button.dataset.copy ?? ''
  field.className = 'unseen'
  document.body.append(field)
  field.select()
  copySelection()
  field.remove()
  const copied = button.dataset.copied ?? ''
  button.textContent = copied
  announce(copied)
}

/**
 * Opens the shop's page after some seconds, once in a tab: a customer who comes back by the back button
 * wants to read the receipt. False when there is no way back, or it was taken already.
 */
function startWayBack(): boolean {
  const back = find('back') as HTMLAnchorElement | null
  const soon = find('soon')
  const text = soon?.querySelector<HTMLElement>('[data-text]')
  if (!back || !soon || !text) return false
  const mark = `lunas-back ${back.dataset.payment}`
  try {
    if (sessionStorage.getItem(mark)) return false
    sessionStorage.setItem(mark, '1')
  } catch {
    return false
  }
  let seconds = REDIRECT_SECONDS
  const show = () => {
    text.textContent = (text.dataset.text ?? '').replace('{seconds}', String(seconds))
  }
  const timer = setInterval(() => {
    seconds -= 1
    show()
    if (seconds > 0) return
    stop()
    location.assign(back.href)
  }, 1_000)
  const stop = () => {
    clearInterval(timer)
    soon.hidden = true
  }
  show()
  soon.hidden = false
  find('stay')?.addEventListener('click', stop)
  return true
}

const page = find('page')
if (page) startPayPage(page)
