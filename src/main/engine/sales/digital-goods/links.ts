import { createHmac, timingSafeEqual } from 'node:crypto'
import type { EpochMs } from '../../../../shared/base/time.ts'

/** One file for the customer of one payment, for a time. */
export interface FileLink {
  paymentId: string
  fileNumber: number
  expiresAtMs: EpochMs
}

export interface FileLinks {
  /** The path that hands this file over. */
  pathOf(link: FileLink): string
  /** Whether we made it; compared without telling how much of it was right. */
  isOurs(link: FileLink, mark: string): boolean
}

/** 128 bits as base64url. */
const MARK_LENGTH = 22

/**
 * Links that nobody can make or change without the installation's key. Nothing is stored for them: a
 * page may make one each time that it is opened.
 */
export function createFileLinks(key: Buffer): FileLinks {
  function markOf({ paymentId, fileNumber, expiresAtMs }: FileLink): string {
    return createHmac('sha256', key)
      .update(JSON.stringify([paymentId, fileNumber, expiresAtMs]))
      .digest('base64url')
      .slice(0, MARK_LENGTH)
  }

  return {
    pathOf(link) {
      const { paymentId, fileNumber, expiresAtMs } = link
      return `/goods/file/${encodeURIComponent(paymentId)}/${fileNumber}/${expiresAtMs}/${markOf(link)}`
    },
    isOurs(link, mark) {
      const [given, expected] = [Buffer.from(mark), Buffer.from(markOf(link))]
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}
