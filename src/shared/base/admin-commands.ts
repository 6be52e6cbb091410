import { Type } from 'typebox'
import type { BackupResult, DoctorReport } from './admin.ts'
import { command, NoInput, strict } from './command.ts'

/** The commands of the command line alone; a part of the contract. */
export const ADMIN_COMMANDS = {
  /** A fresh address that opens one screen on the till's computer, once. Throws TILL_NOT_RUNNING. */
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
