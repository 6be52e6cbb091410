import { type FieldTree, isObject } from './field-aliases.ts'

/**
 * Parses JSON that has only one reading: an object, a list as the field `items`, a string as the field `text`.
 * undefined: it is not JSON. `isDoubtful`: a name is repeated in one object, or a name such as `__proto__` is
 * used; then nothing is taken.
 */
export function readJson(text: string): { fields: FieldTree; isDoubtful: boolean } | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value === 'string') return { fields: { text: value }, isDoubtful: false }
  if (typeof value !== 'object' || value === null) return { fields: {}, isDoubtful: true }
  const { names, isPoisoned } = countNames(value)
  const isDoubtful = isPoisoned || names !== countWrittenNames(text)
  if (isDoubtful) return { fields: {}, isDoubtful }
  return { fields: isObject(value) ? value : { items: value }, isDoubtful }
}

function countNames(root: object): { names: number; isPoisoned: boolean } {
  let names = 0
  let isPoisoned = false
  // A work list, not a recursion: a body may be nested a million levels deep.
  const left: object[] = [root]
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    const isList = Array.isArray(value)
    for (const [name, inner] of Object.entries(value)) {
      if (!isList) names += 1
      const isObject = typeof inner === 'object' && inner !== null
      if (!isList && name === '__proto__') isPoisoned = true
      if (name === 'constructor' && isObject && Object.hasOwn(inner, 'prototype')) isPoisoned = true
      if (isObject) left.push(inner as object)
    }
  }
  return { names, isPoisoned }
}

/**
 * In valid JSON a string followed by a colon is a name; JSON.parse drops all but the last of repeated names.
 */
function countWrittenNames(text: string): number {
  let names = 0
  for (const [, colon] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"\s*(:)?/g)) {
    if (colon !== undefined) names += 1
  }
  return names
}
