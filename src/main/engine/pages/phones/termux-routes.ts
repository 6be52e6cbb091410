import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { EncryptedLine } from '../../../../shared/phones/encrypted-line.ts'
import type { Devices } from '../../money/phones/devices.ts'
import type { RejectUnauthenticated } from '../../platform/http/http-server.ts'
import { originOf } from '../../sites/gateways/page-address.ts'

/** The folder beside the sources, or beside what was built of them. */
const FOLDER = ['../../../../../integrations/termux', '../../integrations/termux']
  .map((path) => join(import.meta.dirname, path))
  .find((path) => existsSync(path))

export interface TermuxParts {
  devices: Pick<Devices, 'isPairingCode' | 'pair' | 'signingSecret'>
  /** The encrypted port, which the forwarder uses wherever it is open. */
  encryptedLine: () => EncryptedLine | null
  rejectUnauthenticated: RejectUnauthenticated
}

/** Our own forwarder, served by the till itself, so that a phone needs no internet for it. */
export function termuxRoutes({
  devices,
  encryptedLine,
  rejectUnauthenticated,
}: TermuxParts): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers()
    // A body beside the code is ignored.
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null))

    app.get('/termux/install.sh', async (request, reply) => {
      const line = encryptedLine()
      const text = fileText('install.sh')
        .replace('@TILL@', line ? encryptedOriginFor(request, line) : originOf(request))
        .replace('@PIN@', line?.pin ?? '')
        .replace('@SCRIPT_HASH@', hashOf(fileText('lunas-forwarder.mjs')))
        .replace('@LINE_HASH@', hashOf(fileText('lunas-line.mjs')))
      return reply.type('text/x-shellscript; charset=utf-8').send(text)
    })
    for (const name of ['lunas-forwarder.mjs', 'lunas-line.mjs']) {
      app.get(`/termux/${name}`, async (_request, reply) =>
        reply.type('text/javascript; charset=utf-8').send(fileText(name)),
      )
    }
    app.post<{ Params: { code: string } }>('/termux/pair/:code', async (request) => {
      const { code } = request.params
      if (!devices.isPairingCode(code)) {
        const refusal = await rejectUnauthenticated(request, code)
        if (refusal.code === 'TOO_MANY_ATTEMPTS') throw refusal
        throw new AppError('PAIRING_CLOSED', 'this pairing code cannot be used any more')
      }
      const { device, token } = await devices.pair(code, 'Termux', originOf(request))
      const signingSecret = await devices.signingSecret(device.id)
      return { success: true, device_id: device.id, token, signing_secret: signingSecret }
    })
  }
}

/** The encrypted port under the name by which the phone reached us. */
function encryptedOriginFor({ hostname }: FastifyRequest, line: EncryptedLine): string {
  const url = new URL(line.origin)
  url.hostname = hostname
  return url.origin
}

function fileText(name: string): string {
  if (FOLDER === undefined) throw new AppError('NOT_FOUND', 'this till carries no forwarder')
  return readFileSync(join(FOLDER, name), 'utf8')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
