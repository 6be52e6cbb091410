import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import { call } from './client.ts'

export function shopQuery() {
  return queryOptions({ queryKey: ['shop'], queryFn: () => call('shop.get', {}) })
}

/** Reads a pasted QRIS; nothing is kept. */
export function usePreviewQris() {
  return useMutation({
    mutationFn: (text: string) => call('qris.preview', { text }),
    meta: { isErrorShownInPlace: true },
  })
}

/** Finds every QRIS in a picture; nothing is kept. */
export function usePreviewQrisPicture() {
  return useMutation({
    mutationFn: async (picture: Blob) =>
      call('qris.previewPicture', { pictureBase64: await toBase64(picture) }),
    meta: { isErrorShownInPlace: true },
  })
}

export function useSetUpShop() {
  return useMutation({
    mutationFn: (input: CommandInput<'shop.setUp'>) => call('shop.setUp', input),
    meta: { isErrorShownInPlace: true },
  })
}

export function useRenameShop() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => call('shop.rename', { name }),
    onSuccess: (shop) => queryClient.setQueryData(shopQuery().queryKey, shop),
  })
}

export function useChangeQris() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (qris: string) => call('shop.changeQris', { qris }),
    onSuccess: (shop) => queryClient.setQueryData(shopQuery().queryKey, shop),
    meta: { isErrorShownInPlace: true },
  })
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read'))
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^data:[^,]*,/, '') : '')
    reader.readAsDataURL(blob)
  })
}
