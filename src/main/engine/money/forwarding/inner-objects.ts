import { type FieldTree, isObject } from './field-aliases.ts'
import { readJson } from './read-json.ts'

/** Maximum values that are looked at in one body; a forwarder sends fewer than a hundred. */
const MOST_VALUES = 2_000

/** An object inside a body. */
export interface InnerObject {
  tree: FieldTree
  /**
   * It stands in a text that is JSON itself, as some forms send it. A chat message can contain such a text, too, so
   * its app is no proof.
   */
  isQuoted: boolean
}

const foundBefore = new WeakMap<FieldTree, readonly InnerObject[]>()

/**
 * All objects inside a body, outermost first: in objects, in lists and in texts. Not the body itself. Each body is
 * searched once.
 */
export function innerObjects(root: FieldTree): readonly InnerObject[] {
  const found = foundBefore.get(root) ?? searchObjects(root)
  foundBefore.set(root, found)
  return found
}

function searchObjects(root: FieldTree): InnerObject[] {
  const found: InnerObject[] = []
  const left = valuesIn(root).map((value) => ({ value, isQuoted: false }))
  let looked = 0
  // Also visits what is added meanwhile.
  for (const { value, isQuoted } of left) {
    looked += 1
    if (looked > MOST_VALUES) break
    const unquoted = typeof value === 'string' ? unquote(value) : undefined
    const inner = unquoted ?? value
    const isInnerQuoted = isQuoted || unquoted !== undefined
    if (isObject(inner)) found.push({ tree: inner, isQuoted: isInnerQuoted })
    if (left.length > MOST_VALUES) continue
    left.push(...valuesIn(inner).map((each) => ({ value: each, isQuoted: isInnerQuoted })))
  }
  return found
}

function valuesIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).slice(0, MOST_VALUES)
    : []
}

function unquote(text: string): FieldTree | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  const json = readJson(text)
  return json && !json.isDoubtful ? json.fields : undefined
}
