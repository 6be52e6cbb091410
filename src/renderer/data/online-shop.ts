import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import type { OnlineOrderStatus } from '../../shared/online-shop/online-order.ts'
import { call } from './client.ts'

/** Orders on one page of the list. */
const SHOWN = 100

export function onlineShopQuery() {
  return queryOptions({ queryKey: ['store'], queryFn: () => call('store.get', {}) })
}

export function onlineOrdersQuery(search: string, status: OnlineOrderStatus | null) {
  const query = { search, limit: SHOWN, offset: 0, ...(status === null ? {} : { status }) }
  return queryOptions({
    queryKey: ['store', 'orders', search, status],
    queryFn: () => call('store.orders', query),
  })
}

export function onlineOrderQuery(number: string) {
  return queryOptions({
    queryKey: ['store', 'order', number],
    queryFn: () => call('store.order', { number }),
  })
}

export type OrderAct = 'process' | 'complete' | 'cancel'

export function useActOnOrder() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ number, act }: { number: string; act: OrderAct }) =>
      call(`store.${act}`, { number }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: onlineShopQuery().queryKey }),
  })
}

export function usePayOrderInCash() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: { number: string; received: number }) => call('store.payWithCash', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: onlineShopQuery().queryKey }),
    meta: { isErrorShownInPlace: true },
  })
}

export function useSetProductPicture() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'store.setPicture'>) => call('store.setPicture', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: onlineShopQuery().queryKey }),
  })
}
