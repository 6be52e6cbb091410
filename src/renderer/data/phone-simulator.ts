import { queryOptions, useMutation } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

export type DemoNotification = CommandInput<'demo.send'>

/** The open payments, which the simulated phone can pay. */
export function openPaymentsQuery() {
  return queryOptions({
    queryKey: ['open-payments'],
    queryFn: () => call('demo.openPayments', {}),
    refetchInterval: 5_000,
  })
}

export function useSendNotification() {
  return useMutation({
    mutationFn: (notification: DemoNotification) => call('demo.send', notification),
    meta: { isErrorShownInPlace: true },
  })
}
