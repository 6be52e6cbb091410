import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

export function settingsQuery() {
  return queryOptions({ queryKey: ['settings'], queryFn: () => call('settings.list', {}) })
}

export function useSetSetting() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'settings.set'>) => call('settings.set', input),
    onSuccess: () => queryClient.invalidateQueries(),
    meta: { isErrorShownInPlace: true },
  })
}
