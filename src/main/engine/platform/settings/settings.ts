import { AppError } from '../../../../shared/base/errors.ts'
import { hostNamesIn } from '../../../../shared/base/host-names.ts'
import {
  SETTINGS,
  type SettingKey,
  type SettingRow,
  type SettingRule,
  type SettingValue,
} from '../../../../shared/settings.ts'
import { afterCommit } from '../storage/commit-queue.ts'
import type { Database, WritableDb } from '../storage/connection.ts'
import { deleteSetting, listSettings, upsertSetting } from './setting-store.ts'

type Values = {
  [Key in SettingKey]: (typeof SETTINGS)[Key]['kind'] extends 'text' ? string : number
}

export interface Settings {
  /** The current value; null only for a whole number whose default is "none". */
  get<Key extends SettingKey>(key: Key): Values[Key] | NullDefault<Key>
  list(): SettingRow[]
  /** Sets from text, or resets to the default with null. Throws SETTING_UNKNOWN or SETTING_INVALID. */
  set(key: string, text: string | null): Promise<SettingRow>
}

type NullDefault<Key extends SettingKey> = (typeof SETTINGS)[Key]['default'] extends null
  ? null
  : never

/** Settings are cached in memory; a change takes effect once it is committed. */
export function createSettings(database: Database): Settings {
  const stored = new Map<string, string>(
    listSettings(database.read).map(({ key, value }) => [key, value]),
  )

  const currentValue = (key: SettingKey) => settingOf(key, stored.get(key))

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
      await database.write((db) => {
        change(db, known, text)
        afterCommit(db, () => {
          if (text === null) stored.delete(known)
          else stored.set(known, text)
        })
      })
      return row(known)
    },
  }
}

/** Checked against the stored values, not the cached ones: another change may be in the same commit. */
function change(db: WritableDb, key: SettingKey, text: string | null): void {
  if (text === null) deleteSetting(db, key)
  else {
    assertFits(key, text)
    upsertSetting(db, key, text)
  }
  assertCodeRange(db)
}

function settingOf(key: SettingKey, text: string | undefined): SettingValue {
  if (text === undefined) return SETTINGS[key].default
  return SETTINGS[key].kind === 'text' ? text : Number(text)
}

function assertFits(key: SettingKey, text: string): void {
  const { kind, min, max }: SettingRule = SETTINGS[key]
  if (kind === 'text') {
    if (text.length < min || text.length > max) {
      throw new AppError('SETTING_INVALID', `${key} takes ${min} to ${max} characters`)
    }
    if (key === 'timeZone') assertTimeZone(text)
    if (key === 'ownNames') assertHostNames(text)
    return
  }
  const isWhole = /^(0|[1-9]\d{0,9})$/.test(text)
  if (!isWhole || Number(text) < min || Number(text) > max) {
    throw new AppError('SETTING_INVALID', `${key} takes a whole number from ${min} to ${max}`)
  }
}

function assertTimeZone(name: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch (error) {
    throw new AppError('SETTING_INVALID', `"${name}" is no IANA time zone`, { cause: error })
  }
}

function assertHostNames(text: string): void {
  if (hostNamesIn(text)) return
  throw new AppError(
    'SETTING_INVALID',
    'ownNames takes names or addresses without http://, separated by spaces',
  )
}

function assertCodeRange(db: WritableDb): void {
  const stored = new Map(listSettings(db).map(({ key, value }) => [key, value]))
  const min = Number(settingOf('uniqueCodeMin', stored.get('uniqueCodeMin')))
  const max = Number(settingOf('uniqueCodeMax', stored.get('uniqueCodeMax')))
  if (min <= max) return
  throw new AppError('SETTING_INVALID', `uniqueCodeMin ${min} would be above uniqueCodeMax ${max}`)
}
