import { isAndroidPackage } from '../../../../shared/inbox/android-package.ts'
import { type FieldTree, textsOf } from './field-aliases.ts'
import { type InnerObject, innerObjects } from './inner-objects.ts'

/** The fields of a request that make up its notification. */
export interface FoundFields {
  /** The objects with the fields of the notification, first the one that holds the text. */
  trees: readonly FieldTree[]
  /** Distinct, in the table's order. */
  texts: readonly string[]
  bigTexts: readonly string[]
  titles: readonly string[]
  /** What stands where the app is named: a package, a display name, or the sender of an SMS. */
  apps: readonly string[]
  /** Display names that a body without a package gives. */
  appNames: readonly string[]
  /** Two objects hold different texts: which one is the notification cannot be told. */
  hasRivals: boolean
}

/**
 * Finds the fields of the notification: under the known names first, and only what is missing there in the
 * objects inside, however deep.
 */
export function findFields(outer: readonly FieldTree[]): FoundFields {
  const inner = outer.flatMap(innerObjects)
  const isOutside = outer.some((tree) => shownIn(tree).length > 0)
  const homes = isOutside ? [] : homesIn(inner)
  const trees = [...homes.slice(0, 1).map(({ tree }) => tree), ...outer]
  const missing = (read: (tree: FieldTree) => string[]) => {
    const known = firstTexts(trees, read)
    return known.length > 0 ? known : distinct(inner.flatMap(({ tree }) => read(tree)))
  }
  const apps = outsideQuotes(homes.slice(0, 1)).concat(outer).flatMap(appsIn)
  const innerPackages = distinct(outsideQuotes(inner).flatMap(appsIn).filter(isAndroidPackage))
  const isNamed = apps.some(isAndroidPackage)
  const titles = missing((tree) => textsOf(tree, 'title'))
  const quotedApps = inner.filter(({ isQuoted }) => isQuoted).flatMap(({ tree }) => appsIn(tree))
  const names = trees.flatMap((tree) => textsOf(tree, 'appName'))
  return {
    trees,
    texts: firstTexts(trees, textsIn),
    bigTexts: missing((tree) => textsOf(tree, 'bigText')),
    titles,
    apps: isNamed ? apps : [...innerPackages, ...apps],
    appNames: distinct([...apps, ...names, ...quotedApps, ...titles]),
    hasRivals: homes.length > 1,
  }
}

/** The objects that hold a text, one of each different text. */
function homesIn(inner: readonly InnerObject[]): InnerObject[] {
  const homes = new Map<string, InnerObject>()
  for (const home of inner) {
    const texts = shownIn(home.tree)
    const key = JSON.stringify(texts)
    if (texts.length > 0 && !homes.has(key)) homes.set(key, home)
  }
  return [...homes.values()]
}

function outsideQuotes(objects: readonly InnerObject[]): FieldTree[] {
  return objects.filter(({ isQuoted }) => !isQuoted).map(({ tree }) => tree)
}

function textsIn(tree: FieldTree): string[] {
  return textsOf(tree, 'text')
}

function shownIn(tree: FieldTree): string[] {
  return [...textsIn(tree), ...textsOf(tree, 'bigText')]
}

function appsIn(tree: FieldTree): string[] {
  // Some apps put "package:number" into one field.
  const unique = tree.uniqueId
  const before = typeof unique === 'string' ? unique.split(':', 1) : []
  return [...textsOf(tree, 'app'), ...before].map((app) => app.trim()).filter((app) => app !== '')
}

function firstTexts(
  trees: readonly FieldTree[],
  read: (tree: FieldTree) => string[],
): readonly string[] {
  return distinct(trees.map(read).find((found) => found.length > 0) ?? [])
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
