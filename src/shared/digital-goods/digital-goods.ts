import type { EpochMs } from '../base/time.ts'

/** `file`: downloaded after payment. `content`: a text read after payment. `image`: shown before payment. */
export type DigitalGoodsKind = 'file' | 'content' | 'image'

/** One thing that a payment may carry. Files and texts are handed over once it is paid, never before. */
export interface DigitalGoodsItem {
  kind: DigitalGoodsKind
  /** Counts up from 1 in each kind; never used again. */
  id: number
  /** Only this merchant's payments may carry it; to the others it does not exist. */
  merchantId: string
  /** File name or title, as a person reads it; never a path. */
  name: string
  /** Content only: what is revealed. */
  text: string | null
  sizeBytes: number
  /** Files and images: of the whole file, lower-case hex. */
  sha256: string | null
  /** Images only, as the bytes themselves say. */
  mediaType: string | null
  /** Images only: unguessable path on the server of the shop's network. */
  path: string | null
  /** Off: no new payment may carry it. Those that carry it already still hand it over. */
  isActive: boolean
  /** How often a download of it began. */
  downloads: number
  createdAtMs: EpochMs
}

/** An upload that has begun; its pieces follow in order. */
export interface DigitalGoodsUpload {
  uploadId: string
  /** Every piece but the last has exactly so many bytes. */
  pieceBytes: number
}

/** What a payment carries, by number; each optional. */
export interface DigitalGoodsSelection {
  fileId?: number | undefined
  contentId?: number | undefined
  imageId?: number | undefined
}

/**
 * `none`: nothing to hand over. `waiting`: comes with the payment. `ready`: here it is. `over`: its time
 * has passed, or the shop has thrown it away. `test`: a test payment hands nothing over.
 */
export type FulfilmentState = 'none' | 'waiting' | 'ready' | 'over' | 'test'

/** What the page of a payment shows of its goods. */
export interface PaymentDigitalGoods {
  state: FulfilmentState
  /** Shown before the payment too. */
  picture: { name: string; path: string } | null
  /** Only when ready: a fresh link on the server of the shop's network. */
  file: { name: string; sizeBytes: number; path: string; expiresAtMs: EpochMs } | null
  /** Only when ready. */
  content: { title: string; text: string } | null
}
