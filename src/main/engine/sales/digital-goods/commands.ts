import type { DIGITAL_GOODS_COMMANDS } from '../../../../shared/digital-goods/commands.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { DigitalGoods } from './digital-goods.ts'

export function digitalGoodsCommands(
  digitalGoods: DigitalGoods,
): HandlersOf<typeof DIGITAL_GOODS_COMMANDS> {
  return {
    'goods.list': () => digitalGoods.list(),
    'goods.beginUpload': (input) => digitalGoods.uploads.begin(input),
    'goods.addPiece': ({ uploadId, position, bytesBase64 }) =>
      asNull(digitalGoods.uploads.add(uploadId, position, Buffer.from(bytesBase64, 'base64'))),
    'goods.finishUpload': ({ uploadId }) => digitalGoods.finishUpload(uploadId),
    'goods.cancelUpload': ({ uploadId }) => asNull(digitalGoods.uploads.cancel(uploadId)),
    'goods.saveContent': (input) => digitalGoods.saveContent(input),
    'goods.change': (input) => digitalGoods.change(input),
    'goods.remove': ({ kind, id }) => asNull(digitalGoods.remove(kind, id)),
    'goods.picture': ({ id }) => ({ dataUrl: digitalGoods.pictureData(id) }),
  }
}
