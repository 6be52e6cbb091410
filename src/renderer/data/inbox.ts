import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import type {
  InboxAct,
  NotificationLogFilter,
  NotificationLogPage,
} from '../../shared/inbox/notification.ts'
import { call } from './client.ts'

const PAGE_SIZE = 50

/** The open entries. */
export function inboxQuery() {
  return queryOptions({ queryKey: ['inbox', 'open'], queryFn: () => call('inbox.list', {}) })
}

/** The acts, newest first, a page at a time. */
export function inboxActsQuery() {
  return infiniteQueryOptions({
    queryKey: ['inbox', 'acts'],
    queryFn: ({ pageParam }) =>
      call('inbox.acts', {
        limit: PAGE_SIZE,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page: InboxAct[]) =>
      page.length < PAGE_SIZE ? undefined : page.at(-1)?.number,
  })
}

/** Every notification that passes the filter. A page may be short without being the last. */
export function notificationLogQuery(wish: NotificationLogFilter) {
  return infiniteQueryOptions({
    queryKey: ['inbox', 'heard', wish],
    queryFn: ({ pageParam }) =>
      call('inbox.heard', {
        ...wish,
        limit: PAGE_SIZE,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }: NotificationLogPage) => nextBefore ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function notificationLogChoicesQuery() {
  return queryOptions({
    queryKey: ['inbox', 'choices'],
    queryFn: () => call('inbox.heardChoices', {}),
  })
}

export function notificationQuery(notificationNumber: number) {
  return queryOptions({
    queryKey: ['inbox', 'one', notificationNumber],
    queryFn: () => call('inbox.get', { notificationNumber }),
  })
}

/** Payments that this money may be attached to. */
export function candidatesQuery(notificationNumber: number, search: string) {
  return queryOptions({
    queryKey: ['inbox', 'candidates', notificationNumber, search],
    queryFn: () => call('inbox.candidates', { notificationNumber, search }),
    placeholderData: keepPreviousData,
  })
}

type ActCommand = 'inbox.attach' | 'inbox.sell' | 'inbox.giveBack' | 'inbox.dismiss' | 'inbox.undo'

function useAct<Name extends ActCommand>(name: Name) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<Name>) => call(name, input),
    onSuccess: () => queryClient.invalidateQueries(),
    meta: { isErrorShownInPlace: true },
  })
}

export const useAttachMoney = () => useAct('inbox.attach')
export const useSellMoney = () => useAct('inbox.sell')
export const useGiveBackMoney = () => useAct('inbox.giveBack')
export const useDismissMoney = () => useAct('inbox.dismiss')
export const useUndoAct = () => useAct('inbox.undo')
