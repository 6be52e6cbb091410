import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

export function unreadTextsQuery() {
  return queryOptions({ queryKey: ['teach', 'texts'], queryFn: () => call('teach.texts', {}) })
}

export function teachSampleQuery(notificationNumber: number) {
  return queryOptions({
    queryKey: ['teach', 'sample', notificationNumber],
    queryFn: () => call('teach.open', { notificationNumber }),
    // Not refetched: the words must not change while they are tapped.
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** A preview of the rule for these kinds; the last one stays until the next has loaded. */
export function teachPreviewQuery(input: CommandInput<'teach.preview'>) {
  return queryOptions({
    queryKey: ['teach', 'preview', input.notificationNumber, input.kinds.join(' ')],
    queryFn: () => call('teach.preview', input),
    placeholderData: keepPreviousData,
  })
}

export function taughtRulesQuery() {
  return queryOptions({ queryKey: ['teach', 'rules'], queryFn: () => call('rules.list', {}) })
}

export function useSaveRule() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'teach.save'>) => call('teach.save', input),
    onSuccess: () => queryClient.invalidateQueries(),
    meta: { isErrorShownInPlace: true },
  })
}

export function useMarkText() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'teach.mark'>) => call('teach.mark', input),
    onSuccess: () => queryClient.invalidateQueries(),
  })
}

export function useSwitchRule() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'rules.switch'>) => call('rules.switch', input),
    onSuccess: () => queryClient.invalidateQueries(),
  })
}

export function useGoBack() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'rules.goBack'>) => call('rules.goBack', input),
    onSuccess: () => queryClient.invalidateQueries(),
  })
}

export function useExportRules() {
  return useMutation({
    mutationFn: (input: CommandInput<'rules.export'>) => call('rules.export', input),
  })
}

export function useImportRules() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'rules.import'>) => call('rules.import', input),
    onSuccess: () => queryClient.invalidateQueries(),
    meta: { isErrorShownInPlace: true },
  })
}
