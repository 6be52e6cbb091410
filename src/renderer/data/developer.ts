import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'
import { merchantsQuery } from './merchants.ts'

/** Addresses and examples of every interface; the till's address is part of them. */
export function developerQuery() {
  return queryOptions({
    queryKey: ['shop', 'developer'],
    queryFn: () => call('developer.get', {}),
  })
}

export function siteKeysQuery(siteId: string) {
  return queryOptions({
    queryKey: ['merchants', 'keys', siteId],
    queryFn: () => call('merchants.keys', { id: siteId }),
  })
}

/** The answer is the key, which is shown once: it stays out of the cache. */
export function useCreateKey() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.createKey'>) => call('merchants.createKey', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: merchantsQuery().queryKey }),
    gcTime: 0,
    meta: { isErrorShownInPlace: true },
  })
}

export function useRevokeKey() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.revokeKey'>) => call('merchants.revokeKey', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: merchantsQuery().queryKey }),
  })
}

/** The answer is the new secret, which is shown once: it stays out of the cache. */
export function useRotateSecret() {
  return useMutation({
    mutationFn: (input: CommandInput<'merchants.rotateSecret'>) =>
      call('merchants.rotateSecret', input),
    gcTime: 0,
    meta: { isErrorShownInPlace: true },
  })
}

export function useSendTestWebhook() {
  return useMutation({
    mutationFn: (input: CommandInput<'webhooks.sendTest'>) => call('webhooks.sendTest', input),
    meta: { isErrorShownInPlace: true },
  })
}
