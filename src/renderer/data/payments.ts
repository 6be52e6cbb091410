import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { PaymentRow } from '../../shared/payment-view.ts'
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
