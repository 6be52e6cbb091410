import { Type } from 'typebox'
import { command, QrisText, strict } from '../base/command.ts'
import type { QrisPreview } from './qris-preview.ts'

/** The commands that read a QRIS without keeping it. */
export const QRIS_COMMANDS = {
  /** Reads a pasted QRIS without keeping it. */
  'qris.preview': command<QrisPreview>()('cashier', Type.Object({ text: QrisText }, strict)),
  /** Finds every QRIS in a picture (PNG, JPEG, GIF, WebP; at most 5 MB). */
  'qris.previewPicture': command<QrisPreview[]>()(
    'cashier',
    Type.Object({ pictureBase64: Type.String({ minLength: 4, maxLength: 7_000_000 }) }, strict),
  ),
} as const
