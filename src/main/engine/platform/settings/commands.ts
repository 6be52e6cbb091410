import type { SETTINGS_COMMANDS } from '../../../../shared/base/settings-commands.ts'
import type { HandlersOf } from '../command-types.ts'
import type { Platform } from '../platform.ts'

export function settingsCommands({
  settings,
  broadcastToScreens,
}: Pick<Platform, 'settings' | 'broadcastToScreens'>): HandlersOf<typeof SETTINGS_COMMANDS> {
  return {
    'settings.list': () => settings.list(),
    'settings.set': async ({ key, value }) => {
      const row = await settings.set(key, value)
      broadcastToScreens('shop.changed')
      return row
    },
  }
}
