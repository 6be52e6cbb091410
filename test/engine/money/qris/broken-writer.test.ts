import { beforeEach, expect, it, vi } from 'vitest'
import { convertQris, prepareQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeQris, seal } from './support/make-qris.ts'
import { refusalOf } from './support/refusal.ts'

const writer = vi.hoisted(() => ({ spoil: (text: string) => text }))

// The writer cannot be made to fail from outside, so the test injects the error.
vi.mock(
  import('../../../../src/main/engine/money/qris/dynamic-payload.ts'),
  async (importOriginal) => {
    const { dynamicPayloadWriter } = await importOriginal()
    return {
      dynamicPayloadWriter: (objects) => {
        const write = dynamicPayloadWriter(objects)
        return (amount) => writer.spoil(write(amount))
      },
    }
  },
)

beforeEach(() => {
  writer.spoil = (text) => text
})

it('a code is shown when the writer is correct', () => {
  expect(refusalOf(() => convertQris(makeQris(), rupiah(25_042)))).toBeUndefined()
})

it('no code is shown when the writer changes the account, even with a valid CRC', () => {
  writer.spoil = (text) =>
    seal(text.replace('936099990000000001', '936099990000000002').slice(0, -8))
  expect(refusalOf(() => convertQris(makeQris(), rupiah(25_042)))).toBe('QRIS_SELF_CHECK_FAILED')
})

it('no code is shown when the writer fails long after preparation', () => {
  const prepared = prepareQris(makeQris())
  prepared.withAmount(rupiah(25_042))
  writer.spoil = (text) => seal(text.replace('540525043', '540325').slice(0, -8))
  expect(refusalOf(() => prepared.withAmount(rupiah(25_043)))).toBe('QRIS_SELF_CHECK_FAILED')
})
