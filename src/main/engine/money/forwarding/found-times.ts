import { type FieldTree, TIME_NAMES, timeNameOf } from './field-aliases.ts'
import { innerObjects } from './inner-objects.ts'

/** Maximum values of one name that are looked at. */
const MOST_OF_ONE_NAME = 8

/** All values under the names of a time, in the tree and in the objects inside, the most telling name first. */
export function timesIn(tree: FieldTree, of: keyof typeof TIME_NAMES): unknown[] {
  const found = new Map<string, unknown[]>()
  for (const object of [tree, ...innerObjects(tree).map((inner) => inner.tree)]) {
    for (const [key, value] of Object.entries(withoutSendingTime(object))) {
      const name = timeNameOf(key)
      if (name === undefined) continue
      const values = found.get(name) ?? []
      if (values.length < MOST_OF_ONE_NAME) found.set(name, [...values, value])
    }
  }
  return TIME_NAMES[of].flatMap((name) => found.get(name) ?? [])
}

/**
 * The fields `from`, `content` and `timestamp` are what SmsForwarder sends without a template. Its `timestamp` is the
 * clock at sending, for every attempt (WebhookUtils.kt of pppscn/SmsForwarder), not the time of the notification.
 */
function withoutSendingTime(tree: FieldTree): FieldTree {
  const { timestamp: _, ...rest } = tree
  const isOwnForm = ['from', 'content', 'timestamp'].every((name) => Object.hasOwn(tree, name))
  return isOwnForm ? rest : tree
}
