import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

export function inboxQuery() {
  return queryOptions({ queryKey: ['inbox'], queryFn: () => call('inbox.list', {}) })
}

export function useAttachMoney() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'inbox.attach'>) => call('inbox.attach', input),
    onSuccess: () => queryClient.invalidateQueries(),
    meta: { isErrorShownInPlace: true },
  })
}

export function useDismissMoney() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'inbox.dismiss'>) => call('inbox.dismiss', input),
    onSuccess: () => queryClient.invalidateQueries(),
    meta: { isErrorShownInPlace: true },
  })
}
