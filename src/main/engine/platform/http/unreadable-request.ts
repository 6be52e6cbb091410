import type { Socket } from 'node:net'
import type { ConnectionError } from 'fastify'
import type { ErrorCode } from '../../../../shared/base/errors.ts'
import { FRAMEWORK_MESSAGES } from './http-status.ts'

/**
 * Answers a connection whose request could not be parsed (too slow, too large, or not HTTP), then closes it.
 */
export function answerUnreadable(
  error: ConnectionError,
  socket: Socket,
  errorBody: (error: { code: ErrorCode; message: string }) => object,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const statusLine = statusLineOf(error.code)
  const message = FRAMEWORK_MESSAGES[Number(statusLine.slice(0, 3))] ?? 'bad request'
  const body = JSON.stringify(errorBody({ code: 'INPUT_INVALID', message }))
  const head = [
    `HTTP/1.1 ${statusLine}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}

function statusLineOf(code: string): string {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout'
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return '400 Bad Request'
}
