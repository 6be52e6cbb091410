import { APP_NAMES } from '../../../../shared/inbox/app-names.ts'
import { knownApps } from './read-notification.ts'

/** Shorter parts of a name say nothing about an app. */
const SHORTEST_NAME = 3

/**
 * The readable packages that a name may mean: "DANA" both packages of DANA, "BCA" all apps of BCA, a package
 * itself. Spelling does not matter. Empty for a name that no readable app has.
 */
export function packagesNamed(name: string): string[] {
  const given = wordsOf(name)
  if (given.join('').length < SHORTEST_NAME) return []
  return knownApps()
    .map((app) => app.package)
    .filter(
      (known) => known === name.toLowerCase() || isNamed(wordsOf(displayNameOf(known)), given),
    )
}

/** The display name of a package, or the name itself. */
export function displayNameOf(name: string): string {
  return APP_NAMES[name.toLowerCase()] ?? name
}

/** The name, its beginning or one of its words was given; or the name with more words: "DANA Bisnis". */
function isNamed(name: readonly string[], given: readonly string[]): boolean {
  const [whole, asked] = [name.join(''), given.join('')]
  return whole.startsWith(asked) || name.includes(asked) || given.includes(whole)
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
}
