/** How long an orderly end may take before the process ends all the same, in milliseconds. */
const PATIENCE_MS = 4_000

/** Ends the process with code 0 after `stop`, on SIGINT and SIGTERM. Everything promised is on disk before. */
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
}
