import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { createStream } from 'rotating-file-stream'

/** Fields that may contain a secret; an address may contain one in its query. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'token',
  'secret',
  'pin',
  'password',
  'apiKey',
  'api_key',
  'callback_secret',
  'webhook_secret',
]

export interface Log {
  log: Logger
  close: () => Promise<void>
}

/**
 * Writes to `logs/lunas.log` in the data directory: at most ten files of 10 MB, without secrets and request
 * addresses.
 */
export function openLog(dataDir: string): Log {
  const folder = join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stream = createStream('lunas.log', { path: folder, size: '10M', maxFiles: 10 })
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[secret]',
      },
      serializers: { req: () => undefined },
    },
    stream,
  )
  return { log, close: () => new Promise((resolve) => stream.end(() => resolve())) }
}
