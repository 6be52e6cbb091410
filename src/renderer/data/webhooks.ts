import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { DeliveryLogRow, DeliveryLogView } from '../../shared/sites/webhook-delivery.ts'
import { call } from './client.ts'

const PAGE_SIZE = 50

/** What a list of webhooks is narrowed to; null: all. */
export interface DeliveryLogFilter {
  status: DeliveryLogRow['status'] | null
  merchantId: string | null
}

/** Every webhook, newest first, a page at a time. */
export function webhooksQuery({ status, merchantId }: DeliveryLogFilter) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', 'list', status, merchantId],
    queryFn: ({ pageParam }) =>
      call('webhooks.list', {
        limit: PAGE_SIZE,
        ...(status && { status }),
        ...(merchantId && { merchantId }),
        ...(pageParam !== null && { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page: DeliveryLogRow[]) =>
      page.length < PAGE_SIZE ? undefined : page.at(-1)?.eventSequence,
  })
}

export function webhookQuery(deliveryId: string) {
  return queryOptions({
    queryKey: ['webhooks', 'one', deliveryId],
    queryFn: () => call('webhooks.get', { deliveryId }),
  })
}

export function failingEndpointsQuery() {
  return queryOptions({
    queryKey: ['webhooks', 'failing'],
    queryFn: () => call('webhooks.failingEndpoints', {}),
  })
}

export function useRedeliver() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (deliveryId: string) => call('webhooks.redeliver', { deliveryId }),
    onSuccess: (view: DeliveryLogView) => {
      queryClient.setQueryData(webhookQuery(view.id).queryKey, view)
      return queryClient.invalidateQueries({ queryKey: ['webhooks'] })
    },
  })
}

export function useRedeliverFailed() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (wish: { merchantId: string | null; sinceMs: number }) =>
      call('webhooks.redeliverFailed', wish),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  })
}

export function useResumeEndpoints() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (merchantId: string) => call('webhooks.resume', { merchantId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  })
}
