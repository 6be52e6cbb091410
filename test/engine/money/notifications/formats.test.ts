import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../../src/main/engine/money/notifications/format.ts'
import { FORMATS } from '../../../../src/main/engine/money/notifications/formats/index.ts'
import {
  normaliseNotification,
  readNotification,
} from '../../../../src/main/engine/money/notifications/read-notification.ts'
import { ALL_SAMPLES, SAMPLES } from './samples/index.ts'
import type { Sample } from './samples/sample.ts'

const showsIn = (sample: Sample, format: { apps: readonly string[] }) =>
  format.apps.includes(sample.app.toLowerCase())

describe.each(Object.entries(SAMPLES))('%s', (_bank, samples) => {
  it('has at least two samples that are money in and one that is not', () => {
    expect(samples.filter(({ isRead }) => isRead).length).toBeGreaterThanOrEqual(2)
    expect(samples.filter(({ paid }) => paid === null).length).toBeGreaterThanOrEqual(1)
  })

  it('reads every amount and payer as shown by the phone', () => {
    const income = samples.filter(({ isRead }) => isRead)
    expect(income.map((sample) => ({ text: sample.text, ...readNotification(sample) }))).toEqual(
      income.map(({ text, paid, payer }) => ({
        text,
        kind: 'income',
        amount: paid,
        payer,
        formatId: expect.any(String),
        settlesAlone: expect.any(Boolean),
      })),
    )
  })

  it('reads nothing else as incoming money', () => {
    const others = samples.filter(({ isRead }) => !isRead)
    expect(others.filter((sample) => readNotification(sample).kind === 'income')).toEqual([])
  })
})

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  it('is covered by a sample', () => {
    expect(
      ALL_SAMPLES.some((sample) => {
        const reading = readNotification(sample)
        return reading.kind === 'income' && reading.formatId === format.id
      }),
    ).toBe(true)
  })

  it("reads nothing in other banks' notifications", () => {
    const foreign = ALL_SAMPLES.filter((sample) => !showsIn(sample, format))
    expect(foreign.length).toBeGreaterThan(0)
    expect(foreign.filter((sample) => format.read(normaliseNotification(sample)))).toEqual([])
  })

  it('names its packages in lower case', () => {
    expect(format.apps.filter((app) => !/^[a-z]\w*(\.\w+)+$/.test(app))).toEqual([])
  })
})

it('lets only wordings seen on a device, and four well-documented ones, settle alone', () => {
  const vouchedFor = FORMATS.filter(({ deviceSeen, settlesAlone }) => settlesAlone && !deviceSeen)
  expect(vouchedFor.map(({ id }) => id).sort()).toEqual([
    'dana',
    'gopay-merchant-fees',
    'shopee',
    'shopeepay-transfer',
  ])
  expect(FORMATS.filter(({ deviceSeen, settlesAlone }) => deviceSeen && !settlesAlone)).toEqual([])
})

it('lets only one format read a notification', () => {
  const twice = ALL_SAMPLES.filter((sample) => {
    const notification = normaliseNotification(sample)
    return FORMATS.filter((f) => showsIn(sample, f) && f.read(notification)).length > 1
  })
  expect(twice).toEqual([])
})

it('gives every format its own id', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length)
})

describe('a sentence', () => {
  const format = (...income: string[]) =>
    createFormat({
      id: 'made-up',
      apps: ['com.example.bank'],
      deviceSeen: false,
      titles: [''],
      income,
    })
  const reads = (sentence: string, text: string) =>
    format(sentence).read({ title: '', text, bigText: '' })

  it('is rejected when a name after the amount begins like an amount or a part of one', () => {
    const sentence = '{amount} {payer} telah diterima'
    for (const name of ['042 MART', '.000 MART', 'Rp25.042 MART', 'IDR 5 MART']) {
      expect(reads(sentence, `Rp10 ${name} telah diterima`), name).toBeNull()
    }
    const mart = { amount: 10, payer: 'MART 042' }
    expect(reads(sentence, 'Rp10 MART 042 telah diterima')).toEqual(mart)
    expect(reads('{amount} telah diterima', 'Rp10 042 telah diterima')).toEqual({ amount: 10_042 })
    const dari = { amount: 10, payer: '042 MART' }
    expect(reads('{amount} dari {payer}', 'Rp10 dari 042 MART')).toEqual(dari)
  })

  it('accepts no name of more than 100 characters, nor one of two lines', () => {
    const sentence = 'Dana {amount} dari {payer}'
    const name = 'A'.repeat(100)
    expect(reads(sentence, `Dana Rp1.000 dari ${name}`)).toEqual({ amount: 1_000, payer: name })
    expect(reads(sentence, `Dana Rp1.000 dari ${name}A`)).toBeNull()
    expect(reads(sentence, 'Dana Rp1.000 dari ANI\nBUDI')).toBeNull()
  })

  it('is rejected when another one begins in its name and has the same ending', () => {
    const bank = format('QRIS {amount} dari {payer} berhasil', 'QRIS {amount} berhasil')
    const read = (text: string) => bank.read({ title: '', text, bigText: '' })
    expect(read('QRIS Rp75.000 dari SITI: QRIS Rp150.000 berhasil')).toBeNull()
    expect(read('QRIS Rp75.000 dari SITI: QRIS Rp150 berhasil berhasil')).toBeNull()
    expect(read('QRIS Rp75.000 dari RP150.000 LUNAS berhasil')).toEqual({
      amount: 75_000,
      payer: 'RP150.000 LUNAS',
    })
  })

  it('accepts an account and a time as banks write them', () => {
    const sentence = 'Dana {amount} masuk ke {account} pada {time}'
    for (const account of ['9876***', '000000000000001', '123xxxx789', '...', '123-456-789']) {
      for (const time of ['05/12/2025 11:14:59', '28-04-26 09.53', '1/2/2026 09:53:51 WIB']) {
        const text = `Dana Rp25.042 masuk ke ${account} pada ${time}`
        expect(reads(sentence, text), text).toEqual({ amount: 25_042 })
      }
    }
    expect(reads(sentence, 'Dana Rp25.042 masuk ke BUDI pada 05/12/2025 11:14:59')).toBeNull()
    expect(reads(sentence, 'Dana Rp25.042 masuk ke 9876*** pada besok')).toBeNull()
  })

  it('is rejected when two wordings of one bank find different amounts in it', () => {
    const bank = format('Masuk {amount}, biaya {other}', 'Masuk {other}, biaya {amount}')
    const text = (fee: string) => ({ title: '', text: `Masuk Rp50.000, biaya ${fee}`, bigText: '' })
    expect(bank.read(text('Rp25.500,00'))).toBeNull()
    expect(bank.read(text('Rp50.000,00'))).toEqual({ amount: 50_000 })
  })

  it('cannot have an unknown slot', () => {
    expect(() => format('Dana {amont} masuk')).toThrow('{amont}')
  })
})
