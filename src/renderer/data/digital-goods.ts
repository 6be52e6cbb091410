import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import type { GoodsItem, GoodsKind } from '../../shared/digital-goods/digital-goods.ts'
import { call } from './client.ts'

export function goodsQuery() {
  return queryOptions({ queryKey: ['goods'], queryFn: () => call('goods.list', {}) })
}

/** A photo never changes under its number: it is fetched once. */
export function pictureQuery(id: number) {
  return queryOptions({
    queryKey: ['goods', 'picture', id],
    queryFn: () => call('goods.picture', { id }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function useRefetchGoods() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: goodsQuery().queryKey, exact: true })
}

export function useSaveContent() {
  return useMutation({
    mutationFn: (input: CommandInput<'goods.saveContent'>) => call('goods.saveContent', input),
    onSuccess: useRefetchGoods(),
    meta: { isErrorShownInPlace: true },
  })
}

export function useChangeGoods() {
  return useMutation({
    mutationFn: (input: CommandInput<'goods.change'>) => call('goods.change', input),
    onSuccess: useRefetchGoods(),
  })
}

export function useRemoveGoods() {
  return useMutation({
    mutationFn: ({ kind, id }: Pick<GoodsItem, 'kind' | 'id'>) =>
      call('goods.remove', { kind, id }),
    onSuccess: useRefetchGoods(),
  })
}

export interface FileToUpload {
  kind: Exclude<GoodsKind, 'content'>
  merchantId: string
  file: File
  /** Hears after every piece, from 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/** Sends a file piece by piece; nothing of it stays when it is cut off. Throws a CallError, or an AbortError. */
export async function uploadFile({ kind, merchantId, file, onProgress, signal }: FileToUpload) {
  const wish = { kind, merchantId, name: file.name, sizeBytes: file.size }
  const { uploadId, pieceBytes } = await call('goods.beginUpload', wish)
  try {
    for (let position = 0; position * pieceBytes < file.size; position += 1) {
      signal.throwIfAborted()
      const from = position * pieceBytes
      const bytesBase64 = await base64Of(file.slice(from, from + pieceBytes))
      await call('goods.addPiece', { uploadId, position, bytesBase64 })
      onProgress(Math.min(1, (from + pieceBytes) / file.size))
    }
    signal.throwIfAborted()
    return await call('goods.finishUpload', { uploadId })
  } catch (error) {
    // The engine forgets a silent upload by itself; this only makes room at once.
    await call('goods.cancelUpload', { uploadId }).catch(() => {})
    throw error
  }
}

function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(piece)
  })
}
