import type { FastifyPluginAsync } from 'fastify'
import type { EncryptedLine } from '../../../../shared/phones/encrypted-line.ts'
import type { Devices } from '../../money/phones/devices.ts'
import type { RejectUnauthenticated } from '../../platform/http/http-server.ts'
import { originOf } from '../../sites/gateways/page-address.ts'
import { pairedPage, pairingClosedPage, pairingPage } from './pairing-page.ts'
import { PAIRING_SCRIPT, PHONE_STYLE, phoneLanguage, sendPhonePage } from './phone-page.ts'

export interface PairingParts {
  devices: Pick<Devices, 'isPairingCode' | 'pair' | 'pairing' | 'signingSecret'>
  shopName: () => string
  encryptedLine: () => EncryptedLine | null
  rejectUnauthenticated: RejectUnauthenticated
}

/** What the phone's browser opens from the QR on the till: one button, then the settings for its forwarder app. */
export function pairingRoutes(parts: PairingParts): FastifyPluginAsync {
  const { devices, shopName, rejectUnauthenticated } = parts
  return async (app) => {
    // The button is a plain form without fields: there is no body to read.
    app.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume()
      done(null, undefined)
    })

    for (const { path, type, text } of [PAIRING_SCRIPT(), PHONE_STYLE()]) {
      app.get(path, async (_request, reply) => reply.type(type).send(text))
    }

    app.get<{ Params: { code: string } }>('/pair/:code', async (request, reply) => {
      const language = phoneLanguage(request)
      if (!devices.isPairingCode(request.params.code)) {
        await rejectUnauthenticated(request, request.params.code)
        return sendPhonePage(reply.code(403), pairingClosedPage(language))
      }
      const forwarder = devices.pairing()?.forwarder ?? null
      return sendPhonePage(reply, pairingPage(shopName(), forwarder, language))
    })

    app.post<{ Params: { code: string } }>('/pair/:code', async (request, reply) => {
      const { code } = request.params
      const language = phoneLanguage(request)
      if (!devices.isPairingCode(code)) {
        await rejectUnauthenticated(request, code)
        return sendPhonePage(reply.code(409), pairingClosedPage(language))
      }
      const origin = originOf(request)
      const name = phoneName(request.headers['user-agent'])
      const { device, token } = await devices.pair(code, name, origin)
      const signingSecret = await devices.signingSecret(device.id)
      const encrypted = parts.encryptedLine()
      const details = { origin, token, deviceName: device.name, signingSecret, encrypted }
      return sendPhonePage(reply, pairedPage(details, device.forwarder, language))
    })
  }
}

/** The model that Android browsers put into their user agent, or a plain name. */
function phoneName(userAgent: string | undefined): string {
  const model = /Android [\d.]+; ([^;)]{2,40})/.exec(userAgent ?? '')?.[1]
  return model && model !== 'K' ? model.replace(/ Build\/.*$/, '') : 'HP kasir'
}
