import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

export function walletAppsQuery() {
  return queryOptions({ queryKey: ['wallet-apps'], queryFn: () => call('apps.list', {}) })
}

export function useSwitchApp() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'apps.switch'>) => call('apps.switch', input),
    onSuccess: () => queryClient.invalidateQueries(),
  })
}

export function useRefuseMoney() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'inbox.refuse'>) => call('inbox.refuse', input),
    onSettled: () => queryClient.invalidateQueries(),
    meta: { isErrorShownInPlace: true },
  })
}

export function useConfirmMoney() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'inbox.confirm'>) => call('inbox.confirm', input),
    onSettled: () => queryClient.invalidateQueries(),
    meta: { isErrorShownInPlace: true },
  })
}
