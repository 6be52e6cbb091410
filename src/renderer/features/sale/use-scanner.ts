import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../../components/hotkey.ts'
import { NO_SCAN, nextScan } from './scanner.ts'

export interface ScannerActions {
  onCode: (code: string) => void
  /** Whether a product has this code; only then is it removed from a field. */
  isKnown: (code: string) => boolean
}

/** Recognises a barcode scanner wherever the focus is, and removes what it typed into a field. */
export function useScanner({ onCode, isKnown }: ScannerActions): void {
  const hear = useEffectEvent(onCode)
  const knows = useEffectEvent(isKnown)
  useEffect(() => {
    let scan = NO_SCAN
    let before: { field: EventTarget | null; value: string } = { field: null, value: '' }
    const onKeyDown = (event: KeyboardEvent) => {
      const next = nextScan(scan, event.key, event.timeStamp)
      if (next.state.text.length === 1)
        before = { field: event.target, value: textOf(event.target) }
      scan = next.state
      if (next.code === null) return
      if (isTyping(event.target)) {
        // The search field reads codes itself.
        if (isSearch(event.target) || !knows(next.code)) return
        if (event.target === before.field) writeValue(event.target, before.value)
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      hear(next.code)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

function isSearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search'
}

function textOf(target: EventTarget | null): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? target.value
    : ''
}

/** Sets the value with the native setter, so that React handles the event like typing. */
function writeValue(target: EventTarget | null, value: string): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const prototype = Object.getPrototypeOf(target) as object
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, value)
  target.dispatchEvent(new Event('input', { bubbles: true }))
}
