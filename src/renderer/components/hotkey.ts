import { useEffect, useEffectEvent } from 'react'
import { takeEarlyKey } from './early-keys.ts'

/** Enter is ignored for so long after a screen appeared, in milliseconds: a double press must not act twice. */
const SETTLE_MS = 400

/** Whether the target is a field, which takes the keys itself. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

/** Whether a link or button has the keyboard focus, and Enter therefore. */
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

/** Function keys work everywhere but in a dialog; printable keys only outside of fields. */
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

/** For buttons pressed by touch or mouse: they take no focus, so that the screen's keys go on working. */
export function keepKeysOnScreen(event: { preventDefault(): void }): void {
  event.preventDefault()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
