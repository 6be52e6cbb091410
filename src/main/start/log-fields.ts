import { stdSerializers } from 'pino'

/** Longest text of one field of a log line, in UTF-16 units. */
export const LONGEST_LOG_TEXT = 2_000

/** Secrets that stand in an address: a phone's token in its path, and fields of a query. */
const SECRET_IN_ADDRESS =
  /(\/in\/)[^\s/?"']+|([?&](?:token|secret|key|api_?key|device|sign|code)=)[^\s&"']+/gi

const dropped = () => undefined

/**
 * How fields of a log line are written: requests and addresses not at all, errors without the secrets of an
 * address and never longer than `LONGEST_LOG_TEXT`.
 */
export const LOG_SERIALIZERS = {
  req: dropped,
  path: dropped,
  url: dropped,
  err: (error: Error) => withoutSecrets(stdSerializers.err(error)),
}

function withoutSecrets(fields: object): object {
  const entries = Object.entries(fields).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? shortened(value) : value,
  ])
  return Object.fromEntries(entries)
}

function shortened(text: string): string {
  const plain = text.replace(SECRET_IN_ADDRESS, '$1$2[secret]')
  return plain.length > LONGEST_LOG_TEXT ? `${plain.slice(0, LONGEST_LOG_TEXT)}…` : plain
}
