import { describe, expect, it } from 'vitest'
import { openTeachingShop, SAMPLE, WALLET } from './support/teaching-shop.ts'

describe('a rule that the owner taught from one text', () => {
  it('makes the next notification of that wallet settle automatically, and records its version', async () => {
    const { shop, counter, teach, shows } = await openTeachingShop()
    const ruleId = await teach(SAMPLE)
    const payment = await shop.create(counter, { amount: 41_000 })

    const { number, kind } = await shows('Dana Rp 41.000 masuk dari SITI A. pada 21/11/2026 09:00')

    expect(kind).toBe('settled')
    expect(shop.payment(payment.id)).toMatchObject({ status: 'paid', payerName: 'SITI A.' })
    expect(shop.engine.inbox.find(number)?.formatId).toBe(`ajari:${ruleId}@1`)
  })

  it('only proposes until the app is automatic, starting with its own sample', async () => {
    const { shop, counter, teach, shows } = await openTeachingShop()
    const payment = await shop.create(counter)
    await teach(SAMPLE, { isAutomatic: false })

    const { proposals } = shop.engine
    expect(proposals.forPayment(payment)).toMatchObject({ amount: 25_000, app: WALLET })
    expect(shop.payment(payment.id).status).toBe('pending')
    const [waiting] = shop.engine.inbox.list(10)
    await proposals.confirm(waiting!.entry.number, 'owner')
    const next = await shop.create(counter, { amount: 9_000 })
    await shows('Dana Rp9.000 masuk dari SITI A. pada 21/11/2026 09:00')
    expect(shop.payment(next.id).status).toBe('paid')
  })

  it('is stored as words and slots', async () => {
    const { shop, teach, rules } = await openTeachingShop()
    const ruleId = await teach(SAMPLE)
    const { body, title } = rules.find(ruleId)!.template
    expect({ title, body }).toEqual({
      title: 'Dompet Baru',
      body: 'Dana {amount} masuk dari {payer} pada {numbered} {numbered}',
    })
    expect(shop.errors).toEqual([])
  })

  it('shows before saving which stored texts it would match, and which not', async () => {
    const { shows, open, teacher } = await openTeachingShop()
    await shows('Dana Rp7.000 masuk dari SITI A. pada 19/11/2026 08:00')
    await shows('Promo: cashback Rp5.000 untuk kamu')
    await shows('Halo, selamat datang')
    const { notificationNumber, tokens } = await open(SAMPLE)

    const kinds = tokens.map(({ kind }) => kind)
    const preview = await teacher.preview({ notificationNumber, kinds })

    expect(preview.problems).toEqual([])
    expect(preview.hits.shown.map(({ amount, payer }) => [amount, payer])).toEqual([
      [25_000, 'BUDI SANTOSO'],
      [7_000, 'SITI A.'],
    ])
    expect(preview.misses).toMatchObject({ count: 1, shown: [{ amount: null }] })
  })

  it('generalises by other texts of the app', async () => {
    const { shows, open } = await openTeachingShop()
    await shows('Kamu menerima Rp7.000 di CABANG UTARA hari Senin')
    const { tokens } = await open('Kamu menerima Rp25.000 di TOKO SENJA hari Senin')
    const changing = tokens.filter(({ kind }) => kind === 'other').map(({ text }) => text)
    expect(changing).toEqual(['TOKO', 'SENJA'])
  })

  it('is kept in every version, and an old one can be restored', async () => {
    const { ruleManager, rules, open, teach, teacher } = await openTeachingShop()
    const ruleId = await teach(SAMPLE)
    const { notificationNumber, tokens } = await open('Uang Rp5.000 sudah masuk, terima kasih')
    const kinds = tokens.map(({ kind }) => kind)
    await teacher.save({ notificationNumber, kinds, ruleId, isAutomatic: false })
    await ruleManager.restoreVersion(ruleId, 1)

    const [rule] = rules.list()
    expect(rule).toMatchObject({ id: ruleId, version: 3, isOn: true })
    expect(rule!.versions.map(({ version, origin }) => [version, origin])).toEqual([
      [3, 'back-to-1'],
      [2, 'taught'],
      [1, 'taught'],
    ])
    expect(rule!.versions[0]!.body).toEqual(rule!.versions[2]!.body)
  })

  it('matches nothing while it is switched off, and its app stays known', async () => {
    const { shop, counter, ruleManager, teach, shows } = await openTeachingShop()
    const ruleId = await teach(SAMPLE)
    await ruleManager.switch(ruleId, false)
    await shop.create(counter, { amount: 9_000 })
    const text = 'Dana Rp9.000 masuk dari SITI A. pada 21/11/2026 09:00'
    expect(await shows(text)).toMatchObject({ kind: 'unread', reason: 'unknown-sentence' })
    await ruleManager.switch(ruleId, true)
    expect(await shows(`${text}:30`)).toMatchObject({ kind: 'settled' })
  })
})

describe('a text that is marked "bukan uang masuk"', () => {
  const REFUND = 'Dana Rp8.000 masuk dari PUSAT BANTUAN pada 01/11/2026 10:00'

  it('switches off every rule that would match it, and reports them', async () => {
    const { ruleManager, rules, teach, shows } = await openTeachingShop()
    const { number } = await shows(REFUND)
    await teach(SAMPLE)
    await ruleManager.mark(number)

    expect(rules.list()).toMatchObject([{ isOn: false, offReason: 'hits-not-money' }])
    expect(await shows('Dana Rp9.000 masuk dari SITI A. pada 21/11/2026 09:00')).toMatchObject({
      kind: 'unread',
    })
    const { id } = rules.list()[0]!
    await expect(ruleManager.switch(id, true)).rejects.toMatchObject({ code: 'RULE_NOT_SAFE' })
    await ruleManager.unmark(number)
    await ruleManager.switch(id, true)
    expect(rules.list()).toMatchObject([{ isOn: true }])
  })

  it('is matched by no rule that is taught later', async () => {
    const { ruleManager, shows, problems } = await openTeachingShop()
    await ruleManager.mark((await shows(REFUND)).number)
    expect(await problems(SAMPLE)).toEqual(['hits-not-money'])
  })

  it('is never read again, nor similar texts with other numbers', async () => {
    const { shop, ruleManager, rules, teach, shows } = await openTeachingShop()
    await ruleManager.mark((await shows(REFUND)).number)
    // A rule that exists anyway, as after a fault: the text itself is rejected.
    await shop.engine.database.write((db) => {
      const template = {
        app: WALLET,
        title: 'Dompet Baru',
        body: 'Dana {amount} masuk dari {payer} pada {numbered} {numbered}',
      }
      rules.saveIn(db, {
        id: 'x',
        offReason: null,
        template,
        origin: 'taught',
        sampleNotification: null,
      })
    })
    expect(await shows(REFUND.replace('8.000', '9.500'))).toMatchObject({ kind: 'unread' })
    expect(await shows(SAMPLE)).not.toMatchObject({ kind: 'unread' })
    await expect(teach(SAMPLE)).rejects.toMatchObject({ code: 'RULE_NOT_SAFE' })
  })
})

describe('texts to teach', () => {
  it('are those with an amount, of wallets and unknown apps, without chats', async () => {
    const { shows, ruleManager } = await openTeachingShop()
    for (let index = 0; index < 30; index += 1) {
      await shows(`Kamu menerima Rp${index}.000 dari A${index}`, {
        app: 'com.whatsapp',
        title: 'BUDI',
      })
      await shows(`Belanja nomor ${'x'.repeat(index)} Rp2.000`, { app: 'com.toko.lain' })
    }
    await shows(SAMPLE)
    await shows('Selamat datang', { app: 'id.dana' })

    const apps = ruleManager.texts().map(({ app }) => app)
    expect(apps.filter((app) => app === 'com.whatsapp')).toEqual([])
    expect(apps.filter((app) => app === 'com.toko.lain')).toHaveLength(5)
    expect(apps).toContain(WALLET)
    expect(apps).not.toContain('id.dana')
  })
})

describe('a file of rules', () => {
  it('transfers packages and sentences to another shop, where they are switched off at first', async () => {
    const from = await openTeachingShop()
    await from.teach(SAMPLE)
    const file = from.ruleManager.exportFile(false)
    expect(file).not.toContain('BUDI')
    expect(from.ruleManager.exportFile(true)).toContain('BUDI SANTOSO')

    const to = await openTeachingShop()
    expect(await to.ruleManager.importFile(file)).toEqual({ added: 1, known: 0 })
    expect(await to.ruleManager.importFile(file)).toEqual({ added: 0, known: 1 })
    expect(to.rules.list()).toMatchObject([{ isOn: false, offReason: 'imported', app: WALLET }])
    expect(await to.shows(SAMPLE)).toMatchObject({ kind: 'unread' })
    await to.ruleManager.switch(to.rules.list()[0]!.id, true)
    expect(await to.shows(`${SAMPLE}:59`)).toMatchObject({ kind: 'unmatched' })
  })

  it.each([
    ['nonsense', 'no JSON'],
    ['another file', '{"kind":"something","version":1,"rules":[]}'],
    ['a strange field', '{"kind":"lunas-taught-rules","version":1,"rules":[],"more":1}'],
    [
      'a rule for a chat',
      JSON.stringify({
        kind: 'lunas-taught-rules',
        version: 1,
        rules: [{ app: 'com.whatsapp', title: '', body: 'Kamu menerima {amount} dari {payer}' }],
      }),
    ],
    [
      'a rule that reads everything',
      JSON.stringify({
        kind: 'lunas-taught-rules',
        version: 1,
        rules: [{ app: WALLET, title: '', body: '{payer} {amount} {place}' }],
      }),
    ],
  ])('with %s is refused whole', async (_, text) => {
    const { ruleManager, rules } = await openTeachingShop()
    await expect(ruleManager.importFile(text)).rejects.toMatchObject({ code: 'RULE_FILE_INVALID' })
    expect(rules.list()).toEqual([])
  })
})
