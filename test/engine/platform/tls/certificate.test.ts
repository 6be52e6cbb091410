import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeCertificate, pinOf } from '../../../../src/main/engine/platform/tls/certificate.ts'

const NOW = Date.UTC(2026, 10, 20)

function make(serial = '01ff', names = ['lunas.local', '192.168.1.20']) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const input = { privateKey, names, serial: Buffer.from(serial, 'hex'), nowMs: NOW }
  return { privateKey, certificate: new X509Certificate(makeCertificate(input)) }
}

describe('the certificate of the encrypted port', () => {
  it('is self-signed, valid for ten years, for a server with its names and addresses', () => {
    const { privateKey, certificate } = make()
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.checkPrivateKey(privateKey)).toBe(true)
    expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
    expect(certificate.subject).toBe('CN=Lunas')
    expect(certificate.subjectAltName).toBe('DNS:lunas.local, IP Address:192.168.1.20')
    expect(certificate.checkHost('lunas.local')).toBe('lunas.local')
    expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20')
    expect(certificate.checkIP('192.168.1.21')).toBeUndefined()
    expect(certificate.ca).toBe(false)
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
    const years = (certificate.validToDate.getTime() - NOW) / (365 * 86_400_000)
    expect(years).toBe(10)
    expect(certificate.validFromDate.getTime()).toBe(NOW - 86_400_000)
    expect(certificate.serialNumber).toBe('01FF')
  })

  it('has the same pin when it is made again from the same key, and another one from another key', () => {
    const { privateKey, certificate } = make()
    const input = { privateKey, names: ['lunas.local'], serial: Buffer.from([7]), nowMs: NOW }
    const renewed = new X509Certificate(makeCertificate(input))
    expect(renewed.fingerprint256).not.toBe(certificate.fingerprint256)
    expect(pinOf(renewed.publicKey)).toBe(pinOf(privateKey))
    expect(pinOf(privateKey)).toMatch(/^sha256\/\/[A-Za-z0-9+/]{43}=$/)
    expect(pinOf(make().privateKey)).not.toBe(pinOf(privateKey))
  })

  it('allows signatures only, and is no authority', () => {
    const { raw } = make().certificate
    const [basicConstraints, keyUsage] = [
      '300c0603551d130101ff04023000',
      '300e0603551d0f0101ff040403020780',
    ]
    expect(raw.toString('hex')).toContain(`${basicConstraints}${keyUsage}`)
  })

  it('writes an end after 2049 with four digits of the year, and lasts ten years', () => {
    const { privateKey } = make()
    const nowMs = Date.UTC(2045, 0, 2, 3, 4, 5)
    const input = { privateKey, names: ['lunas.local'], serial: Buffer.from([7]), nowMs }
    const { raw, validToDate } = new X509Certificate(makeCertificate(input))
    expect(raw.toString('latin1')).toContain('\x17\x0d450101030405Z\x18\x0f20541231030405Z')
    expect(validToDate.toISOString()).toBe('2054-12-31T03:04:05.000Z')
  })
})
