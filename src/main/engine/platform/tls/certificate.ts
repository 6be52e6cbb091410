import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_kp_serverAuth,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509'
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

const COMMON_NAME = '2.5.4.3'
const ECDSA_WITH_SHA256 = new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' })

/** A self-signed certificate (RFC 5280, version 3) for ten years, as PEM. */
export function makeCertificate({ privateKey, names, serial, nowMs }: CertificateOptions): string {
  const name = new Name([
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({
        type: COMMON_NAME,
        value: new AttributeValue({ utf8String: 'Lunas' }),
      }),
    ]),
  ])
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: arrayBufferOf(serial),
    signature: ECDSA_WITH_SHA256,
    issuer: name,
    validity: new Validity({
      notBefore: new Date(nowMs - VALID_BEFORE_MS),
      notAfter: new Date(nowMs + VALID_FOR_MS),
    }),
    subject: name,
    subjectPublicKeyInfo: AsnConvert.parse(publicKeyInfo(privateKey), SubjectPublicKeyInfo),
    extensions: new Extensions(extensions(names)),
  })
  const signature = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), privateKey)
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: ECDSA_WITH_SHA256,
    signatureValue: arrayBufferOf(signature),
  })
  return pem(Buffer.from(AsnConvert.serialize(certificate)))
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

function extensions(names: readonly string[]): Extension[] {
  return [
    extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: false })),
    extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.digitalSignature)),
    extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
    extension(id_ce_subjectAltName, false, new SubjectAlternativeName(names.map(alternativeName))),
  ]
}

function extension(extnID: string, critical: boolean, value: object): Extension {
  return new Extension({
    extnID,
    critical,
    extnValue: new OctetString(AsnConvert.serialize(value)),
  })
}

function alternativeName(name: string): GeneralName {
  return new GeneralName(isIPv4(name) ? { iPAddress: name } : { dNSName: name })
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

function pem(der: Buffer): string {
  const text = der.toString('base64').replace(/.{1,64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${text}-----END CERTIFICATE-----\n`
}
