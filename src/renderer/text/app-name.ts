import { APP_NAMES } from '../../shared/inbox/app-names.ts'

/** A wallet's name, else its package as it came; null when the app is unknown. */
export function appName(androidPackage: string | null): string | null {
  if (androidPackage === null) return null
  return APP_NAMES[androidPackage.toLowerCase()] ?? androidPackage
}
