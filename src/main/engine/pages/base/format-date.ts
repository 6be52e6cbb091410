import type { Language } from '../../../../shared/base/language.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** `20 Nov 2026, 17.05 WIB`: the shop's clock with its zone, since a customer may be anywhere. */
export function formatDate(atMs: EpochMs, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(atMs)
}
