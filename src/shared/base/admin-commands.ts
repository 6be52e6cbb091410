import { Type } from 'typebox'
import type { BackupResult, DoctorReport } from './admin.ts'
import { command, NoInput, strict } from './command.ts'

/** Commands for the command line only. */
export const ADMIN_COMMANDS = {
  /** Makes a one-time address that opens one screen on the till's computer. Throws TILL_NOT_RUNNING. */
  'admin.openScreen': command<{ url: string }>()(
    'admin',
    Type.Object(
      {
        screen: Type.Union([
          Type.Literal('cashier'),
          Type.Literal('customer-display'),
          Type.Literal('phone-simulator'),
        ]),
      },
      strict,
    ),
  ),
  'admin.createDashboardToken': command<{ token: string }>()('admin', NoInput),
  'admin.backup': command<BackupResult>()(
    'admin',
    Type.Object({ file: Type.String({ minLength: 1, maxLength: 4_096 }) }, strict),
  ),
  'admin.doctor': command<DoctorReport>()('admin', NoInput),
} as const
