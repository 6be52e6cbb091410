import { createPictureDecoder } from '../../../../../src/main/engine/money/qris/decode-picture.ts'
import { qrPng } from '../../../../../src/main/engine/money/qris/qr-image.ts'
import { makeQris } from './make-qris.ts'

// A complete program: reads one picture, prints its merchant, and does not close anything.
const [inspection] = await createPictureDecoder().decode(qrPng(makeQris()))
console.log(inspection?.merchantName)
