import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './client.ts'

export function sessionQuery() {
  return queryOptions({
    queryKey: ['session'],
    queryFn: () => call('session.get', {}),
    refetchInterval: 30_000,
  })
}

export function useUnlockOwner() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (pin: string) => call('session.unlockOwner', { pin }),
    onSuccess: (session) => queryClient.setQueryData(sessionQuery().queryKey, session),
    meta: { isErrorShownInPlace: true },
  })
}

export function useLockOwner() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call('session.lockOwner', {}),
    onSuccess: (session) => queryClient.setQueryData(sessionQuery().queryKey, session),
  })
}
