import { workerJob } from '../../platform/workers/worker-job.ts'
import type { PictureFormat } from './picture-header.ts'

/** A picture whose header was accepted. */
export interface PictureInput {
  format: PictureFormat
  bytes: Uint8Array
}

export type PictureAnswer =
  | { kind: 'read'; texts: string[] }
  | { kind: 'unreadable'; why: string }
  | { kind: 'bomb' }

/**
 * Decodes a picture in a thread, so that a malicious one can neither crash nor block the process. The heap's limit
 * does not count pixels; those are limited by the allowed picture size.
 */
export const DECODE_PICTURE = workerJob<PictureInput, PictureAnswer>({
  name: 'qris.decode',
  timeLimitMs: 5_000,
  idleMs: 10_000,
  heapMb: 128,
})
