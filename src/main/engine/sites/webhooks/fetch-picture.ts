import type { LookupAddress } from 'node:dns'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { AppError } from '../../../../shared/base/errors.ts'
import { isLinkLocal, isThisComputer } from './address.ts'
import type { LocalMachine } from './local-machine.ts'
import type { Resolve } from './resolve.ts'
import { answering } from './send.ts'
import { allowedAddresses, checkWebhookUrl } from './target-policy.ts'

export interface FetchPictureParts {
  ownComputer: LocalMachine
  resolve: Resolve
  /** Time limit from name lookup to the last byte in milliseconds; 5,000 by default. */
  timeLimitMs?: number
  /** Addresses that are refused; by default this computer's and link-local ones. */
  isForbidden?: (address: string) => boolean
}

const LARGEST_BYTES = 5 * 1024 * 1024

/**
 * Downloads a picture from an address that a site gave, for owners who allow it. The rules of webhooks apply,
 * and more: nothing on this computer, no redirect, limited size. Throws PICTURE_URL_REFUSED and
 * PICTURE_TOO_LARGE.
 */
export function createPictureFetcher(
  parts: FetchPictureParts,
): (url: string) => Promise<Uint8Array> {
  const { ownComputer, resolve, timeLimitMs = 5_000 } = parts
  const isForbidden =
    parts.isForbidden ??
    ((address) => isLinkLocal(address) || isThisComputer(address, ownComputer.ownAddresses()))

  async function addressesOf(url: URL): Promise<LookupAddress[]> {
    const addresses = await allowedAddresses(url, ownComputer, resolve)
    if (addresses.some(({ address }) => isForbidden(address)))
      throw refused('it lies on this computer')
    return addresses
  }

  return async (text) => {
    const signal = AbortSignal.timeout(timeLimitMs)
    try {
      const url = checkWebhookUrl(text, ownComputer)
      const addresses = await Promise.race([addressesOf(url), ended(signal)])
      return await get(url, addresses, signal)
    } catch (error) {
      if (error instanceof AppError && error.code.startsWith('PICTURE_')) throw error
      throw refused((error as Error).message, error)
    }
  }
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('it took too long')), { once: true })
  })
}

function get(url: URL, addresses: LookupAddress[], signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).get(url, {
      agent: false,
      lookup: answering(addresses),
      headers: { accept: 'image/*' },
      signal,
    })
    request.on('error', reject)
    request.on('close', () => reject(new Error('it broke off')))
    request.on('response', (response: IncomingMessage) => {
      if (response.statusCode !== 200) {
        request.destroy()
        reject(refused(`it answers ${response.statusCode}`))
        return
      }
      const chunks: Buffer[] = []
      let length = 0
      response.on('error', reject)
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        chunks.push(chunk)
        if (length <= LARGEST_BYTES) return
        reject(new AppError('PICTURE_TOO_LARGE', `more than ${LARGEST_BYTES} bytes`))
        request.destroy()
      })
      response.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

function refused(why: string, cause?: unknown): AppError {
  return new AppError('PICTURE_URL_REFUSED', `the picture was not fetched: ${why}`, { cause })
}
