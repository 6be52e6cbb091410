import type { Rupiah } from '../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { InboxReason } from '../../../../shared/inbox/notification.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { TransportProtection } from '../../../../shared/phones/encrypted-line.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { PaymentMatcher } from '../payments/payment-matcher.ts'
import type { MoneySource, Payments } from '../payments/payments.ts'
import type { Devices } from '../phones/devices.ts'
import { judgeSendersTime, type MessageTime } from '../phones/message-time.ts'
import type { PhoneWallets } from '../phones/wallet-accounts.ts'
import { createDailyLimit } from './daily-limit.ts'
import { callbackKeys, dedupeKeys } from './dedupe.ts'
import { type EarlierNotification, findEarlier } from './earlier-notification.ts'
import { createMoneyDecisions } from './money-decision.ts'
import {
  type DedupeKeys,
  insertNotification,
  isLastingKeyKnown,
  type SourceKind,
  type StoredNotification,
} from './notification-store.ts'
import { readIncoming } from './read-incoming.ts'
import { type Income, placeNamedIn, type Reading } from './read-notification.ts'
import type { TaughtRules } from './taught/taught-rules.ts'
import type { Trust } from './trust.ts'

/** The authenticated source of a notification. */
export interface Source {
  kind: Extract<SourceKind, 'device' | 'merchant' | 'simulator'>
  /** Device id or merchant id; for a simulator the merchant whose tests it pays. */
  id: string
  accountId: string
  /** Restricts matching to this merchant's payments; null for the shop's own phone. */
  merchantId: string | null
  peerAddress: string
}

export interface IncomingText {
  app: string | null
  /** Display names of the app in a body without a package. */
  appNames?: readonly string[]
  title: string
  text: string
  bigText: string
  /** The whole message as it came, without secrets; kept when it was not read. */
  body?: string
  notifId: string | null
  eventHash: string | null
  /** The phone's own notification id; used for deduplication only, not trusted. */
  deviceId: string | null
  postedAtMs: EpochMs | null
  /** What was said about the time when it could not be read. */
  unreadTime?: string | null
  isTest: boolean
  /** The message was ambiguous: a person has to check it, whatever it says. */
  isDoubtful?: boolean
  /** Protection of the request. */
  protection?: TransportProtection
}

export interface IncomingCall {
  amount: Rupiah
  payerName: string | null
  reference: string | null
}

/** The outcome; committed before it is returned. */
export type Received = { number: number } & (
  | { kind: 'test'; reading: Reading }
  | { kind: 'duplicate'; original: StoredNotification; payment: Payment | undefined }
  | { kind: 'unread'; reason: InboxReason }
  | { kind: 'settled'; payment: Payment; amount: Rupiah; payerName: string | null }
  | { kind: 'unmatched'; amount: Rupiah; payerName: string | null; reason: InboxReason }
)

export interface ReceiverRooms {
  matcher: PaymentMatcher
  payments: Pick<Payments, 'payableIn' | 'settleIn' | 'findByNumber'>
  devices: Pick<Devices, 'recordReadingIn' | 'timeOf' | 'active'>
  wallets: Pick<PhoneWallets, 'accountOf' | 'heardBy' | 'isOtherPlace'>
  /** What the shop was taught about apps. */
  rules: Pick<TaughtRules, 'readingOf'>
  trust: Pick<Trust, 'settlesReading' | 'recognisedIn'>
}

/** Processes an incoming report in the running transaction; every call stores exactly one row. */
export interface Receiver {
  text(db: WritableDb, source: Source, incoming: IncomingText): Received
  call(db: WritableDb, source: Source, call: IncomingCall): Received
}

type NotedReading = Pick<IncomingText, 'isTest' | 'app' | 'postedAtMs'> & {
  amount: number | null
  protection: TransportProtection
}
type NewRow = Omit<StoredNotification, 'number'>
type MoneyRow = NewRow & { amount: Rupiah }

/** What decides, besides the match, whether money settles without a person. */
interface Doubts {
  /** Why its wording or its app does not settle; null when they do. */
  heldBack: InboxReason | null
  time: MessageTime
  earlier: Exclude<EarlierNotification, { kind: 'same' }>
  /** The shop that the text names as the receiver. */
  place?: () => string | null
}

/** Keys of what was understood, and of the whole message. */
interface TwoKeys {
  ofText: DedupeKeys
  ofBody: DedupeKeys
}

const NO_KEYS: DedupeKeys = { lasting: null, brief: null }

export function createReceiver(platform: Platform, rooms: ReceiverRooms): Receiver {
  const { clock, ledger } = platform
  const { payments, devices, wallets, rules, trust } = rooms
  const decisions = createMoneyDecisions(platform, rooms)
  const dailyLimit = createDailyLimit(platform)

  function announceChange(): void {
    platform.broadcastToScreens('inbox.changed')
    platform.broadcastToScreens('till.changed')
  }

  /** Notes on the phone that it was heard, and how its text was read. */
  function noteReading(
    db: WritableDb,
    source: Source,
    { postedAtMs, ...reading }: NotedReading,
  ): void {
    if (source.kind !== 'device') return
    const atMs = clock.now()
    const delayMs = postedAtMs === null ? null : atMs - postedAtMs
    devices.recordReadingIn(db, source.id, { atMs, delayMs, ...reading })
  }

  /** The account that money of a source came to; null when a phone's wallet may receive for several. */
  function accountOf({ kind, id, accountId }: Source, app: string): string | null {
    if (kind === 'device') return wallets.accountOf(id, app)
    return accountId === '' ? null : accountId
  }

  function timeOf(source: Source, incoming: IncomingText, now: EpochMs): MessageTime {
    if (source.kind === 'device') return devices.timeOf(source.id, incoming)
    return judgeSendersTime(incoming, now)
  }

  /** Stores a row that pays nothing. Throws TEXT_LIMIT_REACHED. */
  function insertUnpaid(db: WritableDb, row: NewRow, keys: DedupeKeys): number {
    dailyLimit.take(db, row)
    return insertNotification(db, row, keys)
  }

  function storeDuplicate(
    db: WritableDb,
    row: NewRow,
    first: StoredNotification,
    { lasting }: DedupeKeys,
  ): Received {
    // A duplicate by text but with another event id: that id is stored too.
    const isNewId = lasting !== null && !isLastingKeyKnown(db, lasting)
    const keys = isNewId ? { lasting, brief: null } : NO_KEYS
    const { amount, number: duplicateOf, paymentNumber } = first
    const duplicate = { ...row, disposition: 'duplicate' as const, duplicateOf, amount }
    const number = insertUnpaid(db, duplicate, keys)
    const payment = paymentNumber === null ? undefined : payments.findByNumber(db, paymentNumber)
    return { kind: 'duplicate', number, original: first, payment }
  }

  function storeUnmatched(
    db: WritableDb,
    row: MoneyRow,
    keys: DedupeKeys,
    reason: InboxReason,
  ): Received {
    const number = insertUnpaid(db, { ...row, reason }, keys)
    afterCommit(db, announceChange)
    return { kind: 'unmatched', number, amount: row.amount, payerName: row.payerName, reason }
  }

  /** Stores money that was read, and settles the payment it matches, if there is one. */
  function storeMoney(
    db: WritableDb,
    row: MoneyRow,
    source: MoneySource,
    { heldBack, time, earlier, place = () => null }: Doubts,
  ): Received {
    const { keys } = earlier
    const { merchantId } = source
    const { shownAtMs } = time
    const isAlike = earlier.kind === 'alike'
    const money = { row, keys, isAlike, merchantId, shownAtMs, place }
    const match = decisions.decide(db, money)
    if (match.kind === 'waits') {
      // With the id of an earlier one, long after it, without a time, and for no payment: most likely a repetition.
      const isRepeated = isAlike && !earlier.isOtherTime && isForNone(match.reason)
      if (isRepeated) return storeDuplicate(db, row, earlier.original, keys)
      return storeUnmatched(db, row, keys, match.reason)
    }
    if (time.heldFor !== null) return storeUnmatched(db, row, keys, time.heldFor)
    if (isAlike) return storeUnmatched(db, row, keys, 'id-seen-before')
    // Tests may use any wording, also one that no device has shown.
    const isTest = row.sourceKind === 'simulator'
    if (heldBack !== null && !isTest) return storeUnmatched(db, row, keys, heldBack)
    if (!ledger.isWhole()) return storeUnmatched(db, row, keys, 'settlement-paused')
    const disposition = match.exception === 'late' ? ('late' as const) : ('matched' as const)
    const payable = payments.payableIn(db, match, row.amount)
    const settled = { ...row, disposition, paymentNumber: payable.number }
    const number = insertNotification(db, settled, keys)
    const { exception } = match
    const payment = payments.settleIn(db, { payment: payable, exception }, source, number)
    return { kind: 'settled', number, payment, amount: row.amount, payerName: row.payerName }
  }

  /**
   * Stores what was not read. It is a duplicate only when the whole message is the same: two messages may
   * differ just in what was not understood.
   */
  function storeUnread(db: WritableDb, row: NewRow, keys: TwoKeys, reason: InboxReason): Received {
    const byText = findEarlier(db, keys.ofText, row)
    const isSame = ({ amount, body }: StoredNotification) => amount !== null || body === row.body
    if (byText.kind === 'same' && isSame(byText.original)) {
      return storeDuplicate(db, row, byText.original, keys.ofText)
    }
    const byBody = findEarlier(db, keys.ofBody, row)
    if (byBody.kind === 'same') return storeDuplicate(db, row, byBody.original, keys.ofBody)
    const { lasting } = byText.kind === 'none' ? keys.ofText : byBody.keys
    const disposition = reason === 'unknown-app' ? ('rejected' as const) : ('unread' as const)
    const unread = { ...row, disposition, reason }
    const number = insertUnpaid(db, unread, { lasting, brief: keys.ofBody.brief })
    afterCommit(db, announceChange)
    return { kind: 'unread', number, reason }
  }

  /** An earlier notification that read money repeats. */
  function earlierMoney(db: WritableDb, keys: TwoKeys, row: NewRow): EarlierNotification {
    const earlier = findEarlier(db, keys.ofText, row)
    const isTaught = (rules.readingOf(row.app ?? '')?.formats ?? null) !== null
    if (earlier.kind === 'same' || !isTaught) return earlier
    // Before its wording was taught the same message may have been stored unread.
    const unread = findEarlier(db, keys.ofBody, row)
    return unread.kind === 'same' ? unread : earlier
  }

  function heldBackBy(reading: Income, wallet: string): InboxReason | null {
    if (reading.isByName) return 'app-not-named'
    return trust.settlesReading(wallet, reading) ? null : 'wording-not-proven'
  }

  return {
    text(db, source, incoming) {
      const now = clock.now()
      const { isTest, protection = 'none', postedAtMs } = incoming
      const { reading, app } = readIncoming(incoming, rules)
      const wallet = app ?? ''
      const accountId = accountOf(source, wallet)
      const row = { ...incomingRow(source, { ...incoming, app }, now), accountId }
      const amount = reading.kind === 'income' ? reading.amount : null
      const time = timeOf(source, incoming, now)
      noteReading(db, source, { isTest, app, postedAtMs, amount, protection })
      if (isTest) {
        const test = { ...row, disposition: 'test' as const, amount }
        return { kind: 'test', number: insertUnpaid(db, test, NO_KEYS), reading }
      }
      const body = bodyToKeep(incoming)
      const fields = { ...incoming, app, sourceId: source.id }
      const keys = {
        ofText: dedupeKeys({ ...fields, body: '' }),
        ofBody: dedupeKeys({ ...fields, body }),
      }
      if (reading.kind === 'unreadable') {
        return storeUnread(db, { ...row, body }, keys, reading.reason)
      }
      const earlier = earlierMoney(db, keys, row)
      if (earlier.kind === 'same') return storeDuplicate(db, row, earlier.original, keys.ofText)
      const { payer: payerName, formatId, isByName } = reading
      const read = { ...row, amount: reading.amount, payerName, formatId }
      const hasOwnId = incoming.notifId !== null || incoming.eventHash !== null
      const mayRepeat = decisions.mayRepeat(read, hasOwnId)
      const from = { ...moneySource(source, read, 'notification'), mayRepeat }
      const heldBack = heldBackBy(reading, wallet)
      const place = () => placeNamedIn({ ...incoming, app: wallet }, rules.readingOf(wallet))
      const received = storeMoney(db, read, from, { heldBack, time, earlier, place })
      // A site's report does not prove a wording; only a notification of the shop's own phone does.
      if (source.kind === 'device' && !isByName) {
        trust.recognisedIn(db, { app: wallet, number: received.number, formatId })
      }
      return received
    },
    call(db, source, { amount, payerName, reference }) {
      const now = clock.now()
      const row: MoneyRow = {
        ...blank(source, now),
        sourceKind: 'callback',
        amount,
        payerName,
      }
      const keys = callbackKeys({ amount, payerName, reference, sourceId: source.id })
      const earlier = findEarlier(db, keys, row)
      if (earlier.kind === 'same') return storeDuplicate(db, row, earlier.original, keys)
      const mayRepeat = decisions.mayRepeat(row, reference !== null)
      const from = { ...moneySource(source, row, 'callback'), reference, mayRepeat }
      const time: MessageTime = { shownAtMs: null, heldFor: null }
      return storeMoney(db, row, from, { heldBack: null, time, earlier })
    },
  }
}

function blank(source: Source, receivedAtMs: EpochMs): NewRow {
  return {
    sourceKind: source.kind,
    sourceId: source.id,
    accountId: source.accountId === '' ? null : source.accountId,
    peerAddress: source.peerAddress,
    app: null,
    title: '',
    text: '',
    bigText: '',
    body: '',
    notifId: null,
    postedAtMs: null,
    unreadTime: null,
    receivedAtMs,
    amount: null,
    payerName: null,
    formatId: null,
    disposition: 'unmatched',
    reason: '',
    paymentNumber: null,
    duplicateOf: null,
  }
}

function incomingRow(source: Source, incoming: IncomingText, now: EpochMs): NewRow {
  const { app, title, text, bigText, notifId, postedAtMs, unreadTime = null } = incoming
  return { ...blank(source, now), app, title, text, bigText, notifId, postedAtMs, unreadTime }
}

/** The whole message, when it says more than its text. */
function bodyToKeep({ body = '', text }: IncomingText): string {
  return body.trim() === text.trim() ? '' : body
}

function moneySource(
  { merchantId }: Source,
  { app, payerName }: MoneyRow,
  evidence: MoneySource['evidence'],
): Omit<MoneySource, 'mayRepeat'> {
  return { evidence, merchantId, app, payerName, reference: null }
}

/** No unpaid payment has its total. */
function isForNone(reason: InboxReason): boolean {
  return reason === 'no-payment-with-this-total' || reason === 'already-paid'
}
