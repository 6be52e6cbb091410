import type { Static } from 'typebox'
import { ADMIN_COMMANDS } from './base/admin-commands.ts'
import { LEDGER_COMMANDS } from './base/ledger-commands.ts'
import { SETTINGS_COMMANDS } from './base/settings-commands.ts'
import { DIGITAL_GOODS_COMMANDS } from './digital-goods/commands.ts'
import { INBOX_COMMANDS } from './inbox/notification-commands.ts'
import { TEACHING_COMMANDS } from './inbox/teaching-commands.ts'
import { ONLINE_SHOP_COMMANDS } from './online-shop/commands.ts'
import { PAYMENT_COMMANDS, STATIC_CODE_COMMANDS } from './payments/commands.ts'
import { QRIS_COMMANDS } from './payments/qris-commands.ts'
import { SESSION_COMMANDS } from './people/commands.ts'
import { DEVICE_COMMANDS, ENCRYPTION_COMMANDS } from './phones/commands.ts'
import { CATALOG_COMMANDS } from './sales/catalog-commands.ts'
import { SHOP_COMMANDS } from './sales/shop-commands.ts'
import { TILL_COMMANDS } from './sales/till-commands.ts'
import { DEVELOPER_COMMANDS } from './sites/developer-commands.ts'
import { MERCHANT_COMMANDS } from './sites/merchant-commands.ts'
import { DEMO_COMMANDS, SIMULATOR_COMMANDS } from './sites/simulator-commands.ts'
import { WEBHOOK_COMMANDS } from './sites/webhook-commands.ts'
import { SOUND_COMMANDS } from './sound/commands.ts'

/** Every command a screen or the command line may send, as `POST /app/<command>`: the slices of all areas. */
export const CONTRACT = {
  ...SESSION_COMMANDS,
  ...SHOP_COMMANDS,
  ...QRIS_COMMANDS,
  ...DEVICE_COMMANDS,
  ...ENCRYPTION_COMMANDS,
  ...SOUND_COMMANDS,
  ...CATALOG_COMMANDS,
  ...DIGITAL_GOODS_COMMANDS,
  ...ONLINE_SHOP_COMMANDS,
  ...TILL_COMMANDS,
  ...PAYMENT_COMMANDS,
  ...INBOX_COMMANDS,
  ...TEACHING_COMMANDS,
  ...SETTINGS_COMMANDS,
  ...MERCHANT_COMMANDS,
  ...STATIC_CODE_COMMANDS,
  ...WEBHOOK_COMMANDS,
  ...DEVELOPER_COMMANDS,
  ...SIMULATOR_COMMANDS,
  ...DEMO_COMMANDS,
  ...LEDGER_COMMANDS,
  ...ADMIN_COMMANDS,
} as const

export type Contract = typeof CONTRACT
export type CommandName = keyof Contract
export type CommandInput<Name extends CommandName> = Static<Contract[Name]['input']>
export type CommandOutput<Name extends CommandName> = Exclude<Contract[Name]['output'], undefined>
export { type Command, ROLES, type Role } from './base/command.ts'

/** The answer to every command. `message` is for developers; screens show the sentence of the code. */
export type Answer<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: string; message: string; retryAfterSeconds?: number }
