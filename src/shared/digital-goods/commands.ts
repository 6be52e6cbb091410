import { Type } from 'typebox'
import { command, Id, NoInput, strict } from '../base/command.ts'
import type { DigitalGoodsItem, DigitalGoodsUpload } from './digital-goods.ts'

const GoodsNumber = Type.Integer({ minimum: 1 })
const GoodsName = Type.String({ minLength: 1, maxLength: 300 })
const GoodsKindText = Type.Union([
  Type.Literal('file'),
  Type.Literal('content'),
  Type.Literal('image'),
])

/** The commands of the owner's screen of digital goods. */
export const DIGITAL_GOODS_COMMANDS = {
  /** Digital files, hidden texts and product photos of every merchant, newest first. */
  'goods.list': command<DigitalGoodsItem[]>()('owner', NoInput),
  /** A file's bytes follow in pieces; a screen that goes away leaves nothing behind. */
  'goods.beginUpload': command<DigitalGoodsUpload>()(
    'owner',
    Type.Object(
      {
        kind: Type.Union([Type.Literal('file'), Type.Literal('image')]),
        merchantId: Id,
        name: Type.String({ minLength: 1, maxLength: 1_000 }),
        sizeBytes: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }),
      },
      strict,
    ),
  ),
  'goods.addPiece': command<null>()(
    'owner',
    Type.Object(
      {
        uploadId: Id,
        /** Counts up from 0. */
        position: Type.Integer({ minimum: 0 }),
        bytesBase64: Type.String({ minLength: 4, maxLength: 1_000_000 }),
      },
      strict,
    ),
  ),
  'goods.finishUpload': command<DigitalGoodsItem>()('owner', Type.Object({ uploadId: Id }, strict)),
  'goods.cancelUpload': command<null>()('owner', Type.Object({ uploadId: Id }, strict)),
  /** A hidden text; with an id it changes one. */
  'goods.saveContent': command<DigitalGoodsItem>()(
    'owner',
    Type.Object(
      {
        id: Type.Optional(GoodsNumber),
        merchantId: Id,
        title: GoodsName,
        text: Type.String({ minLength: 1, maxLength: 100_000 }),
      },
      strict,
    ),
  ),
  'goods.change': command<DigitalGoodsItem>()(
    'owner',
    Type.Object(
      {
        kind: GoodsKindText,
        id: GoodsNumber,
        name: Type.Optional(GoodsName),
        isActive: Type.Optional(Type.Boolean()),
      },
      strict,
    ),
  ),
  /** Customers who have it to come still get it. */
  'goods.remove': command<null>()(
    'owner',
    Type.Object({ kind: GoodsKindText, id: GoodsNumber }, strict),
  ),
  /** A product photo for our own screens, as a `data:` address. */
  'goods.picture': command<{ dataUrl: string }>()(
    'owner',
    Type.Object({ id: GoodsNumber }, strict),
  ),
} as const
