import type { NetworkInterface } from './network-interfaces.ts'

/** Detects changes of the till's addresses. */
export interface AddressWatch {
  interfaces(): readonly NetworkInterface[]
  start(): void
  stop(): void
}

export interface AddressWatchParts {
  look: () => NetworkInterface[]
  onChanged: () => void
  /** Calls periodically; returns a function that stops it. */
  repeat?: (work: () => void, everyMs: number) => () => void
}

/** Half of the ten seconds within which a change has to be noticed, in milliseconds. */
const LOOK_EVERY_MS = 5_000

export function createAddressWatch(parts: AddressWatchParts): AddressWatch {
  const repeat = parts.repeat ?? repeatQuietly
  let cards = parts.look()
  let end: (() => void) | undefined

  function look(): void {
    const now = parts.look()
    if (written(now) === written(cards)) return
    cards = now
    parts.onChanged()
  }

  return {
    interfaces: () => cards,
    start() {
      end ??= repeat(look, LOOK_EVERY_MS)
    },
    stop() {
      end?.()
      end = undefined
    },
  }
}

function written(cards: readonly NetworkInterface[]): string {
  return cards
    .map(({ interfaceName, address, netmask }) => `${interfaceName} ${address} ${netmask}`)
    .join('\n')
}

function repeatQuietly(work: () => void, everyMs: number): () => void {
  const timer = setInterval(work, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
