import { isAndroidPackage } from '../../../../shared/inbox/android-package.ts'
import { displayNameOf, packagesNamed } from './app-names.ts'
import { type Reading, readNotification, readWithTaught } from './read-notification.ts'
import type { TaughtRules } from './taught/taught-rules.ts'

/** A notification as it is read: with what the message says about its app. */
export interface IncomingFields {
  app: string | null
  appNames?: readonly string[]
  title: string
  text: string
  bigText: string
  isDoubtful?: boolean
}

/** The reading, and the app it is stored under: a package, a display name, or null. */
export interface IncomingReading {
  reading: Reading
  app: string | null
}

/**
 * Reads a notification by the package of its app. Without a package it is read by the display name, and then
 * only asks: any app may show any name.
 */
export function readIncoming(
  incoming: IncomingFields,
  rules: Pick<TaughtRules, 'readingOf'>,
): IncomingReading {
  const { app, isDoubtful } = incoming
  if (isDoubtful) return { app, reading: { kind: 'unreadable', reason: 'body-doubtful' } }
  const wallet = app ?? ''
  const reading = readWithTaught({ ...incoming, app: wallet }, rules.readingOf(wallet))
  const isUnknown = reading.kind === 'unreadable' && reading.reason === 'unknown-app'
  if (!isUnknown || isAndroidPackage(wallet) || isEmpty(incoming)) return { app, reading }
  return readByName(incoming)
}

function readByName(incoming: IncomingFields): IncomingReading {
  const { app, appNames = [] } = incoming
  for (const name of appNames) {
    const readings = packagesNamed(name).map((named) =>
      readNotification({ ...incoming, app: named }),
    )
    const incomes = readings.filter((reading) => reading.kind === 'income')
    const [first] = incomes
    if (!first || incomes.some(({ amount }) => amount !== first.amount)) continue
    return { app: displayNameOf(name), reading: { ...first, settlesAlone: false, isByName: true } }
  }
  const known = appNames.find((name) => packagesNamed(name).length > 0)
  const shown = app ?? (known === undefined ? null : displayNameOf(known))
  return { app: shown, reading: { kind: 'unreadable', reason: 'app-not-named' } }
}

function isEmpty({ title, text, bigText }: IncomingFields): boolean {
  return title === '' && text === '' && bigText === ''
}
