import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine } from '../../../src/main/engine/engine.ts'
import type { IncomingText, Source } from '../../../src/main/engine/notifications/inbox.ts'
import type { WritableDb } from '../../../src/main/engine/storage/database.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { formatRupiah, rupiah } from '../../../src/shared/money.ts'
import type { Payment } from '../../../src/shared/payment.ts'
import { makeChance } from '../../support/make-chance.ts'
import { makeClock, type TestClock } from '../../support/make-clock.ts'
import { MORNING, otherQris } from '../../support/test-engine.ts'
import { makeQris } from '../qris/support/make-qris.ts'
import { createModelActs, type ModelActs, pickOf } from './model-acts.ts'
import { createOracle, type Told } from './oracle.ts'
import { readState } from './read-state.ts'

/** A merchant of the model, and who may tell of its money. */
interface Party {
  merchantId: string
  source: Source
}

/** A shop on disk that is driven by random commands and judged by the oracle. */
export interface ModelShop extends ModelActs {
  clock: TestClock
  /** 0: the counter with its phone, 1 and 2: sites on its account, 3: a site on an account of its own. */
  create(party: number, amount: number): Promise<void>
  /** Money of exactly the total of some payment, or `off` beside it, told by the wallet of `teller`. */
  notify(
    teller: number,
    pick: number,
    told: { off: number; agoMs: number; hasId: boolean },
  ): Promise<void>
  /** The same text once more. */
  repeat(pick: number): Promise<void>
  garbage(teller: number, pick: number): Promise<void>
  callback(teller: number, pick: number, reference: number | null): Promise<void>
  expire(stepMs: number): Promise<void>
  cancel(pick: number): Promise<void>
  confirmByHand(pick: number): Promise<void>
  restart(how: 'orderly' | 'killed'): Promise<void>
  objections(): string[]
  close(): Promise<void>
}

const PARTIES = 4
/** A refusal is an ordinary answer; anything else that is thrown is a finding. */
const ORDINARY = new Set([
  'PAYMENT_TOTALS_EXHAUSTED',
  'OPEN_PAYMENT_LIMIT',
  'CANCELLED_TOTALS_LIMIT',
  'PAYMENT_NOT_PENDING',
  'NOT_FOUND',
  'PAYMENT_NOT_FOUND',
  'PAYMENT_AMOUNT_INVALID',
  'ACT_NOT_UNDOABLE',
])

export async function openModelShop(seed: number): Promise<ModelShop> {
  const folder = mkdtempSync(join(tmpdir(), 'lunas-model-'))
  let dataDir = folder
  const clock = makeClock(MORNING)
  const oracle = createOracle()
  const errors: unknown[] = []
  const made: Payment[] = []
  const texts: { source: Source; text: IncomingText; told: Told }[] = []
  let starts = 0
  let numbers = 0
  let engine = await start()
  const parties = await setUp(engine)

  function start(): Promise<Engine> {
    starts += 1
    return createEngine({
      dataDir,
      clock,
      chance: makeChance(seed * 1_000 + starts),
      onError: (error) => void errors.push(error),
    })
  }

  /** What the disk holds at this moment, in another place: the program that wrote it is told nothing. */
  async function killed(): Promise<string> {
    const left = join(folder, `killed-${starts}`)
    mkdirSync(left)
    const names = ['lunas.db', 'lunas.db-wal', 'lunas.key']
    for (const name of names) copyFileSync(join(dataDir, name), join(left, name))
    await engine.stop()
    return left
  }

  const partyOf = (number: number): Party => parties[number % PARTIES]!

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof AppError && ORDINARY.has(error.code))) throw error
    }
  }

  async function tell(source: Source, text: IncomingText, told: Told): Promise<void> {
    texts.push({ source, text, told })
    oracle.told(told, await engine.inbox.receive(source, text))
  }

  function toldBy({ accountId, merchantId }: Source, amount: number | null, key: string): Told {
    const atMs = clock.now()
    return { key, amount, accountId, merchantId, shownAtMs: atMs, atMs, meant: null, words: null }
  }

  function change(
    pick: number,
    work: (db: WritableDb, payment: Payment) => Payment,
  ): Promise<void> {
    return attempt(async () => {
      const picked = pickOf(made, pick)
      if (!picked) return
      const { id, status } = await engine.database.write((db) =>
        work(db, engine.payments.find(picked.id)!),
      )
      if (status !== 'pending') oracle.ended(id, status)
    })
  }

  return {
    clock,
    create: (party, amount) =>
      attempt(async () => {
        const { merchantId } = partyOf(party)
        const isCounter = party % PARTIES === 0
        numbers += 1
        const { payment } = await engine.payments.create({
          merchantId,
          dialect: isCounter ? 'counter' : 'webqris',
          id: `INV-${numbers}`,
          amount: rupiah(amount),
          policy: isCounter ? 'exact-then-discount' : 'always-add',
          lifetimeSeconds: isCounter ? 600 : 900,
          merchantOrderId: null,
          customerName: null,
        })
        made.push(payment)
        oracle.created(payment)
      }),
    async notify(teller, pick, { off, agoMs, hasId }) {
      const { source } = partyOf(teller)
      const payment = pickOf(made, pick)
      const amount = (payment?.total ?? 25_000) + off
      numbers += 1
      const text: IncomingText = {
        app: 'id.dana',
        title: 'DANA',
        text: `Kamu berhasil menerima ${formatRupiah(rupiah(amount))} dari JOHN DOE`,
        bigText: '',
        // Some apps show every payment under one id, and some forwarders send none at all.
        notifId: hasId ? String(numbers) : 'one for all',
        eventHash: hasId ? `event-${numbers}` : null,
        deviceId: null,
        postedAtMs: clock.now() - agoMs,
        isTest: false,
      }
      const told = toldBy(source, amount, `text ${numbers}`)
      const words = hasId ? null : `${source.id} ${amount}`
      const meant = off === 0 && payment && mayTell(source, payment) ? payment.id : null
      await tell(source, text, { ...told, shownAtMs: clock.now() - agoMs, words, meant })
    },
    async repeat(pick) {
      const said = pickOf(texts, pick)
      if (!said) return
      const { source, text, told } = said
      const atMs = clock.now()
      // Without an id a text is known for a minute only; that is promised, and no more.
      if (told.words !== null && Math.abs(atMs - told.atMs) >= 60_000) return
      oracle.told({ ...told, atMs }, await engine.inbox.receive(source, text))
    },
    async garbage(teller, pick) {
      const { source } = partyOf(teller)
      const total = pickOf(made, pick)?.total ?? 25_000
      numbers += 1
      const text: IncomingText = {
        app: pick % 2 === 0 ? 'id.dana' : 'com.whatsapp',
        title: 'DANA',
        text: `Kamu berhasil mengirim ${formatRupiah(rupiah(total))} ke BUDI`,
        bigText: '',
        notifId: String(numbers),
        eventHash: null,
        deviceId: null,
        postedAtMs: clock.now(),
        isTest: false,
      }
      await tell(source, text, toldBy(source, null, `garbage ${numbers}`))
    },
    async callback(teller, pick, reference) {
      const { source } = partyOf(1 + (teller % 3))
      const amount = pickOf(made, pick)?.total ?? 25_000
      numbers += 1
      const name = `PAYER ${numbers}`
      const told = toldBy(source, amount, `call ${source.id} ${reference ?? numbers} ${amount}`)
      const call = {
        amount: rupiah(amount),
        payerName: name,
        reference: reference === null ? null : `TRX-${reference}`,
      }
      oracle.told(told, await engine.inbox.receiveCall(source, call))
    },
    async expire(stepMs) {
      clock.advance(stepMs)
      oracle.waited(stepMs)
      for (const { id } of await engine.payments.expireDue()) oracle.ended(id, 'expired')
      await engine.payments.tidy()
    },
    cancel: (pick) => change(pick, (db, payment) => engine.payments.cancelIn(db, payment)),
    confirmByHand: (pick) =>
      change(pick, (db, payment) => engine.payments.confirmByHandIn(db, payment, 'seen')),
    ...createModelActs({ engine: () => engine, made, oracle, attempt }),
    async restart(how) {
      if (how === 'orderly') await engine.stop()
      else dataDir = await killed()
      engine = await start()
    },
    objections: () => [
      ...oracle.objections(readState(engine, clock.now())),
      ...errors.map((error) => `error: ${String(error)}`),
    ],
    async close() {
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function mayTell({ accountId, merchantId }: Source, payment: Payment): boolean {
  const isTheirs = merchantId === null || merchantId === payment.merchantId
  return isTheirs && accountId === payment.accountId
}

async function setUp(engine: Engine): Promise<Party[]> {
  const { merchants, devices, settings } = engine
  await settings.set('uniqueCodeMax', '6')
  await settings.set('counterDiscountMax', '3')
  const counter = await merchants.createCounter({ name: 'Warung', qris: makeQris() })
  const { url } = devices.openPairing((code) => code)
  const { device } = await devices.pair(url, 'HP')
  const phone: Source = {
    kind: 'device',
    id: device.id,
    accountId: counter.accountId!,
    merchantId: null,
    peerAddress: '192.168.77.3',
  }
  const parties: Party[] = [{ merchantId: counter.id, source: phone }]
  for (const qris of [makeQris(), makeQris(), otherQris()]) {
    const webhookUrl = 'http://192.168.77.2:9000/hook'
    const { merchant_id: id } = await merchants.create({ name: 'Situs', qris, webhookUrl })
    const accountId = merchants.get(id).accountId!
    const source: Source = { ...phone, kind: 'merchant', id, accountId, merchantId: id }
    parties.push({ merchantId: id, source })
  }
  return parties
}
