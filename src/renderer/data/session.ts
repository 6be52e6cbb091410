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

/** The owner accepts what is wrong with the ledger; money is matched by itself again. */
export function useAcceptLedger() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: { pin: string; reason: string }) => call('ledger.accept', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey }),
    meta: { isErrorShownInPlace: true },
  })
}
