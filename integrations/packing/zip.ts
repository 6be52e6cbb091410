import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive; `name` has `/` between folders. */
export interface ZipEntry {
  name: string
  bytes: Buffer
}

/** 1980-01-01 00:00, the first moment that the format knows: the same files always make the same bytes. */
const DATE = (1 << 5) | 1
const UTF8_NAMES = 0x0800
const DEFLATE = 8
const VERSION = 20
const MADE_ON_UNIX = (3 << 8) | VERSION
/** -rw-r--r-- */
const MODE = 0o100644

/** A ZIP archive of these files, sorted by name, with the same bytes every time. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const fileName = Buffer.from(name, 'utf8')
    const about = aboutFile(bytes, packed, fileName)
    parts.push(numbers([4, 0x04034b50]), about, fileName, packed)
    directory.push(
      numbers([4, 0x02014b50], [2, MADE_ON_UNIX]),
      about,
      numbers([2, 0], [2, 0], [2, 0], [4, MODE * 2 ** 16], [4, offset]),
      fileName,
    )
    offset += 4 + about.length + fileName.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const count = entries.length
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  )
  return Buffer.concat([...parts, ...directory, end])
}

/** What both headers of a file say of it. */
function aboutFile(bytes: Buffer, packed: Buffer, fileName: Buffer): Buffer {
  return numbers(
    [2, VERSION],
    [2, UTF8_NAMES],
    [2, DEFLATE],
    [2, 0],
    [2, DATE],
    [4, crc32(bytes)],
    [4, packed.length],
    [4, bytes.length],
    [2, fileName.length],
    [2, 0],
  )
}

/** Whole numbers of so many bytes each, the lowest byte first. */
function numbers(...wanted: [size: 2 | 4, value: number][]): Buffer {
  const buffers = wanted.map(([size, value]) => {
    const buffer = Buffer.alloc(size)
    buffer.writeUIntLE(value, 0, size)
    return buffer
  })
  return Buffer.concat(buffers)
}
