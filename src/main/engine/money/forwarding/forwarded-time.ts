import {
  parseTimestamp,
  type ReportedTime,
  type TimestampContext,
} from '../../../../shared/base/parse-timestamp.ts'
import { type FieldTree, isTemplateLeftover } from './field-aliases.ts'
import { timesIn } from './found-times.ts'

/**
 * What a request says about when its notification was shown. The most telling field decides: a readable time of
 * sending must not stand in for a time of showing that cannot be read.
 */
export function reportedTimeIn(
  trees: readonly FieldTree[],
  context: TimestampContext,
): ReportedTime {
  return firstSaid(
    trees.flatMap((tree) => timesIn(tree, 'shown')),
    context,
  )
}

/** The phone's own time in a heartbeat, or null. */
export function clockTimeIn(trees: readonly FieldTree[], context: TimestampContext): number | null {
  const time = firstSaid(
    trees.flatMap((tree) => timesIn(tree, 'clock')),
    context,
  )
  return time.kind === 'read' ? time.atMs : null
}

function firstSaid(values: readonly unknown[], context: TimestampContext): ReportedTime {
  const said = values.filter((value) => isSaid(value, context))
  const [first] = said
  const time = parseTimestamp(first, context)
  if (time.kind !== 'unreadable') return time
  return inTwoFields(said, context) ?? time
}

/** Flags such as `received: true` are no times. */
function isSaid(value: unknown, context: TimestampContext): boolean {
  if (typeof value === 'boolean') return false
  // The word that the general recipe has in the place of a time.
  if (typeof value === 'string' && (isTemplateLeftover(value) || value === 'TIME')) return false
  return parseTimestamp(value, context).kind !== 'absent'
}

/** A date and a time of day in two fields, one of them the most telling one. */
function inTwoFields(
  said: readonly unknown[],
  context: TimestampContext,
): ReportedTime | undefined {
  const isRead = (text: string) => parseTimestamp(text, context).kind === 'read'
  const parts = said.filter((value) => typeof value === 'string').filter((text) => !isRead(text))
  const day = parts.find((text) => isRead(`${text} 00:00`))
  const clock = parts.find((text) => isRead(`2026-01-01 ${text}`))
  if (day === undefined || clock === undefined || ![day, clock].includes(String(said[0]))) {
    return undefined
  }
  return parseTimestamp(`${day} ${clock}`, context)
}
