import { useEffect, useEffectEvent } from 'react'
import { takeEarlyKey } from './early-keys.ts'

/** A second press of the same key must not act on a screen that has only just appeared, in milliseconds. */
const SETTLE_MS = 400

/** Whether somebody is writing: keys belong to the field then. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

/** A control chosen with the keyboard keeps its own Enter. */
function isOnControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('a:focus-visible, button:focus-visible')
}

/** Enter presses the one primary action of the screen when no field and no other control has the focus. */
export function useEnterKey(action: () => void, isEnabled: boolean): void {
  const act = useEffectEvent(action)
  useEffect(() => {
    if (!isEnabled) return
    const since = performance.now()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return
      if (isTyping(event.target) || isOnControl(event.target) || isDialogOpen()) return
      event.preventDefault()
      if (performance.now() - since > SETTLE_MS) act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isEnabled])
}

/** Function keys work everywhere but in a dialog; printable keys only while nobody is writing. */
export function useKeys(actions: Record<string, () => void>): void {
  const act = useEffectEvent((key: string) => actions[key]?.())
  const isOurs = useEffectEvent((key: string) => Object.hasOwn(actions, key))
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isOurs(event.key) || event.ctrlKey || event.metaKey || event.altKey || isDialogOpen())
        return
      if (event.key.length === 1 && isTyping(event.target)) return
      event.preventDefault()
      act(event.key)
    }
    const early = takeEarlyKey(isOurs)
    // After React has finished: the action may have to draw at once.
    if (early !== null) queueMicrotask(() => act(early))
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** For buttons pressed with a finger or a mouse: the keys stay with the screen. */
export function keepKeysOnScreen(event: { preventDefault(): void }): void {
  event.preventDefault()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
