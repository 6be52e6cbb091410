import type { OwnerPin } from './owner-pin.ts'

/**
 * Runs `work` after checking the owner's PIN, for one act in the cashier's window. Throws PIN_WRONG and
 * PIN_LOCKED.
 */
export type WithOwnerApproval = <Result>(
  pin: string,
  work: () => Result | Promise<Result>,
) => Promise<Result>

export function createOwnerApproval(ownerPin: Pick<OwnerPin, 'check'>): WithOwnerApproval {
  return async (pin, work) => {
    await ownerPin.check(pin)
    return work()
  }
}
