/** Languages of the screens and of the pages on the Wi-Fi; Indonesian comes first. */
export const LANGUAGES = ['id', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' }

export function otherLanguage(language: Language): Language {
  return language === 'id' ? 'en' : 'id'
}
