import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { RejectUnauthenticated } from '../../platform/http/http-server.ts'
import type { DigitalGoods } from '../../sales/digital-goods/digital-goods.ts'
import type { OpenedFile } from '../../sales/digital-goods/fulfilment.ts'
import { requestedLanguage } from '../base/language.ts'
import { pagePolicy, sendPage } from '../base/send-page.ts'
import { byteRange } from './byte-range.ts'
import { linkOverPage } from './link-over-page.ts'

export interface DigitalGoodsRoutesParts {
  digitalGoods: Pick<DigitalGoods, 'openPicture' | 'openFile' | 'countDownload'>
  rejectUnauthenticated: RejectUnauthenticated
}

/** Keeps a browser from running the content of a file on our address. */
const SEALED = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** Product photos, and files for customers who have paid. */
export function digitalGoodsRoutes({
  digitalGoods,
  rejectUnauthenticated,
}: DigitalGoodsRoutesParts): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Params: { token: string } }>('/goods/picture/:token', async (request, reply) => {
      const { token } = request.params
      const picture = digitalGoods.openPicture(token)
      if (!picture) return refused(request, token)
      reply
        .header('content-security-policy', SEALED)
        .header('cross-origin-resource-policy', 'same-origin')
        // The address belongs to this picture alone, so the browser may keep it.
        .header('cache-control', 'private, max-age=86400, immutable')
        .type(picture.mediaType ?? 'application/octet-stream')
      return send(request, reply, picture)
    })

    app.get<{ Params: LinkParams }>(
      '/goods/file/:paymentId/:file/:expires/:mark',
      async (request, reply) => {
        const { paymentId, file, expires, mark } = request.params
        const link = { paymentId, fileNumber: wholeOf(file), expiresAtMs: wholeOf(expires) }
        const found = digitalGoods.openFile(link, mark)
        if (found.kind === 'refused') return refused(request, mark)
        if (found.kind === 'over') {
          return sendPage(
            reply.code(410),
            linkOverPage(requestedLanguage(request)),
            pagePolicy({ style: "'self'" }),
          )
        }
        if (isBeginning(request)) await digitalGoods.countDownload(link.fileNumber)
        reply
          .header('content-security-policy', SEALED)
          .header('content-disposition', attachment(found.file.name))
          .type('application/octet-stream')
        return send(request, reply, found.file)
      },
    )

    async function refused(request: FastifyRequest, secret: string): Promise<never> {
      const error = await rejectUnauthenticated(request, secret)
      if (error.code === 'TOO_MANY_ATTEMPTS') throw error
      throw new AppError('NOT_FOUND', 'not found')
    }
  }
}

interface LinkParams {
  paymentId: string
  file: string
  expires: string
  mark: string
}

function wholeOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : -1
}

function isBeginning({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && !/^bytes=(?!0-)/.test(headers.range ?? '')
}

function send(request: FastifyRequest, reply: FastifyReply, opened: OpenedFile): FastifyReply {
  const { sizeBytes, sha256 } = opened
  const tag = `"${sha256}"`
  const { range: wanted, 'if-range': ifRange } = request.headers
  const range = ifRange === undefined || ifRange === tag ? byteRange(wanted, sizeBytes) : undefined
  reply.header('accept-ranges', 'bytes').header('etag', tag)
  if (range === null) {
    return reply.code(416).header('content-range', `bytes */${sizeBytes}`).send()
  }
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 }
  if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${sizeBytes}`)
  reply.header('content-length', String(end - start + 1))
  // For HEAD nothing is read: the whole file would be decrypted for an answer without a body.
  const bytes = request.method === 'HEAD' ? [] : opened.bytes(start, end)
  return reply.send(Readable.from(bytes, { objectMode: false }))
}

/** The `content-disposition` of a download: the name in ASCII for old programs, and in UTF-8. */
function attachment(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w .()-]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
