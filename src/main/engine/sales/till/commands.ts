import { rupiah } from '../../../../shared/base/money.ts'
import type { TILL_COMMANDS } from '../../../../shared/sales/till-commands.ts'
import type { WithOwnerApproval } from '../../people/pin/owner-approval.ts'
import type { HandlersOf } from '../../platform/command-types.ts'
import type { CustomerDisplay } from './customer-display.ts'
import type { SaleScreen } from './sale-screen.ts'
import type { TillService } from './till.ts'
import type { TillCore } from './till-view.ts'

interface TillCommandsRooms {
  till: TillService
  saleScreen: SaleScreen
  customerDisplay: CustomerDisplay
  withOwnerApproval: WithOwnerApproval
}

export function tillCommands({
  till,
  saleScreen,
  customerDisplay,
  withOwnerApproval,
}: TillCommandsRooms): HandlersOf<typeof TILL_COMMANDS> {
  const shown = async (core: Promise<TillCore>) => saleScreen.show(await core)
  return {
    'till.get': () => saleScreen.show(till.get()),
    'order.addProduct': (input) => shown(till.addProduct(input)),
    'order.addAmount': ({ amount, ...rest }) =>
      shown(till.addAmount({ amount: rupiah(amount), ...rest })),
    'order.changeLine': (input) => shown(till.changeLine(input)),
    'order.setNote': ({ note }) => shown(till.setNote(note)),
    'order.clear': () => shown(till.clear()),
    'order.undo': () => shown(till.undo()),
    'order.payWithQris': () => shown(till.payWithQris()),
    'order.payWithCash': ({ received }) => shown(till.payWithCash(rupiah(received))),
    'order.cancelPayment': () => shown(till.cancelPayment()),
    'order.confirmByHand': ({ pin, reason }) =>
      withOwnerApproval(pin, () => shown(till.confirmByHand(reason))),
    'order.next': () => shown(till.next()),
    'order.resume': ({ orderId }) => shown(till.resume(orderId)),
    'display.get': () => customerDisplay.get(),
  }
}
