import { afterEach } from 'vitest'

const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Closes `thing` after the test, in reverse order; returns it. */
export function closeLater<Thing extends { close: () => Promise<unknown> }>(thing: Thing): Thing {
  closing.push(thing.close)
  return thing
}
