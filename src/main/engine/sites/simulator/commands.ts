import { AppError } from '../../../../shared/base/errors.ts'
import type {
  DEMO_COMMANDS,
  SIMULATOR_COMMANDS,
} from '../../../../shared/sites/simulator-commands.ts'
import type { HandlersOf } from '../../platform/command-types.ts'
import type { DemoPhone } from './demo-phone.ts'
import type { Simulator } from './simulator.ts'

export function simulatorCommands(simulator: Simulator): HandlersOf<typeof SIMULATOR_COMMANDS> {
  return {
    'simulator.open': ({ merchantId }) => simulator.open(merchantId),
    'simulator.pay': ({ merchantId, paymentId, ...order }) =>
      simulator.pay(merchantId, paymentId, order),
    'simulator.payQr': ({ merchantId, qr, ...order }) => simulator.payQr(merchantId, qr, order),
  }
}

/** `phone` is undefined outside the demo. */
export function demoCommands(phone: DemoPhone | undefined): HandlersOf<typeof DEMO_COMMANDS> {
  function demo(): DemoPhone {
    if (!phone) throw new AppError('FORBIDDEN', 'this is not the demo')
    return phone
  }
  return {
    'demo.send': (input) => demo().send(input),
    'demo.openPayments': () => demo().openPayments(),
  }
}
