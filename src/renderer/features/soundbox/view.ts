import { formatRupiah } from '../../../shared/base/money.ts'
import type { SoundEvent } from '../../../shared/sound/sound.ts'
import type { soundboxText } from '../../text/id/soundbox.ts'
import type { SoundChoices } from '../sound/sound-choices.ts'
import type { ConnectionState } from './connection.ts'

/** Everything that the page shows. */
export interface SoundboxState {
  line: ConnectionState
  isSoundReady: boolean
  isAwake: boolean
  choices: SoundChoices
  /** The last announcement; it stays until the next one. */
  last: SoundEvent | null
}

export interface SoundboxActions {
  turnOn: () => void
  tryOut: () => void
  choose: (change: Partial<SoundChoices>) => void
}

/** Builds the page once; the returned function updates it. */
export function createView(
  root: HTMLElement,
  words: typeof soundboxText,
  acts: SoundboxActions,
): (picture: SoundboxState) => void {
  const line = add(root, 'p', 'line')
  line.setAttribute('role', 'status')
  const last = add(root, 'section', 'last')
  last.setAttribute('aria-live', 'polite')
  const kind = add(last, 'p', 'kind')
  const amount = add(last, 'p', 'amount')
  const time = add(last, 'p', 'time')
  const sound = add(root, 'section', 'sound')
  const blocked = add(sound, 'p', 'blocked')
  const turnOn = button(sound, words.turnOn, 'turnOn', acts.turnOn)
  const controls = add(sound, 'div', 'controls')
  const state = add(controls, 'p', 'state')
  const volume = slider(controls, words.volume, (volumePercent) => acts.choose({ volumePercent }))
  const buttons = add(controls, 'div', 'buttons')
  button(buttons, words.try, 'try', acts.tryOut)
  let isOn = true
  const mute = button(buttons, '', 'mute', () => acts.choose({ isOn: !isOn }))
  const awake = add(root, 'p', 'awake')

  return (picture) => {
    isOn = picture.choices.isOn
    root.dataset.line = picture.line
    root.dataset.sound = picture.isSoundReady ? (isOn ? 'on' : 'muted') : 'blocked'
    root.dataset.kind = picture.last?.kind ?? 'none'
    line.textContent = lineText(words, picture.line)
    kind.textContent = picture.last ? words.kinds[picture.last.kind] : words.quiet
    amount.textContent = picture.last?.amount ? formatRupiah(picture.last.amount) : ''
    time.textContent = picture.last ? clock(picture.last.atMs) : words.quietHelp
    blocked.textContent = words.blocked
    blocked.hidden = turnOn.hidden = picture.isSoundReady
    controls.hidden = !picture.isSoundReady
    state.textContent = isOn ? words.on : words.muted
    mute.textContent = isOn ? words.mute : words.unmute
    volume.value = String(picture.choices.volumePercent)
    awake.textContent = picture.isAwake ? words.awake : words.mayFallAsleep
  }
}

function lineText(words: typeof soundboxText, line: ConnectionState): string {
  if (line === 'connected') return words.connected
  return line === 'ended' ? words.ended : words.disconnected
}

function clock(atMs: number): string {
  return new Intl.DateTimeFormat('id', { hour: '2-digit', minute: '2-digit' }).format(atMs)
}

function add<Name extends 'p' | 'section' | 'div' | 'button' | 'label' | 'input'>(
  parent: HTMLElement,
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.className = className
  parent.append(element)
  return element
}

function button(parent: HTMLElement, text: string, className: string, onClick: () => void) {
  const element = add(parent, 'button', className)
  element.type = 'button'
  element.textContent = text
  element.addEventListener('click', onClick)
  return element
}

function slider(parent: HTMLElement, text: string, onChange: (percent: number) => void) {
  const label = add(parent, 'label', 'volume')
  label.textContent = text
  const input = add(label, 'input', 'slider')
  Object.assign(input, { type: 'range', min: '10', max: '100', step: '10' })
  input.addEventListener('input', () => onChange(Number(input.value)))
  return input
}
