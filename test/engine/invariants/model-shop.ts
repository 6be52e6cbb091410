import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine } from '../../../src/main/engine/engine.ts'
import type {
  IncomingText,
  Source,
} from '../../../src/main/engine/money/notifications/inbox/inbox.ts'
import type { WritableDb } from '../../../src/main/engine/platform/storage/connection.ts'
import { AppError } from '../../../src/shared/base/errors.ts'
import { formatRupiah, rupiah } from '../../../src/shared/base/money.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import { makeChance } from '../../support/make-chance.ts'
import { makeClock, type TestClock } from '../../support/make-clock.ts'
import { MORNING } from '../../support/test-engine.ts'
import { createModelActs, type ModelActs } from './model-acts.ts'
import { createModelKeys, type ModelKeys } from './model-keys.ts'
import { createModelOrders, type ModelOrders } from './model-orders.ts'
import { createModelOwner, type ModelOwner } from './model-owner.ts'
import { COUNTER, kindOf, type ModelParts, NAMELESS, type Party, pickOf } from './model-parts.ts'
import { OWN_HOST, setUp } from './model-set-up.ts'
import { createModelStickers, type ModelStickers } from './model-stickers.ts'
import { type MoneyFields, wordsOf } from './model-words.ts'
import { createOracle, type Told } from './oracle.ts'
import { wrongLists } from './read-lists.ts'
import { readState } from './read-state.ts'

/** A shop on disk that is driven by random commands and checked against the oracle. */
export interface ModelShop extends ModelActs, ModelStickers, ModelOwner, ModelOrders, ModelKeys {
  clock: TestClock
  /**
   * 0: the counter with its phone, 1 and 2: sites on its account, 3: a site on an account of its own,
   * 4 to 6: the tests of these sites, with their simulators.
   */
  create(party: number, amount: number, dialect: number): Promise<void>
  /** Money of exactly some payment's total plus `off`, reported by the wallet of `teller`. */
  notify(teller: number, pick: number, reported: MoneyFields): Promise<void>
  /** Money of an amount that a customer typed. */
  pour(teller: number, amount: number, reported: Omit<MoneyFields, 'off'>): Promise<void>
  /** The same text once more. */
  repeat(pick: number): Promise<void>
  /** The counter's second phone tells what its first has told, with the same time, its own or none. */
  tellAgain(pick: number, time: 'same' | 'late' | 'none'): Promise<void>
  garbage(teller: number, pick: number): Promise<void>
  callback(teller: number, pick: number, reference: number | null): Promise<void>
  expire(stepMs: number): Promise<void>
  cancel(pick: number): Promise<void>
  confirmByHand(pick: number): Promise<void>
  restart(how: 'orderly' | 'killed'): Promise<void>
  objections(): Promise<string[]>
  close(): Promise<void>
}

const DAY_MS = 24 * 3_600_000

/** A refusal is an expected outcome; any other exception is a finding. */
const ORDINARY = new Set([
  'PAYMENT_TOTALS_EXHAUSTED',
  'OPEN_PAYMENT_LIMIT',
  'CANCELLED_TOTALS_LIMIT',
  'PAYMENT_NOT_PENDING',
  'NOT_FOUND',
  'PAYMENT_NOT_FOUND',
  'PAYMENT_AMOUNT_INVALID',
  'ACT_NOT_UNDOABLE',
  'MONEY_FROM_SITE_NOT_SOLD',
  'MERCHANT_SUSPENDED',
  'CALLBACK_HOST_NOT_ALLOWED',
  'ORDER_NOT_OPEN',
  'ONLINE_ORDER_STATUS',
  'QRIS_LIMIT',
  'STORE_BUSY',
  'RULE_NOT_SAFE',
])

export async function openModelShop(seed: number): Promise<ModelShop> {
  const folder = mkdtempSync(join(tmpdir(), 'lunas-model-'))
  let dataDir = folder
  const clock = makeClock(MORNING)
  const oracle = createOracle()
  const errors: unknown[] = []
  const made: Payment[] = []
  const texts: { source: Source; text: IncomingText; reported: Told }[] = []
  const waiting: number[] = []
  let starts = 0
  let numbers = 0
  let engine = await start()
  const { parties, phones, productId } = await setUp(engine)
  for (const { merchantId } of parties.slice(1)) oracle.sites.allowed(merchantId, OWN_HOST, true)
  const parts: ModelParts = {
    engine: () => engine,
    clock,
    oracle,
    made,
    waiting,
    parties,
    phones,
    productId,
    attempt,
    nextNumber: () => (numbers += 1),
  }
  const keys = createModelKeys(parts)

  async function start(): Promise<Engine> {
    starts += 1
    const started = await createEngine({
      dataDir,
      clock,
      random: makeChance(seed * 1_000 + starts),
      onError: (error) => void errors.push(error),
      // Every webhook hangs.
      resolve: () => new Promise(() => undefined),
    })
    started.outbox.start()
    return started
  }

  /** A copy of the disk at this moment; the running program is not stopped. */
  async function killed(): Promise<string> {
    const left = join(folder, `killed-${starts}`)
    mkdirSync(left)
    const names = ['lunas.db', 'lunas.db-wal', 'lunas.key']
    for (const name of names) copyFileSync(join(dataDir, name), join(left, name))
    await engine.stop()
    return left
  }

  const partyOf = (number: number): Party => parties[number % parties.length]!

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof AppError && ORDINARY.has(error.code))) throw error
    }
  }

  async function tell(
    source: Source,
    text: IncomingText,
    reported: Told,
    isNew = true,
  ): Promise<void> {
    if (isNew) texts.push({ source, text, reported })
    const received = await engine.inbox.receive(source, text)
    oracle.reported(reported, received)
    if (received.kind === 'unmatched') waiting.push(received.number)
  }

  function reportedBy({ kind, ...source }: Source, amount: number | null, key: string): Told {
    const { accountId, merchantId } = source
    const atMs = clock.now()
    const who = { accountId, merchantId, app: null, isSimulated: kind === 'simulator' }
    return { ...who, key, amount, shownAtMs: atMs, atMs, meant: null, words: null }
  }

  function reportMoney(
    source: Source,
    amount: number,
    { app, agoMs, hasId, hasTime }: Omit<MoneyFields, 'off'>,
    meant: string | null,
  ): Promise<void> {
    numbers += 1
    const shownAtMs = hasTime ? clock.now() - agoMs : clock.now()
    const text: IncomingText = {
      ...wordsOf(app, amount),
      bigText: '',
      // Some apps use one constant id for all payments, and some forwarders send none.
      notifId: hasId ? String(numbers) : 'one for all',
      eventHash: hasId ? `event-${numbers}` : null,
      deviceId: null,
      postedAtMs: hasTime ? shownAtMs : null,
      isTest: false,
    }
    const reported = reportedBy(source, amount, `text ${numbers}`)
    const words = hasId ? null : `${source.id} ${app} ${amount}`
    return tell(source, text, { ...reported, app, shownAtMs, words, meant })
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
    create: (party, amount, dialect) =>
      attempt(async () => {
        const { merchantId, isTest } = partyOf(party)
        numbers += 1
        const kind = merchantId === parties[0]!.merchantId ? COUNTER : kindOf(dialect)
        const asked = { merchantId, isTest, id: `INV-${numbers}`, amount: rupiah(amount) }
        const { payment } = await engine.payments.create({ ...NAMELESS, ...kind, ...asked })
        made.push(payment)
        oracle.created(payment)
      }),
    async notify(teller, pick, { off, ...how }) {
      const { source } = partyOf(teller)
      const payment = pickOf(made, pick)
      const meant = off === 0 && payment && mayTell(source, payment) ? payment.id : null
      await reportMoney(source, (payment?.total ?? 25_000) + off, how, meant)
    },
    pour: (teller, amount, how) => reportMoney(partyOf(teller).source, amount, how, null),
    async repeat(pick) {
      const output = pickOf(texts, pick)
      if (!output) return
      const { source, text, reported } = output
      const atMs = clock.now()
      // What is told again after a day is new money for a shop that knows no id of it.
      if (reported.words !== null && Math.abs(atMs - reported.atMs) >= DAY_MS) return
      oracle.reported({ ...reported, atMs }, await engine.inbox.receive(source, text))
    },
    async tellAgain(pick, time) {
      const told = texts.filter(({ source }) => source.id === phones[0]?.id)
      const output = pickOf(told, pick)
      const source = phones[1]
      if (!output || !source || Math.abs(clock.now() - output.reported.atMs) >= DAY_MS) return
      numbers += 1
      const postedAtMs = { same: output.text.postedAtMs, late: clock.now(), none: null }[time]
      const ids = { notifId: String(numbers), eventHash: `event-${numbers}` }
      const atMs = clock.now()
      const shownAtMs = postedAtMs ?? atMs
      const reported = { ...output.reported, atMs, shownAtMs, words: null }
      oracle.toldTwice(reported.key)
      await tell(source, { ...output.text, ...ids, postedAtMs }, reported, false)
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
      await tell(source, text, reportedBy(source, null, `garbage ${numbers}`))
    },
    async callback(teller, pick, reference) {
      const { source } = partyOf(1 + (teller % 3))
      const amount = pickOf(made, pick)?.total ?? 25_000
      numbers += 1
      const name = `PAYER ${numbers}`
      const reported = reportedBy(
        source,
        amount,
        `call ${source.id} ${reference ?? numbers} ${amount}`,
      )
      const call = {
        amount: rupiah(amount),
        payerName: name,
        reference: reference === null ? null : `TRX-${reference}`,
      }
      oracle.reported(reported, await engine.inbox.receiveCall(source, call))
    },
    async expire(stepMs) {
      clock.advance(stepMs)
      oracle.waited(stepMs)
      for (const { id } of await engine.payments.expireDue()) oracle.ended(id, 'expired')
      await engine.payments.cleanUp()
      await engine.onlineShop.cleanUp()
      oracle.orders.tidied(clock.now())
    },
    cancel: (pick) => change(pick, (db, payment) => engine.payments.cancelIn(db, payment)),
    confirmByHand: (pick) =>
      change(pick, (db, payment) => engine.payments.confirmByHandIn(db, payment, 'seen')),
    ...createModelActs(parts),
    ...createModelStickers(parts),
    ...createModelOwner(parts),
    ...createModelOrders(parts),
    ...keys,
    async restart(how) {
      if (how === 'orderly') await engine.stop()
      else dataDir = await killed()
      engine = await start()
    },
    objections: async () => [
      ...oracle.objections(await readState(engine, clock.now())),
      ...keys.wrongViews(),
      ...wrongLists(engine, clock.now()),
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
