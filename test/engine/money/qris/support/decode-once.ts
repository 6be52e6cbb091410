import { createPictureDecoder } from '../../../../../src/main/engine/money/qris/decode-picture.ts'
import { qrPng } from '../../../../../src/main/engine/money/qris/qr-image.ts'
import { makeQris } from './make-qris.ts'

// A whole program: reads one picture, says who it is from, and does not tidy up.
const [inspection] = await createPictureDecoder().decode(qrPng(makeQris()))
console.log(inspection?.merchantName)
