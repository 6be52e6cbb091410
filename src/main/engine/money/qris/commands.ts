import type { QRIS_COMMANDS } from '../../../../shared/payments/qris-commands.ts'
import type { HandlersOf } from '../../platform/command-types.ts'
import type { PictureDecoder } from './decode-picture.ts'
import { inspectQris } from './qris.ts'
import { toPreview } from './qris-preview.ts'

export function qrisCommands(pictures: PictureDecoder): HandlersOf<typeof QRIS_COMMANDS> {
  return {
    'qris.preview': ({ text }) => toPreview(inspectQris(text)),
    'qris.previewPicture': async ({ pictureBase64 }) =>
      (await pictures.decode(Buffer.from(pictureBase64, 'base64'))).map(toPreview),
  }
}
