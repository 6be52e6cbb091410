import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { LOG_SERIALIZERS } from './log-fields.ts'
import { openLogFile } from './log-file.ts'

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
  /** Why no line is written at the moment; null while lines are written. */
  trouble: () => string | null
  close: () => Promise<void>
}

/**
 * Writes to `logs/lunas.log` in the data directory, without secrets and request addresses. A log that cannot be
 * written is reported once on stderr and stops nothing.
 */
export function openLog(dataDir: string): Log {
  const file = openLogFile({
    folder: join(dataDir, 'logs'),
    now: () => Date.now(),
    onTrouble: (message) => console.error(`the log is not written: ${message}`),
  })
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[secret]',
      },
      serializers: LOG_SERIALIZERS,
    },
    file,
  )
  return { log, trouble: file.trouble, close: file.close }
}
