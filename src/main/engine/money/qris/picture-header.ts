export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp'

/** Type and size by the first bytes of a picture; the rest may still be damaged or not match. */
export interface PictureHeader {
  format: PictureFormat
  width: number
  height: number
}

/**
 * Recognises PNG, JPEG, GIF and WebP by their bytes and reads their size without decoding; null for anything
 * else.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return pngHeader(view) ?? jpegHeader(view) ?? gifHeader(view) ?? webpHeader(view)
  } catch (error) {
    // A DataView throws a RangeError for a read past the end: the header is cut off.
    if (error instanceof RangeError) return null
    throw error
  }
}

function pngHeader(view: DataView): PictureHeader | null {
  const isPng = hasText(view, 0, '\x89PNG\r\n\x1a\n') && hasText(view, 12, 'IHDR')
  if (!isPng) return null
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gifHeader(view: DataView): PictureHeader | null {
  if (!hasText(view, 0, 'GIF87a') && !hasText(view, 0, 'GIF89a')) return null
  return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** The size is in the frame segment, after any number of others (camera data, thumbnails, tables). */
function jpegHeader(view: DataView): PictureHeader | null {
  if (!hasText(view, 0, '\xff\xd8\xff')) return null
  let at = 2
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) {
      return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    if (marker === 0xff) at += 1
    else if (isWithoutLength(marker)) at += 2
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** SOF0 to SOF15 without the three of that range that are tables or reserved. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function isWithoutLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
}

function webpHeader(view: DataView): PictureHeader | null {
  if (!hasText(view, 0, 'RIFF') || !hasText(view, 8, 'WEBP')) return null
  if (hasText(view, 12, 'VP8X')) {
    return { format: 'webp', width: 1 + getUint24(view, 24), height: 1 + getUint24(view, 27) }
  }
  if (hasText(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { format: 'webp', width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  if (hasText(view, 12, 'VP8 ')) {
    const width = view.getUint16(26, true) & 0x3fff
    return { format: 'webp', width, height: view.getUint16(28, true) & 0x3fff }
  }
  return null
}

function getUint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

/** Latin-1, byte for character. */
function hasText(view: DataView, at: number, text: string): boolean {
  if (view.byteLength < at + text.length) return false
  return Array.from(text).every(
    (character, index) => view.getUint8(at + index) === character.charCodeAt(0),
  )
}
