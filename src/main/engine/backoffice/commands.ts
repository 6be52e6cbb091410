import type { ADMIN_COMMANDS } from '../../../shared/base/admin-commands.ts'
import type { Merchants } from '../money/merchants/merchants.ts'
import type { ScreenUrl } from '../people/sessions/screen-url.ts'
import type { HandlersOf } from '../platform/command-types.ts'
import type { Admin } from './admin.ts'

export function adminCommands(
  admin: Admin,
  merchants: Pick<Merchants, 'createDashboardToken'>,
  screenUrl: ScreenUrl,
): HandlersOf<typeof ADMIN_COMMANDS> {
  return {
    'admin.openScreen': ({ screen }) => ({ url: screenUrl(screen) }),
    'admin.createDashboardToken': async () => ({ token: await merchants.createDashboardToken() }),
    'admin.backup': ({ file }) => admin.backup(file),
    'admin.doctor': () => admin.doctor(),
  }
}
