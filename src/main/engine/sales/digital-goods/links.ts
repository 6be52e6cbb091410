import { createHmac, timingSafeEqual } from 'node:crypto'
import type { EpochMs } from '../../../../shared/base/time.ts'

/** A link to one file for the customer of one payment, with an expiry. */
export interface FileLink {
  paymentId: string
  fileNumber: number
  expiresAtMs: EpochMs
}

export interface FileLinks {
  /** The path that serves this file. */
  pathOf(link: FileLink): string
  /** Verifies the signature in constant time. */
  isOurs(link: FileLink, mark: string): boolean
}

/** 128 bits as base64url. */
const MARK_LENGTH = 22

/**
 * Signed links, which cannot be forged or changed without the installation's key. Nothing is stored: a page
 * makes a new one each time it is opened.
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
