import type { EpochMs } from '../base/time.ts'

/** `file`: downloaded after payment. `content`: a text read after payment. `image`: shown before payment. */
export type DigitalGoodsKind = 'file' | 'content' | 'image'

/**
 * A digital good that a payment may carry. Files and texts are delivered once the payment is paid, never
 * before.
 */
export interface DigitalGoodsItem {
  kind: DigitalGoodsKind
  /** Counts up from 1 in each kind; never reused. */
  id: number
  /** Only this merchant's payments may carry it; for other merchants it is not found. */
  merchantId: string
  /** File name or title for display; never a path. */
  name: string
  /** Content only: the text that is revealed. */
  text: string | null
  sizeBytes: number
  /** Files and images: SHA-256 of the whole file, lower-case hex. */
  sha256: string | null
  /** Images only: detected from the bytes, not from the file name. */
  mediaType: string | null
  /** Images only: unguessable path on the LAN server. */
  path: string | null
  /** False: no new payment may carry it. Payments that already carry it still deliver it. */
  isActive: boolean
  /** Number of downloads that were started. */
  downloads: number
  createdAtMs: EpochMs
}

/** An upload in progress; its pieces follow in order. */
export interface DigitalGoodsUpload {
  uploadId: string
  /** Size in bytes of every piece but the last. */
  pieceBytes: number
}

/** Digital goods of a payment by number; each optional. */
export interface DigitalGoodsSelection {
  fileId?: number | undefined
  contentId?: number | undefined
  imageId?: number | undefined
}

/**
 * `none`: nothing to deliver. `waiting`: delivered once paid. `ready`: available now. `over`: expired, or
 * deleted by the shop. `test`: a test payment delivers nothing.
 */
export type FulfilmentState = 'none' | 'waiting' | 'ready' | 'over' | 'test'

/** What the payment page shows of a payment's digital goods. */
export interface PaymentDigitalGoods {
  state: FulfilmentState
  /** Also shown before the payment is paid. */
  picture: { name: string; path: string } | null
  /** Only when ready: a fresh link on the LAN server. */
  file: { name: string; sizeBytes: number; path: string; expiresAtMs: EpochMs } | null
  /** Only when ready. */
  content: { title: string; text: string } | null
}
