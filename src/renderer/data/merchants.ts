import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

export function merchantsQuery() {
  return queryOptions({ queryKey: ['merchants'], queryFn: () => call('merchants.list', {}) })
}

/** The answer carries the keys, which are shown once: it stays out of the cache. */
export function useCreateMerchant() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.create'>) => call('merchants.create', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: merchantsQuery().queryKey }),
    gcTime: 0,
    meta: { isErrorShownInPlace: true },
  })
}

export function useSwitchMerchant() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, isActive }: { id: string; isActive: boolean }) =>
      call(isActive ? 'merchants.resume' : 'merchants.suspend', { id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: merchantsQuery().queryKey }),
  })
}

export function useSetWebhook() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.setWebhook'>) =>
      call('merchants.setWebhook', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: merchantsQuery().queryKey }),
    meta: { isErrorShownInPlace: true },
  })
}

/** The switches and texts of one merchant. */
export function useSetOption() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.setOption'>) => call('merchants.setOption', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: merchantsQuery().queryKey }),
  })
}

export function useSetCallbackHosts() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.setCallbackHosts'>) =>
      call('merchants.setCallbackHosts', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: merchantsQuery().queryKey }),
    meta: { isErrorShownInPlace: true },
  })
}

export function methodsQuery(id: string) {
  return queryOptions({
    queryKey: ['merchants', 'methods', id],
    queryFn: () => call('merchants.methods', { id }),
  })
}

export function useSetMethod() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.setMethod'>) => call('merchants.setMethod', input),
    onSuccess: (_, { id }) =>
      queryClient.invalidateQueries({ queryKey: methodsQuery(id).queryKey }),
    meta: { isErrorShownInPlace: true },
  })
}

export function useRemoveMethod() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.removeMethod'>) =>
      call('merchants.removeMethod', input),
    onSuccess: (_, { id }) =>
      queryClient.invalidateQueries({ queryKey: methodsQuery(id).queryKey }),
  })
}
