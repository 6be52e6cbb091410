import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './client.ts'

export function devicesQuery() {
  return queryOptions({
    queryKey: ['devices', 'list'],
    queryFn: () => call('devices.list', {}),
    refetchInterval: 10_000,
  })
}

/** The open pairing window, polled often because the owner waits for it. */
export function pairingQuery() {
  return queryOptions({
    queryKey: ['devices', 'pairing'],
    queryFn: () => call('devices.pairing', {}),
    refetchInterval: 3_000,
  })
}

export function useOpenPairing() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (forwarder: string) => call('devices.openPairing', { forwarder }),
    onSuccess: (pairing) => queryClient.setQueryData(pairingQuery().queryKey, pairing),
    meta: { isErrorShownInPlace: true },
  })
}

/** The answer carries the phone's secret: it is kept only while the screen shows it. */
export function usePairHere() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: { name: string; forwarder: string }) => call('devices.pairHere', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['devices'] }),
    gcTime: 0,
    meta: { isErrorShownInPlace: true },
  })
}

export function useRenameDevice() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: { deviceId: string; name: string }) => call('devices.rename', input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['devices'] }),
    meta: { isErrorShownInPlace: true },
  })
}

export function useClosePairing() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call('devices.closePairing', {}),
    onSuccess: () => queryClient.setQueryData(pairingQuery().queryKey, null),
  })
}

export function useRevokeDevice() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (deviceId: string) => call('devices.revoke', { deviceId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['devices'] }),
  })
}

/** Which account the wallet apps of each phone receive for. */
export function walletAccountsQuery() {
  return queryOptions({
    queryKey: ['devices', 'wallets'],
    queryFn: () => call('devices.wallets', {}),
  })
}

export function useChooseAccount() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (choice: { deviceId: string; app: string | null; accountId: string | null }) =>
      call('devices.chooseAccount', choice),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['devices'] }),
  })
}
