import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './client.ts'

/** The announcements that are due now. */
export function soundQuery() {
  return queryOptions({ queryKey: ['sound'], queryFn: () => call('sound.news', {}) })
}

export function soundboxesQuery() {
  return queryOptions({
    queryKey: ['soundboxes', 'list'],
    queryFn: () => call('soundboxes.list', {}),
  })
}

/** The open pairing window of a soundbox, polled often because the owner waits for it. */
export function soundboxPairingQuery() {
  return queryOptions({
    queryKey: ['soundboxes', 'pairing'],
    queryFn: () => call('soundboxes.pairing', {}),
    refetchInterval: 3_000,
  })
}

export function useOpenSoundboxPairing() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call('soundboxes.openPairing', {}),
    onSuccess: (pairing) => queryClient.setQueryData(soundboxPairingQuery().queryKey, pairing),
    meta: { isErrorShownInPlace: true },
  })
}

export function useCloseSoundboxPairing() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call('soundboxes.closePairing', {}),
    onSuccess: () => queryClient.setQueryData(soundboxPairingQuery().queryKey, null),
  })
}

export function useRevokeSoundbox() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (soundboxId: string) => call('soundboxes.revoke', { soundboxId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['soundboxes'] }),
  })
}
