import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'
import type { EpochMs } from '../../../shared/time.ts'
import {
  bits,
  integer,
  moment,
  objectId,
  octets,
  sequence,
  setOf,
  tagged,
  utf8Text,
  YES,
} from './der.ts'

export interface CertificateWish {
  /** A P-256 key. */
  privateKey: KeyObject
  /** DNS names and IPv4 addresses under which the till is reached. */
  names: readonly string[]
  serial: Uint8Array
  nowMs: EpochMs
}

const DAY_MS = 86_400_000

/** A phone whose clock is a day behind still finds it good. */
const VALID_BEFORE_MS = DAY_MS
const VALID_FOR_MS = 10 * 365 * DAY_MS

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'))
const COMMON_NAME = '2.5.4.3'
const KEY_USAGE = '2.5.29.15'
const ALTERNATIVE_NAMES = '2.5.29.17'
const BASIC_CONSTRAINTS = '2.5.29.19'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const SERVER = '1.3.6.1.5.5.7.3.1'

/** A self-signed certificate (RFC 5280, version 3) for ten years, as PEM. */
export function makeCertificate({ privateKey, names, serial, nowMs }: CertificateWish): string {
  const name = sequence(setOf(sequence(objectId(COMMON_NAME), utf8Text('Lunas'))))
  const content = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    ECDSA_WITH_SHA256,
    name,
    sequence(moment(nowMs - VALID_BEFORE_MS), moment(nowMs + VALID_FOR_MS)),
    name,
    publicKeyInfo(privateKey),
    tagged(0xa3, sequence(...extensions(names))),
  )
  const signature = sign('sha256', content, privateKey)
  return pem(sequence(content, ECDSA_WITH_SHA256, bits(signature)))
}

/**
 * What a phone compares: the SHA-256 of the public key, as curl writes it. It stays the same when a
 * new certificate is made of the same key.
 */
export function pinOf(key: KeyObject): string {
  return `sha256//${createHash('sha256').update(publicKeyInfo(key)).digest('base64')}`
}

function publicKeyInfo(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKey.export({ type: 'spki', format: 'der' })
}

function extensions(names: readonly string[]): Buffer[] {
  const digitalSignature = bits(Buffer.from([0x80]), 7)
  return [
    extension(BASIC_CONSTRAINTS, YES, sequence()),
    extension(KEY_USAGE, YES, digitalSignature),
    extension(EXTENDED_KEY_USAGE, sequence(objectId(SERVER))),
    extension(ALTERNATIVE_NAMES, sequence(...names.map(alternativeName))),
  ]
}

function extension(id: string, ...parts: readonly [Buffer, Buffer] | readonly [Buffer]): Buffer {
  const value = parts.at(-1)!
  return sequence(objectId(id), ...parts.slice(0, -1), octets(value))
}

function alternativeName(name: string): Buffer {
  if (isIPv4(name)) return tagged(0x87, Buffer.from(name.split('.').map(Number)))
  return tagged(0x82, Buffer.from(name, 'latin1'))
}

function pem(der: Buffer): string {
  const text = der.toString('base64').replace(/.{1,64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${text}-----END CERTIFICATE-----\n`
}
