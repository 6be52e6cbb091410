import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract.ts'
import type { Till } from '../../shared/sales/till.ts'
import { call } from './client.ts'

/** Polls besides the announcements, so that a missed one cannot leave a screen on "waiting". */
const SAFETY_POLL_MS = 10_000

export function tillQuery() {
  return queryOptions({
    queryKey: ['till'],
    queryFn: () => call('till.get', {}),
    refetchInterval: SAFETY_POLL_MS,
  })
}

type TillCommand = {
  [Name in CommandName]: CommandOutput<Name> extends Till ? Name : never
}[CommandName]

/** Changes of the till run one after another, so that quick presses keep their order. */
function useTillCommand<Name extends TillCommand>(name: Name, isErrorShownInPlace = false) {
  const queryClient = useQueryClient()
  const { queryKey } = tillQuery()
  return useMutation({
    scope: { id: 'till' },
    mutationFn: async (input: CommandInput<Name>) => (await call(name, input)) as Till,
    onMutate: () => queryClient.cancelQueries({ queryKey }),
    onSuccess: (till) => {
      queryClient.setQueryData(queryKey, till)
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
    meta: { isErrorShownInPlace },
  })
}

export const useAddProduct = () => useTillCommand('order.addProduct')
export const useAddAmount = () => useTillCommand('order.addAmount')
export const useChangeLine = () => useTillCommand('order.changeLine')
export const useSetOrderNote = () => useTillCommand('order.setNote')
export const useClearOrder = () => useTillCommand('order.clear')
export const useUndo = () => useTillCommand('order.undo')
export const usePayWithQris = () => useTillCommand('order.payWithQris')
export const usePayWithCash = () => useTillCommand('order.payWithCash', true)
export const useCancelPayment = () => useTillCommand('order.cancelPayment')
export const useConfirmByHand = () => useTillCommand('order.confirmByHand', true)
export const useNextOrder = () => useTillCommand('order.next')
export const useResumeOrder = () => useTillCommand('order.resume')
