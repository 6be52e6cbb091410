import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'
import {
  type BaseBlock,
  BitString,
  Boolean as BooleanBlock,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  Primitive,
  Sequence,
  Set as SetBlock,
  UTCTime,
  Utf8String,
} from 'asn1js'
import type { EpochMs } from '../../../../shared/base/time.ts'

export interface CertificateOptions {
  /** A P-256 key. */
  privateKey: KeyObject
  /** DNS names and IPv4 addresses of the till. */
  names: readonly string[]
  /** Its first byte is 01 to 7f: a serial number is positive and written without leading zeros. */
  serial: Uint8Array
  nowMs: EpochMs
}

const DAY_MS = 86_400_000

/** Valid from a day ago, for phones whose clock is behind. */
const VALID_BEFORE_MS = DAY_MS
const VALID_FOR_MS = 10 * 365 * DAY_MS

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'
const COMMON_NAME = '2.5.4.3'
const KEY_USAGE = '2.5.29.15'
const ALTERNATIVE_NAMES = '2.5.29.17'
const BASIC_CONSTRAINTS = '2.5.29.19'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const SERVER = '1.3.6.1.5.5.7.3.1'

/** The last year that RFC 5280 writes with two digits. */
const LAST_SHORT_YEAR = 2_049

/** A self-signed certificate (RFC 5280, version 3) for ten years, as PEM. */
export function makeCertificate({ privateKey, names, serial, nowMs }: CertificateOptions): string {
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256))
  const name = sequence(
    new SetBlock({
      value: [sequence(objectId(COMMON_NAME), new Utf8String({ value: 'Lunas' }))],
    }),
  )
  const content = sequence(
    tagged(0, new Integer({ value: 2 })),
    new Integer({ valueHex: serial }),
    algorithm,
    name,
    sequence(time(nowMs - VALID_BEFORE_MS), time(nowMs + VALID_FOR_MS)),
    name,
    fromBER(publicKeyInfo(privateKey)).result,
    tagged(3, sequence(...extensions(names))),
  )
  const signature = sign('sha256', bytesOf(content), privateKey)
  return pem(bytesOf(sequence(content, algorithm, new BitString({ valueHex: signature }))))
}

/**
 * The pin that a phone compares: SHA-256 of the public key, as curl writes it. It stays the same when a new
 * certificate is made from the same key.
 */
export function pinOf(key: KeyObject): string {
  return `sha256//${createHash('sha256').update(publicKeyInfo(key)).digest('base64')}`
}

function publicKeyInfo(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKey.export({ type: 'spki', format: 'der' })
}

function extensions(names: readonly string[]): Sequence[] {
  const digitalSignature = new BitString({ valueHex: Uint8Array.of(0x80), unusedBits: 7 })
  return [
    criticalExtension(BASIC_CONSTRAINTS, sequence()),
    criticalExtension(KEY_USAGE, digitalSignature),
    extension(EXTENDED_KEY_USAGE, sequence(objectId(SERVER))),
    extension(ALTERNATIVE_NAMES, sequence(...names.map(alternativeName))),
  ]
}

function extension(id: string, value: BaseBlock): Sequence {
  return sequence(objectId(id), new OctetString({ valueHex: bytesOf(value) }))
}

function criticalExtension(id: string, value: BaseBlock): Sequence {
  const isCritical = new BooleanBlock({ value: true })
  return sequence(objectId(id), isCritical, new OctetString({ valueHex: bytesOf(value) }))
}

function alternativeName(name: string): Primitive {
  const [tagNumber, value] = isIPv4(name)
    ? [7, Uint8Array.from(name.split('.').map(Number))]
    : [2, Buffer.from(name, 'latin1')]
  return new Primitive({ idBlock: { tagClass: CONTEXT, tagNumber }, valueHex: value })
}

/** Two digits for the year until 2049, four after. */
function time(atMs: EpochMs): UTCTime {
  const valueDate = new Date(atMs)
  return valueDate.getUTCFullYear() > LAST_SHORT_YEAR
    ? new GeneralizedTime({ valueDate })
    : new UTCTime({ valueDate })
}

/** Class of the tags that a standard gives to its own fields. */
const CONTEXT = 3

function tagged(tagNumber: number, value: BaseBlock): Constructed {
  return new Constructed({ idBlock: { tagClass: CONTEXT, tagNumber }, value: [value] })
}

function sequence(...value: BaseBlock[]): Sequence {
  return new Sequence({ value })
}

function objectId(value: string): ObjectIdentifier {
  return new ObjectIdentifier({ value })
}

function bytesOf(block: BaseBlock): Buffer {
  return Buffer.from(block.toBER())
}

function pem(der: Buffer): string {
  const text = der.toString('base64').replace(/.{1,64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${text}-----END CERTIFICATE-----\n`
}
