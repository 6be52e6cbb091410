import { expect, it } from 'vitest'
import { normalPhone } from '../../../../src/main/engine/sales/online-shop/phone-number.ts'

it.each([
  ['081234567890', '6281234567890'],
  ['0812-3456-7890', '6281234567890'],
  ['+62 812 3456 7890', '6281234567890'],
  ['+62 (0)812 3456 7890', '6281234567890'],
  ['6281234567890', '6281234567890'],
  ['81234567890', '6281234567890'],
  ['006281234567890', '6281234567890'],
  ['+60 12-345 6789', '60123456789'],
])('%s is %s for WhatsApp', (text, phone) => {
  expect(normalPhone(text)).toBe(phone)
})

it.each(['', '12', 'nomor saya', '0812345678901234567', '+62?text=x', '08123456789#'])(
  '"%s" is not a telephone number',
  (text) => {
    expect(normalPhone(text)).toBeNull()
  },
)
