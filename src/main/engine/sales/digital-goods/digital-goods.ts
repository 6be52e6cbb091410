import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Chance } from '../../../../shared/base/random.ts'
import type { Clock } from '../../../../shared/base/time.ts'
import type {
  GoodsItem,
  GoodsKind,
  GoodsWish,
} from '../../../../shared/digital-goods/digital-goods.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { EventLog } from '../../platform/events/event-log.ts'
import type { Settings } from '../../platform/settings/settings.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { Database, ReadableDb, WritableDb } from '../../platform/storage/database.ts'
import { insertCarriedGoods, isStillCarried } from './attached-goods-store.ts'
import { deleteLeftPieces, deletePieces } from './chunk-store.ts'
import {
  emptyGoods,
  findGoods,
  insertGoods,
  listGoods,
  listRemovedGoods,
  nextGoodsNumber,
  type StoredGoods,
  updateGoods,
} from './digital-goods-store.ts'
import { cleanFileName, NAME_MAX_LENGTH } from './file-name.ts'
import { createHandOver, type HandOver, stillNeededSince } from './fulfilment.ts'
import { createUploads, type FinishedUpload, type Uploads } from './uploads.ts'

/** A text as the owner writes it down; without an id it is a new one. */
export interface ContentToSave {
  id?: number
  merchantId: string
  title: string
  text: string
}

export interface GoodsChange {
  kind: GoodsKind
  id: number
  name?: string
  isActive?: boolean
}

/** What a site's list asks for. */
export interface GoodsQuery {
  kind: GoodsKind
  merchantId: string
  isActiveOnly: boolean
}

/** Files, hidden texts and product photos: kept, attached to payments, handed over once these are paid. */
export interface Goods extends HandOver {
  uploads: Pick<Uploads, 'begin' | 'add' | 'cancel'>
  /** Every item of every merchant, newest first. */
  list(): GoodsItem[]
  /** One merchant's items of a kind, lowest number first. */
  listOf(query: GoodsQuery): GoodsItem[]
  /** Throws GOODS_NOT_ATTACHABLE unless each item named is there, on, and this merchant's. */
  assertAttachable(merchantId: string, wish: GoodsWish): void
  /** An upload becomes an item. Throws UPLOAD_NOT_FOUND and UPLOAD_BROKEN. */
  finishUpload(uploadId: string): Promise<GoodsItem>
  /** Throws GOODS_NOT_FOUND, INPUT_INVALID and MERCHANT_NOT_FOUND. */
  saveContent(content: ContentToSave): Promise<GoodsItem>
  /** Throws GOODS_NOT_FOUND and INPUT_INVALID. */
  change(change: GoodsChange): Promise<GoodsItem>
  /** Nobody sees it any more but the customers who still have it to come. Throws GOODS_NOT_FOUND. */
  remove(kind: GoodsKind, id: number): Promise<void>
  /** A photo as a `data:` address. Throws GOODS_NOT_FOUND. */
  pictureData(id: number): string
  /** Throws away what was removed and is nobody's any more, and gives up silent uploads. */
  tidy(): Promise<void>
}

export interface GoodsParts {
  database: Database
  eventLog: Pick<EventLog, 'inTransaction'>
  settings: Pick<Settings, 'get'>
  clock: Clock
  chance: Chance
  /** Keys the links to files. */
  linkKey: Buffer
  isMerchant: (merchantId: string) => boolean
  findPayment: (id: string) => Payment | undefined
  /** Called after every commit that changed an item. */
  onChanged: () => void
}

/** So many removed items are thrown away at a time. */
const EMPTIED_AT_ONCE = 20

export async function openGoods(parts: GoodsParts): Promise<Goods> {
  const { database, clock, chance, onChanged } = parts
  const uploads = createUploads(parts)
  const handOver = createHandOver(parts)
  await database.write(deleteLeftPieces)

  // With the payment itself, whichever way it is made: it can neither carry another merchant's goods nor lose its own.
  parts.eventLog.inTransaction((db, { kind, payment }) => {
    if (kind !== 'payment.created' || !payment) return
    const { fileId, contentId, imageId } = payment.details
    const wish = { fileId, contentId, imageId }
    if (Object.values(wish).every((id) => id === undefined)) return
    assertAttachable(db, payment.merchantId, wish)
    const carried = { file: fileId ?? null, content: contentId ?? null, image: imageId ?? null }
    insertCarriedGoods(db, payment.number, carried)
  })

  function assertMerchant(merchantId: string): void {
    if (parts.isMerchant(merchantId)) return
    throw new AppError('MERCHANT_NOT_FOUND', `no merchant ${merchantId}`)
  }

  function insertNew(
    db: WritableDb,
    item: Pick<StoredGoods, 'kind' | 'merchantId' | 'name' | 'sizeBytes'> & Partial<StoredGoods>,
  ): GoodsItem {
    assertMerchant(item.merchantId)
    const stored: StoredGoods = {
      text: null,
      sha256: null,
      mediaType: null,
      blobId: null,
      ...item,
      id: nextGoodsNumber(db, item.kind),
      pictureToken: item.kind === 'image' ? chance.text(26) : null,
      isActive: true,
      downloads: 0,
      createdAtMs: clock.now(),
      removedAtMs: null,
    }
    insertGoods(db, stored)
    afterCommit(db, onChanged)
    return toItem(stored)
  }

  function updated(
    db: WritableDb,
    { kind, id }: Pick<StoredGoods, 'kind' | 'id'>,
    change: Partial<StoredGoods>,
  ): GoodsItem {
    const stored: StoredGoods = { ...present(db, kind, id), ...change }
    updateGoods(db, stored)
    afterCommit(db, onChanged)
    return toItem(stored)
  }

  return {
    ...handOver,
    uploads: {
      ...uploads,
      async begin(wish) {
        assertMerchant(wish.merchantId)
        return uploads.begin(wish)
      },
    },
    list: () => listGoods(database.read).map(toItem),
    listOf: ({ kind, merchantId, isActiveOnly }) =>
      listGoods(database.read)
        .filter((each) => each.kind === kind && each.merchantId === merchantId)
        .filter((each) => each.isActive || !isActiveOnly)
        .sort((one, other) => one.id - other.id)
        .map(toItem),
    assertAttachable: (merchantId, wish) => assertAttachable(database.read, merchantId, wish),
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
      const picture = handOver.openPicture(pictureToken ?? '')
      if (!picture) throw new AppError('GOODS_NOT_FOUND', `image ${id} has no bytes`)
      const bytes = Buffer.concat([...picture.bytes(0, picture.sizeBytes - 1)])
      return `data:${picture.mediaType};base64,${bytes.toString('base64')}`
    },
    async tidy() {
      await uploads.tidy()
      await database.write((db) => {
        const since = stillNeededSince(parts)
        for (const removed of listRemovedGoods(db, EMPTIED_AT_ONCE)) {
          if (isStillCarried(db, removed, since)) continue
          if (removed.blobId) deletePieces(db, removed.blobId)
          emptyGoods(db, removed)
        }
      })
    },
  }
}

function present(db: ReadableDb, kind: GoodsKind, id: number): StoredGoods {
  const goods = findGoods(db, kind, id)
  if (!goods || goods.removedAtMs !== null) {
    throw new AppError('GOODS_NOT_FOUND', `no ${kind} ${id}`)
  }
  return goods
}

function assertAttachable(
  db: ReadableDb,
  merchantId: string,
  { fileId, contentId, imageId }: GoodsWish,
): void {
  const wanted = [
    ['file', fileId],
    ['content', contentId],
    ['image', imageId],
  ] as const
  for (const [kind, id] of wanted) {
    if (id === undefined) continue
    const goods = findGoods(db, kind, id)
    const isTheirs = goods?.merchantId === merchantId && goods.removedAtMs === null
    // The same words for all: nobody learns what another merchant has.
    if (isTheirs && goods.isActive) continue
    throw new AppError('GOODS_NOT_ATTACHABLE', `${kind} ${id} does not exist or is not active`)
  }
}

function cleanedTitle(title: string): string {
  const cleaned = cleanText(title)
  if (cleaned === null) throw new AppError('INPUT_INVALID', 'a text needs a title')
  return Array.from(cleaned).slice(0, NAME_MAX_LENGTH).join('')
}

function cleanedName(kind: GoodsKind, name: string): string {
  if (kind === 'content') return cleanedTitle(name)
  const cleaned = cleanFileName(name)
  if (cleaned === null) throw new AppError('INPUT_INVALID', 'a file needs a name')
  return cleaned
}

export function picturePath({ pictureToken }: Pick<StoredGoods, 'pictureToken'>): string | null {
  return pictureToken && `/goods/picture/${pictureToken}`
}

function toItem(stored: StoredGoods): GoodsItem {
  const { blobId: _blobId, pictureToken: _token, removedAtMs: _removedAtMs, ...item } = stored
  return { ...item, path: picturePath(stored) }
}
