import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { digitalGoodsQuery, uploadFile } from '../../data/digital-goods.ts'

/** One file on its way in, as the screen shows it. */
export interface UploadRow {
  key: number
  name: string
  /** From 0 to 1; null: waits for its turn. */
  progress: number | null
  error: Error | null
}

export interface UploadList {
  rows: UploadRow[]
  /** One after the other, so that a sale beside it never waits. */
  add: (files: Iterable<File>, to: { kind: 'file' | 'image'; merchantId: string }) => void
  /** Stops an upload, or takes away the message of one that failed. */
  drop: (key: number) => void
}

/** Uploads of this screen. They go on behind another screen, and a window that is closed leaves nothing half. */
export function useUploads(): UploadList {
  const queryClient = useQueryClient()
  const [rows, setRows] = useState<UploadRow[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const lastKey = useRef(0)

  const change = (key: number, part: Partial<UploadRow>) =>
    setRows((old) => old.map((row) => (row.key === key ? { ...row, ...part } : row)))

  function take(key: number): void {
    stops.current.delete(key)
    setRows((old) => old.filter((row) => row.key !== key))
  }

  async function send(key: number, file: File, to: Parameters<UploadList['add']>[1]) {
    const signal = stops.current.get(key)?.signal
    if (!signal || signal.aborted) return
    change(key, { progress: 0 })
    try {
      await uploadFile({ ...to, file, signal, onProgress: (progress) => change(key, { progress }) })
      take(key)
      await queryClient.invalidateQueries({ queryKey: digitalGoodsQuery().queryKey, exact: true })
    } catch (error) {
      if (!signal.aborted) change(key, { error: error as Error })
    }
  }

  return {
    rows,
    add(files, to) {
      for (const file of files) {
        lastKey.current += 1
        const key = lastKey.current
        stops.current.set(key, new AbortController())
        setRows((old) => [...old, { key, name: file.name, progress: null, error: null }])
        queue.current = queue.current.then(() => send(key, file, to))
      }
    },
    drop(key) {
      stops.current.get(key)?.abort()
      take(key)
    },
  }
}
