import { Type } from 'typebox'
import type { SettingRow } from '../settings.ts'
import { command, NoInput, strict } from './command.ts'

/** Commands of the owner's settings. */
export const SETTINGS_COMMANDS = {
  'settings.list': command<SettingRow[]>()('owner', NoInput),
  'settings.set': command<SettingRow>()(
    'owner',
    Type.Object(
      {
        key: Type.String({ minLength: 1, maxLength: 60 }),
        value: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
      },
      strict,
    ),
  ),
} as const
