import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { PaymentRow, PaymentView } from '../../shared/payments/payment-view.ts'
import { call } from './client.ts'

const PAGE_SIZE = 50

/** Every payment, newest first, a page at a time. */
export function paymentsQuery() {
  return infiniteQueryOptions({
    queryKey: ['payments', 'list'],
    queryFn: ({ pageParam }) =>
      call('payments.list', {
        limit: PAGE_SIZE,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page: PaymentRow[]) =>
      page.length < PAGE_SIZE ? undefined : page.at(-1)?.number,
  })
}

export function paymentQuery(id: string) {
  return queryOptions({
    queryKey: ['payments', 'one', id],
    queryFn: () => call('payments.get', { id }),
  })
}

/** The owner vouches for one payment, the counter's or a site's. */
export function useConfirmPaymentByHand(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: { pin: string; reason: string }) =>
      call('payments.confirmByHand', { id, ...input }),
    onSuccess: (payment: PaymentView) =>
      queryClient.setQueryData(paymentQuery(id).queryKey, payment),
    meta: { isErrorShownInPlace: true },
  })
}

/** Cancels a pending payment; the owner's part has to be open. */
export function useCancelOnePayment(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call('payments.cancel', { id }),
    onSuccess: (payment: PaymentView) =>
      queryClient.setQueryData(paymentQuery(id).queryKey, payment),
  })
}
