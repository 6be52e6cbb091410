import { AppError } from '../../../shared/errors.ts'
import {
  SETTINGS,
  type SettingKey,
  type SettingRow,
  type SettingRule,
  type SettingValue,
} from '../../../shared/settings.ts'
import type { Database } from '../storage/database.ts'
import { deleteSetting, listSettings, upsertSetting } from './setting-store.ts'

type Values = {
  [Key in SettingKey]: (typeof SETTINGS)[Key]['kind'] extends 'text' ? string : number
}

export interface Settings {
  /** The value in force; null only for a whole number whose default is "none". */
  get<Key extends SettingKey>(key: Key): Values[Key] | NullDefault<Key>
  list(): SettingRow[]
  /** Sets from text, or back to the default with null. Throws SETTING_UNKNOWN or SETTING_INVALID. */
  set(key: string, text: string | null): Promise<SettingRow>
}

type NullDefault<Key extends SettingKey> = (typeof SETTINGS)[Key]['default'] extends null
  ? null
  : never

/** Settings live in memory and on disk; a change is in force once it is on disk. */
export function createSettings(database: Database): Settings {
  const stored = new Map<string, string>(
    listSettings(database.read).map(({ key, value }) => [key, value]),
  )

  function currentValue(key: SettingKey): SettingValue {
    const text = stored.get(key)
    if (text === undefined) return SETTINGS[key].default
    return SETTINGS[key].kind === 'whole' ? Number(text) : text
  }

  function row(key: SettingKey): SettingRow {
    const rule = SETTINGS[key]
    return {
      key,
      value: currentValue(key),
      default: rule.default,
      unit: rule.unit,
      about: rule.about,
    }
  }

  return {
    get: (key) => currentValue(key) as never,
    list: () => (Object.keys(SETTINGS) as SettingKey[]).map(row),
    async set(key, text) {
      if (!Object.hasOwn(SETTINGS, key)) {
        throw new AppError('SETTING_UNKNOWN', `there is no setting "${key}"`)
      }
      const known = key as SettingKey
      if (text === null) {
        await database.write((db) => deleteSetting(db, known))
        stored.delete(known)
        return row(known)
      }
      const value = checked(known, text, currentValue)
      await database.write((db) => upsertSetting(db, known, value))
      stored.set(known, value)
      return row(known)
    },
  }
}

function checked(
  key: SettingKey,
  text: string,
  currentValue: (key: SettingKey) => SettingValue,
): string {
  const rule: SettingRule = SETTINGS[key]
  if (rule.kind === 'text') {
    if (text.length < rule.min || text.length > rule.max) {
      throw new AppError('SETTING_INVALID', `${key} takes ${rule.min} to ${rule.max} characters`)
    }
    if (key === 'timeZone') assertTimeZone(text)
    return text
  }
  if (!/^(0|[1-9]\d{0,9})$/.test(text) || Number(text) < rule.min || Number(text) > rule.max) {
    throw new AppError(
      'SETTING_INVALID',
      `${key} takes a whole number from ${rule.min} to ${rule.max}`,
    )
  }
  assertCodeRange(key, Number(text), currentValue)
  return text
}

function assertTimeZone(name: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch (error) {
    throw new AppError('SETTING_INVALID', `"${name}" is no IANA time zone`, { cause: error })
  }
}

function assertCodeRange(
  key: SettingKey,
  value: number,
  currentValue: (key: SettingKey) => SettingValue,
): void {
  const min = key === 'uniqueCodeMin' ? value : Number(currentValue('uniqueCodeMin'))
  const max = key === 'uniqueCodeMax' ? value : Number(currentValue('uniqueCodeMax'))
  if (min > max) {
    throw new AppError(
      'SETTING_INVALID',
      `uniqueCodeMin ${min} would be above uniqueCodeMax ${max}`,
    )
  }
}
