import { describe, expect, it } from 'vitest'
import { replayRule } from '../../../../../src/main/engine/money/notifications/taught/replay.ts'
import { toFormat } from '../../../../../src/main/engine/money/notifications/taught/taught-format.ts'
import type { TokenKind } from '../../../../../src/shared/inbox/teaching.ts'
import { openTeachingShop, SAMPLE, WALLET } from './support/teaching-shop.ts'

describe('a rule is rejected', () => {
  it.each<[string, string, Record<string, TokenKind>, string]>([
    ['without a sum', 'Uang sudah masuk dari BUDI', {}, 'no-amount'],
    [
      'with a sum without its currency',
      'Uang masuk 25.000 dari BUDI',
      { '25.000': 'amount' },
      'amount-not-exact',
    ],
    [
      'with a sum that is cut off',
      'Uang masuk Rp25.0…',
      { 'Rp25.0…': 'amount' },
      'amount-not-exact',
    ],
    [
      'with two sums tapped',
      'Uang masuk Rp2.000 dan Rp3.000 sekarang',
      { 'Rp3.000': 'amount' },
      'several-amounts',
    ],
    [
      'with a second sum that could be the payment',
      'Uang masuk Rp2.000 dan Rp3.000 sekarang',
      {},
      'loose-sum',
    ],
    [
      'with its sum inside a name',
      'Uang masuk BUDI Rp2.000 SANTOSO selesai',
      { BUDI: 'payer', SANTOSO: 'payer' },
      'amount-in-payer',
    ],
    [
      'with a name that touches the sum',
      'Uang masuk sebesar Rp2.000 BUDI',
      { BUDI: 'payer' },
      'slots-touch',
    ],
    [
      'when the word for its direction may change',
      'Uang Rp2.000 sudah diterima toko',
      { diterima: 'other' },
      'direction-not-fixed',
    ],
    [
      'when nothing says that money came in',
      'Transaksi Rp2.000 oleh BUDI berhasil',
      {},
      'no-direction',
    ],
    ['for money that goes out', 'Kamu mengirim Rp2.000 ke BUDI', {}, 'not-income'],
    ['for a request', 'BUDI meminta Rp2.000 masuk ke kamu', {}, 'not-income'],
    ['for a failure', 'Uang Rp2.000 gagal masuk', {}, 'not-income'],
    ['for the sum of several', 'Kamu menerima Rp2.000 lewat 12 pembayaran', {}, 'not-income'],
    ['with hardly a word', 'masuk Rp2.000', {}, 'too-few-words'],
    ['with places in braces', 'Uang masuk Rp2.000 dari {payer} sekarang', {}, 'strange-characters'],
    [
      'with two changing names beside the payer',
      'Uang masuk Rp2.000 di TOKO lalu KOTA selesai',
      { TOKO: 'other', KOTA: 'other' },
      'too-many-changes',
    ],
  ])('%s: "%s"', async (_, text, kinds, problem) => {
    const { problems } = await openTeachingShop()
    expect(await problems(text, kinds)).toContain(problem)
  })

  it('when a built-in format reads one of its texts differently', async () => {
    const { shop, phone } = await openTeachingShop()
    await shop.notify(phone, 0, {
      app: 'id.dana',
      title: 'DANA',
      text: 'Kamu menerima Rp25.000 dari BUDI. Saldo kamu sekarang Rp90.000.',
    })
    const body = 'Kamu menerima {other} dari {payer}. Saldo kamu sekarang {amount}.'
    const format = toFormat('ajari:x@1', { app: 'id.dana', title: 'DANA', body }, [])
    const { problems, hits } = await replayRule(shop.engine.database.read, 'id.dana', format)
    expect(problems).toEqual(['differs-from-built-in'])
    expect(hits.count).toBe(0)
  })

  it('when the text came from a chat, or from no app at all', async () => {
    const { shows, teacher } = await openTeachingShop()
    for (const app of ['com.whatsapp', 'org.telegram.messenger', 'com.android.chrome', 'id_dana']) {
      const { number } = await shows('Kamu menerima Rp2.000 dari BUDI', { app })
      const { tokens } = teacher.open(number)
      const kinds = tokens.map(({ kind }) => kind)
      const preview = await teacher.preview({ notificationNumber: number, kinds })
      expect(preview.problems, app).toEqual(['chat-app'])
    }
    const { number } = await shows('Kamu menerima Rp2.000 dari BUDI', { app: null })
    expect(() => teacher.open(number)).toThrow('no text to teach')
  })

  it('with the switch for automatic when the text came from a site and not from a phone', async () => {
    const { shop, teacher } = await openTeachingShop()
    const site = await shop.addSite()
    const { number } = await shop.notify(site.source, 0, { app: WALLET, text: SAMPLE })
    const { tokens, isFromPhone } = teacher.open(number)
    const kinds = tokens.map(({ kind }) => kind)
    expect(isFromPhone).toBe(false)
    await expect(
      teacher.save({ notificationNumber: number, kinds, isAutomatic: true }),
    ).rejects.toMatchObject({ code: 'RULE_NOT_SAFE' })
  })
})
