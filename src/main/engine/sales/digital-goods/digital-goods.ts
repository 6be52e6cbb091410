import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type {
  DigitalGoodsItem,
  DigitalGoodsKind,
  DigitalGoodsSelection,
} from '../../../../shared/digital-goods/digital-goods.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { LoggedEvent } from '../../platform/events/event.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { insertAttachedGoods, isStillAttached } from './attached-goods-store.ts'
import { deleteChunks, deleteLeftoverChunks } from './chunk-store.ts'
import {
  clearDigitalGoodsContent,
  findDigitalGoods,
  insertDigitalGoods,
  listDigitalGoods,
  listRemovedDigitalGoods,
  nextDigitalGoodsNumber,
  type StoredDigitalGoods,
  updateDigitalGoods,
} from './digital-goods-store.ts'
import { cleanFileName, NAME_MAX_LENGTH } from './file-name.ts'
import { createFulfilment, type Fulfilment, stillNeededSince } from './fulfilment.ts'
import { createUploads, type FinishedUpload, type Uploads } from './uploads.ts'

/** Input of a hidden text; without an id it is a new one. */
export interface ContentToSave {
  id?: number
  merchantId: string
  title: string
  text: string
}

export interface DigitalGoodsChange {
  kind: DigitalGoodsKind
  id: number
  name?: string
  isActive?: boolean
}

/** Filter of a site's list. */
export interface DigitalGoodsQuery {
  kind: DigitalGoodsKind
  merchantId: string
  isActiveOnly: boolean
}

/** Files, hidden texts and product photos: storing, attaching to payments, and deletion. */
export interface DigitalGoods extends Fulfilment {
  uploads: Pick<Uploads, 'begin' | 'add' | 'cancel'>
  /** Every item of every merchant, newest first. */
  list(): DigitalGoodsItem[]
  /** One merchant's items of a kind, lowest number first. */
  listOf(query: DigitalGoodsQuery): DigitalGoodsItem[]
  /** Throws GOODS_NOT_ATTACHABLE unless each item exists, is active, and belongs to this merchant. */
  assertAttachable(merchantId: string, selection: DigitalGoodsSelection): void
  /** Turns a finished upload into an item. Throws UPLOAD_NOT_FOUND and UPLOAD_BROKEN. */
  finishUpload(uploadId: string): Promise<DigitalGoodsItem>
  /** Throws GOODS_NOT_FOUND, INPUT_INVALID and MERCHANT_NOT_FOUND. */
  saveContent(content: ContentToSave): Promise<DigitalGoodsItem>
  /** Throws GOODS_NOT_FOUND and INPUT_INVALID. */
  change(change: DigitalGoodsChange): Promise<DigitalGoodsItem>
  /**
   * Removes it from lists; customers whose payment already has it still receive it. Throws GOODS_NOT_FOUND.
   */
  remove(kind: DigitalGoodsKind, id: number): Promise<void>
  /** A photo as a `data:` address. Throws GOODS_NOT_FOUND. */
  pictureData(id: number): string
  /**
   * With the payment itself, whichever way it is made: it can neither carry another merchant's goods nor lose
   * its own. To be run in the transaction of the event.
   */
  onEvent(db: WritableDb, event: LoggedEvent): void
  /** Deletes removed items that no payment needs any more, and abandons stalled uploads. */
  cleanUp(): Promise<void>
}

interface DigitalGoodsRooms {
  merchants: Pick<Merchants, 'find'>
  payments: Pick<Payments, 'find'>
}

/** Removed items deleted per run. */
const EMPTIED_AT_ONCE = 20

export async function openDigitalGoods(
  platform: Platform,
  { merchants, payments }: DigitalGoodsRooms,
): Promise<DigitalGoods> {
  const { database, clock, random } = platform
  const onChanged = () => platform.broadcastToScreens('goods.changed')
  const uploads = createUploads(platform)
  const fulfilment = createFulfilment(platform, payments)
  await database.write(deleteLeftoverChunks)

  function onEvent(db: WritableDb, { kind, payment }: LoggedEvent): void {
    if (kind !== 'payment.created' || !payment) return
    const { fileId, contentId, imageId } = payment.details
    const selection = { fileId, contentId, imageId }
    if (Object.values(selection).every((id) => id === undefined)) return
    assertAttachable(db, payment.merchantId, selection)
    const carried = { file: fileId ?? null, content: contentId ?? null, image: imageId ?? null }
    insertAttachedGoods(db, payment.number, carried)
  }

  function assertMerchant(merchantId: string): void {
    if (merchants.find(merchantId)) return
    throw new AppError('MERCHANT_NOT_FOUND', `no merchant ${merchantId}`)
  }

  function insertNew(
    db: WritableDb,
    item: Pick<StoredDigitalGoods, 'kind' | 'merchantId' | 'name' | 'sizeBytes'> &
      Partial<StoredDigitalGoods>,
  ): DigitalGoodsItem {
    assertMerchant(item.merchantId)
    const stored: StoredDigitalGoods = {
      text: null,
      sha256: null,
      mediaType: null,
      blobId: null,
      ...item,
      id: nextDigitalGoodsNumber(db, item.kind),
      pictureToken: item.kind === 'image' ? random.text(26) : null,
      isActive: true,
      downloads: 0,
      createdAtMs: clock.now(),
      removedAtMs: null,
    }
    insertDigitalGoods(db, stored)
    afterCommit(db, onChanged)
    return toItem(stored)
  }

  function updated(
    db: WritableDb,
    { kind, id }: Pick<StoredDigitalGoods, 'kind' | 'id'>,
    change: Partial<StoredDigitalGoods>,
  ): DigitalGoodsItem {
    const stored: StoredDigitalGoods = { ...present(db, kind, id), ...change }
    updateDigitalGoods(db, stored)
    afterCommit(db, onChanged)
    return toItem(stored)
  }

  return {
    ...fulfilment,
    onEvent,
    uploads: {
      ...uploads,
      async begin(request) {
        assertMerchant(request.merchantId)
        return uploads.begin(request)
      },
    },
    list: () => listDigitalGoods(database.read).map(toItem),
    listOf: ({ kind, merchantId, isActiveOnly }) =>
      listDigitalGoods(database.read)
        .filter((each) => each.kind === kind && each.merchantId === merchantId)
        .filter((each) => each.isActive || !isActiveOnly)
        .sort((one, other) => one.id - other.id)
        .map(toItem),
    assertAttachable: (merchantId, selection) =>
      assertAttachable(database.read, merchantId, selection),
    finishUpload: (uploadId) =>
      uploads.finish(uploadId, (db, upload: FinishedUpload) => insertNew(db, upload)),
    saveContent: ({ id, merchantId, title, text }) =>
      database.write((db) => {
        const name = cleanedTitle(title)
        if (text.trim() === '') throw new AppError('INPUT_INVALID', 'the text is empty')
        const content = { name, text, sizeBytes: Buffer.byteLength(text) }
        if (id !== undefined) return updated(db, { kind: 'content', id }, content)
        return insertNew(db, { kind: 'content', merchantId, ...content })
      }),
    change: ({ kind, id, name, isActive }) =>
      database.write((db) =>
        updated(
          db,
          { kind, id },
          {
            ...(name === undefined ? {} : { name: cleanedName(kind, name) }),
            ...(isActive === undefined ? {} : { isActive }),
          },
        ),
      ),
    remove: (kind, id) =>
      database.write((db) => {
        updated(db, { kind, id }, { isActive: false, removedAtMs: clock.now() })
      }),
    pictureData(id) {
      const { pictureToken } = present(database.read, 'image', id)
      const picture = fulfilment.openPicture(pictureToken ?? '')
      if (!picture) throw new AppError('GOODS_NOT_FOUND', `image ${id} has no bytes`)
      const bytes = Buffer.concat([...picture.bytes(0, picture.sizeBytes - 1)])
      return `data:${picture.mediaType};base64,${bytes.toString('base64')}`
    },
    async cleanUp() {
      await uploads.cleanUp()
      await database.write((db) => {
        const since = stillNeededSince(platform)
        for (const removed of listRemovedDigitalGoods(db, EMPTIED_AT_ONCE)) {
          if (isStillAttached(db, removed, since)) continue
          if (removed.blobId) deleteChunks(db, removed.blobId)
          clearDigitalGoodsContent(db, removed)
        }
      })
    },
  }
}

function present(db: ReadableDb, kind: DigitalGoodsKind, id: number): StoredDigitalGoods {
  const goods = findDigitalGoods(db, kind, id)
  if (!goods || goods.removedAtMs !== null) {
    throw new AppError('GOODS_NOT_FOUND', `no ${kind} ${id}`)
  }
  return goods
}

function assertAttachable(
  db: ReadableDb,
  merchantId: string,
  { fileId, contentId, imageId }: DigitalGoodsSelection,
): void {
  const wanted = [
    ['file', fileId],
    ['content', contentId],
    ['image', imageId],
  ] as const
  for (const [kind, id] of wanted) {
    if (id === undefined) continue
    const goods = findDigitalGoods(db, kind, id)
    const isTheirs = goods?.merchantId === merchantId && goods.removedAtMs === null
    // One error for all cases, so that it does not reveal what another merchant has.
    if (isTheirs && goods.isActive) continue
    throw new AppError('GOODS_NOT_ATTACHABLE', `${kind} ${id} does not exist or is not active`)
  }
}

function cleanedTitle(title: string): string {
  const cleaned = cleanText(title)
  if (cleaned === null) throw new AppError('INPUT_INVALID', 'a text needs a title')
  return Array.from(cleaned).slice(0, NAME_MAX_LENGTH).join('')
}

function cleanedName(kind: DigitalGoodsKind, name: string): string {
  if (kind === 'content') return cleanedTitle(name)
  const cleaned = cleanFileName(name)
  if (cleaned === null) throw new AppError('INPUT_INVALID', 'a file needs a name')
  return cleaned
}

export function picturePath({
  pictureToken,
}: Pick<StoredDigitalGoods, 'pictureToken'>): string | null {
  return pictureToken && `/goods/picture/${pictureToken}`
}

function toItem(stored: StoredDigitalGoods): DigitalGoodsItem {
  const { blobId: _blobId, pictureToken: _token, removedAtMs: _removedAtMs, ...item } = stored
  return { ...item, path: picturePath(stored) }
}
