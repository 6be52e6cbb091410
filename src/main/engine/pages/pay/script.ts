/**
 * What the page adds once a script may run: news at once, a running clock, copying, printing, the way
 * back. It never writes markup: a new state is the same page read again by the browser's own parser,
 * which runs nothing in it.
 */
export const SCRIPT_TEXT = `
'use strict'
const POLL_MS = 4000
const PING_MS = 20000
const REDIRECT_SECONDS = 5
const LONGEST_PAUSE_MS = 15000
const byId = (id) => document.getElementById(id)
let page = byId('page')
let clockOffset = 0
let socket = null
let pause = 1000
let heardAt = 0
let isReading = false
let redirecting = 0
let polledAt = 0

const serverNow = () => Date.now() + clockOffset
const query = (path) => path + '?id=' + encodeURIComponent(page.dataset.id)
const isOver = () => page.dataset.state === 'paid' || page.dataset.state === 'paid-late'

function hear({ state, now }) {
  clockOffset = now - Date.now()
  heardAt = Date.now()
  pause = 1000
  if (state !== page.dataset.state) readAgain()
}

// XMLHttpRequest parses the page for us, without running it and without a text that becomes markup.
function readAgain() {
  if (isReading) return
  isReading = true
  const request = new XMLHttpRequest()
  request.open('GET', location.href)
  request.responseType = 'document'
  request.timeout = 10000
  request.onloadend = () => {
    isReading = false
    const fresh = request.status === 200 && request.response && request.response.getElementById('page')
    if (!fresh) return
    document.title = request.response.title
    page.replaceWith(fresh)
    page = fresh
    startPage()
    const said = byId('said')
    if (said) byId('spoken').textContent = said.textContent
    scrollTo(0, 0)
  }
  request.send()
}

async function poll() {
  if (Date.now() - polledAt < 1000) return
  polledAt = Date.now()
  try {
    const response = await fetch(query('/pay-page/state'), { cache: 'no-store' })
    if (response.ok) hear(await response.json())
  } catch {
    // The Wi-Fi is away: the next round tries again.
  }
}

function showLink(isThere) {
  const link = byId('link')
  if (!link) return
  link.classList.toggle('off', !isThere)
  link.querySelector('span').textContent = isThere ? link.dataset.connected : link.dataset.disconnected
}

function listen() {
  if (socket || isOver()) return
  const mine = new WebSocket(location.origin.replace(/^http/, 'ws') + query('/pay-page/live'))
  socket = mine
  mine.onmessage = ({ data }) => {
    heardAt = Date.now()
    if (data !== 'pong') hear(JSON.parse(data))
  }
  mine.onclose = () => {
    if (socket === mine) socket = null
    setTimeout(listen, pause * (0.75 + Math.random() / 2))
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }
}

function leave() {
  if (!socket) return
  const old = socket
  socket = null
  old.close()
}

function tick() {
  const isLive = socket !== null && socket.readyState === WebSocket.OPEN
  const isSilent = Date.now() - heardAt > PING_MS + 10000
  if (isLive && isSilent) leave()
  showLink(isLive || Date.now() - heardAt < POLL_MS * 3)
  if (page.dataset.state !== 'pending') return
  const left = Math.max(0, Number(page.dataset.expires) - serverNow())
  const seconds = Math.ceil(left / 1000)
  const two = (number) => String(number).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60)
  const label = byId('until')
  label.textContent = label.dataset.live
  byId('left').textContent = hours > 0 ? hours + ':' + rest : rest
  const bar = byId('bar')
  bar.hidden = false
  const whole = Math.max(1, Number(page.dataset.expires) - Number(page.dataset.made))
  bar.value = left / whole
  if (left === 0) void poll()
}

// A module of whole pixels: an edge between two of them blurs.
function fitQr() {
  const qr = page.querySelector('.qr svg')
  if (!qr) return
  const modules = qr.viewBox.baseVal.width
  const pixels = Math.floor((qr.parentNode.clientWidth * devicePixelRatio) / modules)
  if (pixels > 0) qr.style.width = (pixels * modules) / devicePixelRatio + 'px'
}

function copy(button) {
  const field = document.createElement('textarea')
  field.value = button.dataset.copy
  field.className = 'unseen'
  document.body.append(field)
  field.select()
  // The clipboard API wants HTTPS, which a till on the Wi-Fi does not have.
  document.execCommand('copy')
  field.remove()
  button.textContent = button.dataset.copied
  byId('spoken').textContent = button.dataset.copied
}

// Once in a tab: who comes back from the shop with the back button wants to read the receipt.
function startWayBack() {
  const back = byId('back')
  if (!back || redirecting) return
  const mark = 'lunas-back ' + back.dataset.payment
  try {
    if (sessionStorage.getItem(mark)) return
    sessionStorage.setItem(mark, '1')
  } catch {
    return
  }
  const soon = byId('soon')
  const text = soon.querySelector('[data-text]')
  let seconds = REDIRECT_SECONDS
  const say = () => { text.textContent = text.dataset.text.replace('{seconds}', String(seconds)) }
  const stop = () => { clearInterval(redirecting); soon.hidden = true }
  say()
  soon.hidden = false
  byId('stay').addEventListener('click', stop)
  redirecting = setInterval(() => {
    seconds -= 1
    say()
    if (seconds > 0) return
    stop()
    location.assign(back.href)
  }, 1000)
}

function startPage() {
  clockOffset = Number(page.dataset.now) - Date.now()
  for (const button of page.querySelectorAll('[data-copy],[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => (button.dataset.copy ? copy(button) : print()))
  }
  const byHand = byId('by-hand')
  if (byHand) byHand.hidden = true
  fitQr()
  if (isOver()) {
    leave()
    startWayBack()
  }
  tick()
}

if (page) {
  heardAt = Date.now()
  startPage()
  listen()
  setInterval(tick, 250)
  addEventListener('resize', fitQr)
  setInterval(() => {
    const isLive = socket !== null && socket.readyState === WebSocket.OPEN
    if (!isOver() && !isLive) void poll()
  }, POLL_MS)
  setInterval(() => {
    if (socket !== null && socket.readyState === WebSocket.OPEN) socket.send('ping')
  }, PING_MS)
  const wake = () => {
    if (document.visibilityState !== 'visible' || isOver()) return
    void poll()
    listen()
  }
  document.addEventListener('visibilitychange', wake)
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
}
`
