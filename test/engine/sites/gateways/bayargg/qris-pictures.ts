import { convertQris } from '../../../../../src/main/engine/money/qris/qris.ts'
import { rupiah } from '../../../../../src/shared/base/money.ts'
import { encodeGif } from '../../../money/qris/support/encode-gif.ts'
import { encodeJpeg } from '../../../money/qris/support/encode-jpeg.ts'
import { encodePng } from '../../../money/qris/support/encode-png.ts'
import { encodeWebp } from '../../../money/qris/support/encode-webp.ts'
import { makeQris } from '../../../money/qris/support/make-qris.ts'
import { drawQr } from '../../../money/qris/support/raster.ts'

export function makeDynamicQris(amount: number): string {
  return convertQris(makeQris(), rupiah(amount))
}

/** A picture of a QRIS in every format of the document. */
export async function picturesOf(qris: string): Promise<Record<string, Buffer>> {
  const raster = drawQr(qris, { modulePixels: 6 })
  return {
    jpeg: encodeJpeg(raster, { quality: 80 }),
    png: encodePng(raster),
    gif: encodeGif(raster),
    webp: await encodeWebp(raster),
  }
}
