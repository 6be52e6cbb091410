import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

/** A merchant's test payments that wait. */
export function openTestsQuery(merchantId: string) {
  return queryOptions({
    queryKey: ['open-tests', merchantId],
    queryFn: () => call('simulator.open', { merchantId }),
    refetchInterval: 3_000,
  })
}

export function usePayTest() {
  return useSimulator((input: CommandInput<'simulator.pay'>) => call('simulator.pay', input))
}

export function usePayTestQr() {
  return useSimulator((input: CommandInput<'simulator.payQr'>) => call('simulator.payQr', input))
}

function useSimulator<Input extends { merchantId: string }, Output>(
  mutationFn: (input: Input) => Promise<Output>,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: (_data, _error, { merchantId }) =>
      queryClient.invalidateQueries({ queryKey: openTestsQuery(merchantId).queryKey }),
    meta: { isErrorShownInPlace: true },
  })
}
