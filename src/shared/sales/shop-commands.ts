import { Type } from 'typebox'
import { command, Name, NoInput, Pin, QrisText, strict } from '../base/command.ts'
import type { Shop } from './shop.ts'

/** The commands of the shop itself: its name, its QRIS and its first set-up. */
export const SHOP_COMMANDS = {
  'shop.get': command<Shop>()('display', NoInput),
  /** First set-up; refused once the shop exists. The PIN has 6 to 12 digits. */
  'shop.setUp': command<Shop>()(
    'cashier',
    Type.Object({ name: Name, qris: QrisText, ownerPin: Pin }, strict),
  ),
  'shop.rename': command<Shop>()('owner', Type.Object({ name: Name }, strict)),
  'shop.changeQris': command<Shop>()('owner', Type.Object({ qris: QrisText }, strict)),
} as const
