import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError, type ErrorCode } from '../../shared/base/errors.ts'
import { keepCompiledCode } from '../start/compile-cache.ts'
import { assertNodeVersion } from '../start/node-version.ts'
import type { CliOutput } from './output.ts'

/** Prefix that marks a word which only looks like an option. */
const VALUE_MARK = '\0'

/** Administration from a shell. Exit code 1 and one line on stderr for an error. */
async function main(): Promise<void> {
  assertNodeVersion()
  const { values, positionals } = parseArgs({
    // A negative number is a value for its own validation, not an unknown option.
    args: process.argv.slice(2).map((word) => (/^-\d/.test(word) ? `${VALUE_MARK}${word}` : word)),
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      name: { type: 'string' },
      qris: { type: 'string' },
      'webhook-url': { type: 'string' },
      'allow-callback-host': { type: 'string', multiple: true },
      limit: { type: 'string' },
    },
  })
  const words = positionals.map((word) => word.replace(VALUE_MARK, ''))
  keepCompiledCode()
  const { runCliCommand } = await import('./commands.ts')
  const output = await runCliCommand(values.help ? ['help'] : words, {
    ...values,
    data: values.data === undefined ? undefined : resolve(values.data),
  })
  process.stdout.write(values.json ? toJson(output) : `${output.text}\n`)
  if (output.isProblem) process.exitCode = 1
}

function toJson({ json, isJsonLines = false }: CliOutput): string {
  const values = isJsonLines && Array.isArray(json) ? json : [json]
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

main().catch((error: unknown) => {
  const code = codeOf(error)
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
  } else {
    console.error(`${code}: ${message}`)
  }
  process.exitCode = 1
})

function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')
    ? 'INPUT_INVALID'
    : 'INTERNAL'
}
