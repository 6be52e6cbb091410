import { describe, expect, it } from 'vitest'
import { DIALECTS } from '../../../../src/main/engine/sites/gateways/index.ts'
import { pageAt } from '../../../../src/main/engine/sites/gateways/page-address.ts'

const ORIGIN = 'http://192.168.77.1:8720'

describe('the address of a payment page', () => {
  it('has the id in the query or in the path, as the gateway writes it', () => {
    const inQuery = pageAt('/pay?invoice=:id')
    expect(inQuery).toMatchObject({ path: '/pay', queryName: 'invoice' })
    expect(inQuery.url(ORIGIN, { id: 'PAY-1' })).toBe(`${ORIGIN}/pay?invoice=PAY-1`)
    const inPath = pageAt('/share/payment-links/:id')
    expect(inPath).toMatchObject({ path: '/share/payment-links/:id', queryName: null })
    expect(inPath.url(ORIGIN, { id: 'a-b' })).toBe(`${ORIGIN}/share/payment-links/a-b`)
  })

  it('escapes the id, so that it cannot change the address', () => {
    const url = pageAt('/pay?invoice=:id').url(ORIGIN, { id: '../$&?x=1#:id' })
    expect(url).toBe(`${ORIGIN}/pay?invoice=..%2F%24%26%3Fx%3D1%23%3Aid`)
  })

  it.each(['/pay', 'pay?invoice=:id', '/pay?invoice=', '/pay/:id?x=:id'])(
    'rejects the pattern %s',
    (pattern) => {
      expect(() => pageAt(pattern)).toThrow(pattern)
    },
  )

  it('is different in every gateway', () => {
    const paths = DIALECTS.map(({ page }) => page.path)
    expect(new Set(paths).size).toBe(paths.length)
  })
})
