import { isKnownApp, knownApps } from '../notifications/read-notification.ts'

/** One app in the list that a phone's forwarder downloads, so that it forwards only wallet apps. */
export interface AppCatalogueEntry {
  key: string
  label: string
  packages: string[]
  /**
   * Patterns for the phone to guess an amount, each with one group of digits; shown on the phone only, not
   * trusted here.
   */
  patterns: string[]
  /** Whether one of its wordings was seen on a real phone. */
  verified: boolean
}

const SUM_PATTERN = String.raw`(?i)(?:rp|idr)\.?\s*([0-9][0-9.,]*)`

/** The readable apps: one entry for all packages that share their formats, and one for each taught app. */
export function appCatalogue(taughtApps: readonly string[]): AppCatalogueEntry[] {
  const taught = taughtApps.filter((app) => !isKnownApp(app)).map((app) => toEntry(app, app, true))
  return [...builtIn(), ...taught]
}

function builtIn(): AppCatalogueEntry[] {
  const entries = new Map<string, AppCatalogueEntry>()
  for (const { package: name, formatIds, deviceSeen } of knownApps()) {
    const key = formatIds[0] ?? name
    const entry = entries.get(key)
    if (entry) entry.packages.push(name)
    else entries.set(key, toEntry(key, name, deviceSeen))
  }
  return [...entries.values()]
}

function toEntry(key: string, app: string, verified: boolean): AppCatalogueEntry {
  const label = key.replaceAll('-', ' ').toUpperCase()
  return { key, label, packages: [app], patterns: [SUM_PATTERN], verified }
}
