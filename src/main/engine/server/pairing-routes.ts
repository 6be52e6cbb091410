import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { Devices } from '../devices/devices.ts'
import type { Refuse } from './http-server.ts'
import { PAIRING_SCRIPT, pairedPage, pairingClosedPage, pairingPage } from './pairing-page.ts'

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'"

export interface PairingParts {
  devices: Pick<Devices, 'isPairingCode' | 'pair'>
  shopName: () => string
  refuse: Refuse
}

/** What the phone's browser opens from the QR on the till: one button, then the settings for its forwarder app. */
export function pairingRoutes({ devices, shopName, refuse }: PairingParts): FastifyPluginAsync {
  return async (app) => {
    // The button is a plain form without fields: there is no body to read.
    app.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume()
      done(null, undefined)
    })

    function sendPage(reply: FastifyReply, html: string): FastifyReply {
      return reply
        .header('content-security-policy', PAGE_POLICY)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(html)
    }

    app.get('/pair/script.js', async (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send(PAIRING_SCRIPT),
    )

    app.get<{ Params: { code: string } }>('/pair/:code', async (request, reply) => {
      if (!devices.isPairingCode(request.params.code)) {
        await refuse(request, request.params.code)
        return sendPage(reply.code(403), pairingClosedPage())
      }
      return sendPage(reply, pairingPage(shopName()))
    })

    app.post<{ Params: { code: string } }>('/pair/:code', async (request, reply) => {
      const { code } = request.params
      if (!devices.isPairingCode(code)) {
        await refuse(request, code)
        return sendPage(reply.code(409), pairingClosedPage())
      }
      const name = phoneName(request.headers['user-agent'])
      const { token } = await devices.pair(code, name)
      return sendPage(reply, pairedPage({ origin: `http://${request.host}`, token, name }))
    })
  }
}

/** The model that Android browsers put into their user agent, or a plain name. */
function phoneName(userAgent: string | undefined): string {
  const model = /Android [\d.]+; ([^;)]{2,40})/.exec(userAgent ?? '')?.[1]
  return model && model !== 'K' ? model.replace(/ Build\/.*$/, '') : 'HP kasir'
}
