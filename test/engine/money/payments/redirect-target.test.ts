import { describe, expect, it } from 'vitest'
import { redirectTarget } from '../../../../src/main/engine/money/payments/redirect-target.ts'
import { HOSTILE_ADDRESSES } from '../../../support/hostile-texts.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { openTestEngine } from '../../../support/test-engine.ts'

describe('where a customer goes after paying', () => {
  it.each([
    ['https://toko.example/selesai?id=1#akhir', 'toko.example'],
    ['http://192.168.1.9:8080/', '192.168.1.9:8080'],
    ['https://tоko.example/', 'xn--tko-sed.example'],
  ])('may be %s, shown as %s', (address, host) => {
    expect(redirectTarget(address)?.host).toBe(host)
  })

  it.each(HOSTILE_ADDRESSES)('B-016 is never %j, neither stored nor shown', async (address) => {
    expect(redirectTarget(address)).toBeNull()
    const shop = await openTestEngine()
    const details = { redirectUrl: address }
    expect(await refusedWith(shop.create(await shop.addSite(), { details }))).toBe(
      'REDIRECT_URL_INVALID',
    )
  })
})
