/** Keeps the screen on while the page is seen. Browsers allow it on encrypted pages only; false where they do not. */
export async function keepScreenAwake(): Promise<boolean> {
  const lock = async () => {
    await navigator.wakeLock.request('screen')
  }
  if (!('wakeLock' in navigator)) return false
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lock().catch(() => {})
  })
  return lock().then(
    () => true,
    () => false,
  )
}
