/** How long a clean shutdown may take before the process is ended, in milliseconds. */
const PATIENCE_MS = 4_000

/** How often the parent process is checked, in milliseconds. */
const LOOK_EVERY_MS = 1_000

/**
 * Ends the process with code 0 after `stop`: on SIGINT and SIGTERM, and when the npm that started it has ended
 * (its shell does not forward signals). All accepted data is committed before.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false
  const end = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(0), PATIENCE_MS).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  if (process.env.npm_lifecycle_event) endWithParent(end)
}

function endWithParent(end: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end()
  }, LOOK_EVERY_MS).unref()
}
