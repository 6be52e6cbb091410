import type { EpochMs } from '../../../../shared/base/time.ts'
import type { PaymentDigitalGoods } from '../../../../shared/digital-goods/digital-goods.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import { type AttachedGoods, findAttachedGoods } from './attached-goods-store.ts'
import { findChunk } from './chunk-store.ts'
import {
  countDownload,
  findDigitalGoods,
  findPicture,
  type StoredDigitalGoods,
} from './digital-goods-store.ts'
import { createFileLinks, type FileLink } from './links.ts'
import { CHUNK_BYTES } from './uploads.ts'

/** Bytes that are ready to send. */
export interface OpenedFile {
  name: string
  mediaType: string | null
  sizeBytes: number
  sha256: string
  /** The bytes from `start` up to and including `end`, one chunk in memory at a time. */
  bytes(start: number, end: number): Iterable<Buffer>
}

/** `refused`: not a valid link. `over`: expired. */
export type OpenedLink = { kind: 'file'; file: OpenedFile } | { kind: 'refused' } | { kind: 'over' }

export interface Fulfilment {
  /** The goods on the payment page; computed on every call, so that its link is fresh. */
  forPayment(payment: Payment): PaymentDigitalGoods
  /** undefined for an unknown picture. */
  openPicture(pictureToken: string): OpenedFile | undefined
  /** The file of a link, while its payment is paid and the link has not expired. */
  openFile(link: FileLink, mark: string): OpenedLink
  /** Counts a started download of the file. */
  countDownload(fileNumber: number): Promise<void>
}

const DAY_MS = 86_400_000

/**
 * A payment lives a week at most, and late money is matched up to a day later: after that it delivers nothing.
 */
const UNPAID_KEPT_MS = 8 * DAY_MS

/** Payments created or paid since these moments may still deliver something. */
export function stillNeededSince({ settings, clock }: Platform): {
  paidSinceMs: EpochMs
  madeSinceMs: EpochMs
} {
  const now = clock.now()
  return {
    paidSinceMs: now - settings.get('goodsRightDays') * DAY_MS,
    madeSinceMs: now - UNPAID_KEPT_MS,
  }
}

export function createFulfilment(platform: Platform, payments: Pick<Payments, 'find'>): Fulfilment {
  const { database, settings, clock } = platform
  const links = createFileLinks(platform.installation.linkKey)

  /** The only place that decides whether a customer receives the digital goods of a payment. */
  function stateOf(payment: Payment, carried: AttachedGoods): PaymentDigitalGoods['state'] {
    if (carried.file === null && carried.content === null) return 'none'
    if (payment.isTest) return 'test'
    if (payment.status !== 'paid' || payment.paidAtMs === null) return 'waiting'
    return payment.paidAtMs >= stillNeededSince(platform).paidSinceMs ? 'ready' : 'over'
  }

  function fileLink(payment: Payment, file: StoredDigitalGoods): PaymentDigitalGoods['file'] {
    const rightEndsAtMs = (payment.paidAtMs ?? 0) + settings.get('goodsRightDays') * DAY_MS
    const expiresAtMs = Math.min(
      clock.now() + settings.get('goodsLinkSeconds') * 1_000,
      rightEndsAtMs,
    )
    const path = links.pathOf({ paymentId: payment.id, fileNumber: file.id, expiresAtMs })
    return { name: file.name, sizeBytes: file.sizeBytes, path, expiresAtMs }
  }

  function forPayment(payment: Payment): PaymentDigitalGoods {
    const nothing: PaymentDigitalGoods = { state: 'none', picture: null, file: null, content: null }
    const carried = findAttachedGoods(database.read, payment.number)
    if (!carried) return nothing
    const picture = itemOf(database.read, 'image', carried.image)
    const shown: PaymentDigitalGoods = {
      ...nothing,
      state: stateOf(payment, carried),
      picture: picture?.pictureToken
        ? { name: picture.name, path: `/goods/picture/${picture.pictureToken}` }
        : null,
    }
    if (shown.state !== 'ready') return shown
    const file = itemOf(database.read, 'file', carried.file)
    const content = itemOf(database.read, 'content', carried.content)
    const hasFile = file !== undefined && file.blobId !== null
    const hasText = content !== undefined && content.text !== null
    if (!hasFile && !hasText) return { ...shown, state: 'over' }
    return {
      ...shown,
      file: hasFile ? fileLink(payment, file) : null,
      content: hasText ? { title: content.name, text: content.text ?? '' } : null,
    }
  }

  return {
    forPayment,
    openPicture(pictureToken) {
      const picture = findPicture(database.read, pictureToken)
      return picture && opened(database.read, picture)
    },
    openFile(link, mark) {
      if (!links.isOurs(link, mark)) return { kind: 'refused' }
      if (clock.now() >= link.expiresAtMs) return { kind: 'over' }
      const payment = payments.find(link.paymentId)
      const carried = payment && findAttachedGoods(database.read, payment.number)
      if (!payment || carried?.file !== link.fileNumber) return { kind: 'refused' }
      if (stateOf(payment, carried) !== 'ready') return { kind: 'over' }
      const goods = findDigitalGoods(database.read, 'file', link.fileNumber)
      const file = goods && opened(database.read, goods)
      return file ? { kind: 'file', file } : { kind: 'over' }
    },
    countDownload: (fileNumber) =>
      database.write((db) => {
        countDownload(db, 'file', fileNumber)
        afterCommit(db, () => platform.broadcastToScreens('goods.changed'))
      }),
  }
}

function itemOf(
  db: ReadableDb,
  kind: StoredDigitalGoods['kind'],
  number: number | null,
): StoredDigitalGoods | undefined {
  return number === null ? undefined : findDigitalGoods(db, kind, number)
}

function opened(db: ReadableDb, goods: StoredDigitalGoods): OpenedFile | undefined {
  const { blobId, name, mediaType, sizeBytes, sha256 } = goods
  if (blobId === null || sha256 === null) return undefined
  const bytes = (start: number, end: number) => readPieces(db, blobId, start, end)
  return { name, mediaType, sizeBytes, sha256, bytes }
}

function* readPieces(
  db: ReadableDb,
  blobId: string,
  start: number,
  end: number,
): Generator<Buffer> {
  for (let at = start; at <= end; ) {
    const position = Math.floor(at / CHUNK_BYTES)
    const piece = findChunk(db, blobId, position)
    // Deleted during a download: the body is shorter than its Content-Length, so clients detect that it is
    // incomplete.
    if (!piece) throw new Error(`piece ${position} of ${blobId} is gone`)
    const offset = at - position * CHUNK_BYTES
    const part = piece.subarray(offset, offset + end - at + 1)
    yield part
    at += part.length
  }
}
