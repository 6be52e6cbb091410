import { beforeEach, expect, it, vi } from 'vitest'
import { convertQris, prepareQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeQris, seal } from './support/make-qris.ts'
import { refusalOf } from './support/refusal.ts'

const writer = vi.hoisted(() => ({ spoil: (text: string) => text }))

// Nothing from outside makes the writer err, so this puts the error in.
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

it('a code is shown when the writer is right', () => {
  expect(refusalOf(() => convertQris(makeQris(), rupiah(25_042)))).toBeUndefined()
})

it('no code is shown when the writer changes the account, even under a right CRC', () => {
  writer.spoil = (text) =>
    seal(text.replace('936099990000000001', '936099990000000002').slice(0, -8))
  expect(refusalOf(() => convertQris(makeQris(), rupiah(25_042)))).toBe('QRIS_SELF_CHECK_FAILED')
})

it('no code is shown when the writer goes wrong long after preparation', () => {
  const prepared = prepareQris(makeQris())
  prepared.withAmount(rupiah(25_042))
  writer.spoil = (text) => seal(text.replace('540525043', '540325').slice(0, -8))
  expect(refusalOf(() => prepared.withAmount(rupiah(25_043)))).toBe('QRIS_SELF_CHECK_FAILED')
})
