import i18next from 'i18next'
import { LANGUAGES, type Language } from '../../../../shared/base/language.ts'
import { en } from './en.ts'
import { id, type PageTexts } from './id.ts'

/** Paths to the values of one kind: `pay.total`, `shop.status.paid`. */
type KeysTo<Value, Table> = {
  [Key in keyof Table & string]: Table[Key] extends Value
    ? Key
    : Table[Key] extends string | readonly string[]
      ? never
      : `${Key}.${KeysTo<Value, Table[Key]>}`
}[keyof Table & string]

export type TextKey = KeysTo<string, PageTexts>
export type ListKey = KeysTo<readonly string[], PageTexts>

/** The texts of the pages in one language. */
export interface PageText {
  /** One text, with its `{{places}}` filled. */
  (key: TextKey, values?: Record<string, string | number>): string
  /** Several texts in their order, such as steps. */
  list: (key: ListKey) => readonly string[]
  /** A whole part of the texts, for a page's script. */
  part: <Part extends keyof PageTexts>(part: Part) => PageTexts[Part]
}

const TABLES: Record<Language, PageTexts> = { id, en }

const texts = i18next.createInstance()
void texts.init({
  lng: 'id',
  fallbackLng: 'id',
  resources: { id: { translation: id }, en: { translation: en } },
  // Escaping is the work of `html`.
  interpolation: { escapeValue: false },
  initAsync: false,
})

function createPageText(language: Language): PageText {
  const fixed = texts.getFixedT(language)
  const translate = (key: string, options: Record<string, unknown>): unknown => fixed(key, options)
  // A page has dozens of texts without places: each is looked up once.
  const known = new Map<string, unknown>()
  const plain = (key: string) => {
    const found = known.get(key) ?? translate(key, { returnObjects: true })
    known.set(key, found)
    return found
  }
  const text = (key: TextKey, values?: Record<string, string | number>) =>
    String(values ? translate(key, values) : plain(key))
  return Object.assign(text, {
    list: (key: ListKey) => plain(key) as readonly string[],
    part: <Part extends keyof PageTexts>(part: Part) => TABLES[language][part],
  })
}

const MADE = new Map(LANGUAGES.map((language) => [language, createPageText(language)]))

/** The texts of a language; made once for each. */
export function pageText(language: Language): PageText {
  return MADE.get(language) ?? createPageText(language)
}
