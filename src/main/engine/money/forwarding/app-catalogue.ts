import { isKnownApp, knownApps } from '../notifications/read-notification.ts'

/** One app in the list that a phone's forwarder asks for, so that it forwards wallets and nothing else. */
export interface AppCatalogueEntry {
  key: string
  label: string
  packages: string[]
  /** The phone's own guess at a sum, each with one group of digits; only for its screen, never believed here. */
  patterns: string[]
  /** Whether one of its wordings was seen on a real phone. */
  verified: boolean
}

const SUM_PATTERN = String.raw`(?i)(?:rp|idr)\.?\s*([0-9][0-9.,]*)`

/** The apps that are read here: one entry for all packages that share their formats, and one for each that was taught. */
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
