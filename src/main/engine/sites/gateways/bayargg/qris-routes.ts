import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { AppError } from '../../../../../shared/base/errors.ts'
import {
  convertQris,
  inspectQris,
  parseAmountText,
  type QrisInspection,
} from '../../../money/qris/qris.ts'
import { addresses, type RouteParts } from './addresses.ts'
import { qrPictureUrl } from './qr-picture-routes.ts'
import { ConvertBody, InfoRequest } from './schemas.ts'

/** A picture of 5 MB is 7 million characters in base64. */
const BODY_LIMIT_BYTES = 7_340_032

/** Maximum pictures in memory at a time, for all sites together. */
const MOST_AT_ONCE = 4

/** The disclaimer of a converted code. */
const WARNING =
  'QRIS statis yang diubah menjadi dinamis dapat ditolak oleh sebagian aplikasi pembayaran.'

type Convert = FastifyRequest<{ Body: ConvertBody }>

/** Converting a static QRIS into one with an amount, and reading a QRIS. */
export function qrisRoutes({ context, auth }: RouteParts): FastifyPluginAsync {
  return async (app) => {
    const limit = limitAtOnce(app)

    /** The one source of a request. Throws INPUT_INVALID for none and for two. */
    async function sourceOf(request: Convert): Promise<QrisInspection> {
      const { qris, image, image_url: imageUrl } = request.body
      if ([qris, image, imageUrl].filter(Boolean).length !== 1) {
        throw new AppError('INPUT_INVALID', 'Kirim tepat satu dari qris, image, atau image_url')
      }
      if (qris) return inspectQris(qris)
      if (image) return onlyOne(await context.readQrisPicture(fromBase64(image)))
      if (!auth.clientOf(request).options.bayarggFetchImages) {
        throw new AppError('INPUT_INVALID', 'image_url is disabled on this local gateway')
      }
      return onlyOne(await context.readQrisPicture(await context.fetchPicture(imageUrl ?? '')))
    }

    for (const url of addresses('qris-convert')) {
      app.post<{ Body: ConvertBody }>(
        url,
        { schema: { body: ConvertBody }, bodyLimit: BODY_LIMIT_BYTES, ...limit },
        async (request) => {
          const amount = nominalOf(request.body.nominal)
          const source = await sourceOf(request)
          const qris = convertQris(source.text, amount, { allowReplaceAmount: true })
          return {
            success: true,
            qris,
            qr_image_url: qrPictureUrl(request, qris),
            merchant_name: source.merchantName,
            amount,
            warning: WARNING,
          }
        },
      )
    }

    for (const url of addresses('qris-info')) {
      app.get<{ Querystring: InfoRequest }>(
        url,
        { schema: { querystring: InfoRequest } },
        async (request) => infoOf(request.query.qris),
      )
      app.post<{ Body: InfoRequest }>(url, { schema: { body: InfoRequest } }, async (request) =>
        infoOf(request.body.qris),
      )
    }
  }
}

function infoOf(text: string) {
  const { merchantName, city, amount, initiation } = inspectQris(text)
  return {
    success: true,
    merchant_name: merchantName,
    merchant_city: city,
    amount: amount ?? 0,
    is_dynamic: initiation === 'dynamic',
  }
}

function onlyOne(found: readonly QrisInspection[]): QrisInspection {
  const [first, second] = found
  if (first && second === undefined) return first
  throw new AppError('INPUT_INVALID', 'Ada lebih dari satu QRIS di dalam gambar')
}

/** Throws QRIS_AMOUNT_* unless it is an amount in whole rupiah. */
function nominalOf(nominal: number | string) {
  return typeof nominal === 'number' && nominal <= 0
    ? parseAmountText('0')
    : parseAmountText(String(nominal))
}

/** Base64, with or without a `data:` prefix. */
function fromBase64(text: string): Buffer {
  return Buffer.from(text.replace(/^data:[^,]{0,100},/, ''), 'base64')
}

/** Rejects a request before its body is read when too many are in progress. */
function limitAtOnce(app: FastifyInstance) {
  const running = new WeakSet<FastifyRequest>()
  let count = 0
  const leave = async (request: FastifyRequest) => {
    if (running.delete(request)) count -= 1
  }
  app.addHook('onResponse', leave)
  app.addHook('onRequestAbort', leave)
  return {
    onRequest: async (request: FastifyRequest) => {
      if (count >= MOST_AT_ONCE) {
        throw new AppError('TOO_MANY_ATTEMPTS', 'too many pictures at a time', {
          retryAfterSeconds: 2,
        })
      }
      count += 1
      running.add(request)
    },
  }
}
