import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeCertificate, pinOf } from '../../../src/main/engine/tls/certificate.ts'
import { integer, moment, objectId, tagged } from '../../../src/main/engine/tls/der.ts'

const NOW = Date.UTC(2026, 10, 20)

function make(serial = '01ff', names = ['lunas.local', '192.168.1.20']) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const wish = { privateKey, names, serial: Buffer.from(serial, 'hex'), nowMs: NOW }
  return { privateKey, certificate: new X509Certificate(makeCertificate(wish)) }
}

describe('the certificate of the encrypted port', () => {
  it('is the till’s own, for ten years, for a server under its names and addresses', () => {
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

  it('has the same pin when it is made anew of the same key, and another of another key', () => {
    const { privateKey, certificate } = make()
    const wish = { privateKey, names: ['lunas.local'], serial: Buffer.from([7]), nowMs: NOW }
    const renewed = new X509Certificate(makeCertificate(wish))
    expect(renewed.fingerprint256).not.toBe(certificate.fingerprint256)
    expect(pinOf(renewed.publicKey)).toBe(pinOf(privateKey))
    expect(pinOf(privateKey)).toMatch(/^sha256\/\/[A-Za-z0-9+/]{43}=$/)
    expect(pinOf(make().privateKey)).not.toBe(pinOf(privateKey))
  })
})

describe('what it is written in', () => {
  it('writes numbers as short as they may be, and never below nothing', () => {
    const written = (hex: string) => integer(Buffer.from(hex, 'hex')).toString('hex')
    expect(['00', '0000', '7f', '80', '00ff', 'ff00'].map(written)).toEqual([
      '020100',
      '020100',
      '02017f',
      '02020080',
      '020200ff',
      '020300ff00',
    ])
  })

  it('writes lengths in as many bytes as they need', () => {
    const head = (length: number) =>
      tagged(4, Buffer.alloc(length)).toString('hex', 0, 6).slice(0, 12)
    expect([127, 128, 255, 256, 70_000].map(head)).toEqual([
      '047f00000000',
      '048180000000',
      '0481ff000000',
      '048201000000',
      '048301117000',
    ])
  })

  it('writes names of algorithms and moments of both kinds', () => {
    expect(objectId('1.2.840.10045.4.3.2').toString('hex')).toBe('06082a8648ce3d040302')
    expect(moment(Date.UTC(2036, 0, 2, 3, 4, 5)).toString('latin1')).toBe('\x17\x0d360102030405Z')
    expect(moment(Date.UTC(2050, 0, 2, 3, 4, 5)).toString('latin1')).toBe('\x18\x0f20500102030405Z')
  })
})
