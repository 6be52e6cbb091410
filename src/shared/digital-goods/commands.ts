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

/** Commands of the digital goods settings screen. */
export const DIGITAL_GOODS_COMMANDS = {
  /** Digital files, hidden texts and product photos of every merchant, newest first. */
  'goods.list': command<DigitalGoodsItem[]>()('owner', NoInput),
  /** Begins an upload; the bytes follow in pieces. An upload that is not finished is not kept. */
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
  /** Creates a hidden text, or changes the one with this id. */
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
  /** Customers whose payment already carries it still receive it. */
  'goods.remove': command<null>()(
    'owner',
    Type.Object({ kind: GoodsKindText, id: GoodsNumber }, strict),
  ),
  /** A product photo as a `data:` address, for the app's own screens. */
  'goods.picture': command<{ dataUrl: string }>()(
    'owner',
    Type.Object({ id: GoodsNumber }, strict),
  ),
} as const
