/** Dots and no spaces; "DANA" is an app's display name. */
const PACKAGE = /^[a-z]\w*(?:\.\w+)+$/i

/** Whether a text has the form of an Android package, as `id.dana`. */
export function isAndroidPackage(text: string): boolean {
  return PACKAGE.test(text)
}
