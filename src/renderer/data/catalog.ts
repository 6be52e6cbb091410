import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

export function catalogQuery() {
  return queryOptions({
    queryKey: ['catalog'],
    queryFn: () => call('catalog.get', {}),
    staleTime: 60_000,
  })
}

export type ProductInput = CommandInput<'catalog.saveProduct'>

export function useSaveProduct() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (product: ProductInput) => call('catalog.saveProduct', product),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: catalogQuery().queryKey }),
    meta: { isErrorShownInPlace: true },
  })
}

export function useRemoveProduct() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (productId: string) => call('catalog.removeProduct', { productId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: catalogQuery().queryKey }),
  })
}
