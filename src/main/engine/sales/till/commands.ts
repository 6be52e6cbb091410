import { rupiah } from '../../../../shared/base/money.ts'
import type { TILL_COMMANDS } from '../../../../shared/sales/till-commands.ts'
import type { WithOwnerApproval } from '../../people/pin/owner-approval.ts'
import type { HandlersOf } from '../../platform/command-types.ts'
import type { TillService } from './till.ts'
import type { TillScreens } from './till-screens.ts'
import type { TillCore } from './till-view.ts'

export function tillCommands(
  till: TillService,
  screens: TillScreens,
  withOwnerApproval: WithOwnerApproval,
): HandlersOf<typeof TILL_COMMANDS> {
  const shown = async (core: Promise<TillCore>) => screens.till(await core)
  return {
    'till.get': () => screens.till(till.get()),
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
    'display.get': () => screens.display(),
  }
}
