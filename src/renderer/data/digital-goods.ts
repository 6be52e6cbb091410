import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import type {
  DigitalGoodsItem,
  DigitalGoodsKind,
} from '../../shared/digital-goods/digital-goods.ts'
import { call } from './client.ts'

export function digitalGoodsQuery() {
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
  return () =>
    queryClient.invalidateQueries({ queryKey: digitalGoodsQuery().queryKey, exact: true })
}

export function useSaveContent() {
  return useMutation({
    mutationFn: (input: CommandInput<'goods.saveContent'>) => call('goods.saveContent', input),
    onSuccess: useRefetchGoods(),
    meta: { isErrorShownInPlace: true },
  })
}

export function useChangeDigitalGoods() {
  return useMutation({
    mutationFn: (input: CommandInput<'goods.change'>) => call('goods.change', input),
    onSuccess: useRefetchGoods(),
  })
}

export function useRemoveDigitalGoods() {
  return useMutation({
    mutationFn: ({ kind, id }: Pick<DigitalGoodsItem, 'kind' | 'id'>) =>
      call('goods.remove', { kind, id }),
    onSuccess: useRefetchGoods(),
  })
}

export interface FileToUpload {
  kind: Exclude<DigitalGoodsKind, 'content'>
  merchantId: string
  file: File
  /** Called after every piece with the sent part, from 0 to 1. */
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
    // The engine drops an abandoned upload by itself; this frees its space at once.
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
