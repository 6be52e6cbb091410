import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './client.ts'

export function devicesQuery() {
  return queryOptions({
    queryKey: ['devices', 'list'],
    queryFn: () => call('devices.list', {}),
    refetchInterval: 10_000,
  })
}

/** The open pairing window, asked often because somebody stands there with a phone in hand. */
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
    mutationFn: () => call('devices.openPairing', {}),
    onSuccess: (pairing) => queryClient.setQueryData(pairingQuery().queryKey, pairing),
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
