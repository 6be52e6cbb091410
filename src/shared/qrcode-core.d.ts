/**
 * The encoder of the package `qrcode` without its drawing code, which loads a PNG library and Node's file
 * system. The package's own types describe only its main module and need Node.
 */
declare module 'qrcode/lib/core/qrcode.js' {
  interface Segment {
    data: string
    mode: 'byte'
  }
  interface Options {
    errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H'
    /** 0 to 7; the encoder tries all eight and takes the best when it is left out. */
    maskPattern?: number
  }
  interface Modules {
    size: number
    get(row: number, column: number): number
  }
  export function create(segments: Segment[], options: Options): { modules: Modules }
}
