import { rupiah } from '../../src/shared/base/money.ts'
import type { InboxEntry, NotificationLogRow } from '../../src/shared/inbox/notification.ts'
import type { Payment } from '../../src/shared/payments/payment.ts'
import type { PaymentRow, PaymentView } from '../../src/shared/payments/payment-view.ts'
import type { Session } from '../../src/shared/people/session.ts'
import type { DeviceView } from '../../src/shared/phones/device-view.ts'
import type { Order, OrderLine } from '../../src/shared/sales/order.ts'
import type { Product } from '../../src/shared/sales/product.ts'
import type { Shop } from '../../src/shared/sales/shop.ts'
import type { Till } from '../../src/shared/sales/till.ts'
import type { Merchant } from '../../src/shared/sites/merchant.ts'
import { merchantOptions } from '../../src/shared/sites/merchant-options.ts'

// What the engine answers to the screens of a shop in Jakarta at one moment, for component tests.

/** 20 November 2026, 14.02.31 in Jakarta. */
export const SCREEN_NOW_MS = Date.UTC(2026, 10, 20, 7, 2, 31)

export const SHOP: Shop = {
  isSetUp: true,
  name: 'Warung Senja',
  qris: {
    text: '00020101021126',
    merchantName: 'WARUNG SENJA',
    city: 'BANDUNG',
    nmid: 'ID1020021181745',
    nns: '93600914',
    warnings: [],
  },
  idleMessage: '',
  timeZone: 'Asia/Jakarta',
}

/** A session whose owner's part is open. */
export const makeOwner = (): Session => ({
  role: 'cashier',
  ownerUntilMs: Date.now() + 600_000,
  isShopSetUp: true,
  isLedgerWhole: true,
  ledgerFinding: null,
  troubles: [],
  isDemo: false,
  lanUrl: 'http://192.168.77.2:8720',
})

export const makeProduct = (changes: Partial<Product> = {}): Product => ({
  id: 'es-kopi',
  name: 'Es Kopi Susu',
  price: rupiah(18_000),
  category: 'Kopi',
  barcode: null,
  isFavourite: false,
  ...changes,
})

export const makeLine = (changes: Partial<OrderLine> = {}): OrderLine => ({
  id: 'line-1',
  productId: 'es-kopi',
  name: 'Es Kopi Susu',
  unitPrice: rupiah(18_000),
  quantity: 1,
  note: '',
  ...changes,
})

export const makeOrder = (changes: Partial<Order> = {}): Order => ({
  id: 'order-1',
  dayNumber: 7,
  status: 'open',
  lines: [makeLine()],
  note: '',
  createdAtMs: SCREEN_NOW_MS,
  paidAtMs: null,
  tender: null,
  cashReceived: null,
  cashChange: null,
  paymentId: null,
  ...changes,
})

export const makePayment = (changes: Partial<Payment> = {}): Payment => ({
  id: 'pay-1',
  number: 41,
  merchantId: 'counter',
  accountId: 'account-1',
  dialect: 'counter',
  isTest: false,
  merchantOrderId: 'order-1',
  customerName: null,
  amount: rupiah(18_000),
  uniqueCode: rupiah(0),
  total: rupiah(18_000),
  qrisPayload: '00020101021226',
  status: 'pending',
  exception: null,
  createdAtMs: SCREEN_NOW_MS,
  expiresAtMs: SCREEN_NOW_MS + 600_000,
  paidAtMs: null,
  endedAtMs: null,
  evidence: null,
  sourceApp: null,
  payerName: null,
  notificationNumber: null,
  details: {},
  callbackUrl: null,
  reference: null,
  staticCodeNumber: null,
  ...changes,
})

export const makePaymentRow = (changes: Partial<PaymentRow> = {}): PaymentRow => ({
  ...makePayment(),
  merchantName: 'Kasir ini',
  orderDayNumber: 7,
  ...changes,
})

export const makePaymentView = (changes: Partial<PaymentView> = {}): PaymentView => ({
  ...makePaymentRow(),
  evidenceText: null,
  byHandReason: null,
  events: [],
  deliveries: [],
  ...changes,
})

export const makeTill = (changes: Partial<Till> = {}): Till => ({
  order: makeOrder(),
  payment: null,
  proposal: null,
  parked: [],
  phone: {
    colour: 'green',
    reason: 'beating',
    phoneName: null,
    lastHeardAtMs: SCREEN_NOW_MS - 12_000,
    batteryPercent: 80,
    queueLength: 0,
  },
  wordOfTheDay: 'melati',
  canUndo: false,
  unmatchedCount: 0,
  nowMs: SCREEN_NOW_MS,
  ...changes,
})

export const makeInboxEntry = (changes: Partial<InboxEntry> = {}): InboxEntry => ({
  number: 12,
  app: 'id.dana',
  title: 'DANA Bisnis',
  text: 'Rp18.000 diterima dari BUDI.',
  amount: 18_000,
  payerName: 'BUDI',
  disposition: 'unmatched',
  reason: 'no-payment-with-this-total',
  receivedAtMs: SCREEN_NOW_MS,
  sourceName: 'HP meja kasir',
  suggestions: [],
  isConfirmable: false,
  mayBecomeAutomatic: true,
  isSellable: true,
  ...changes,
})

export function makeNotificationRow(changes: Partial<NotificationLogRow> = {}): NotificationLogRow {
  const {
    suggestions: _,
    isConfirmable: __,
    mayBecomeAutomatic: ___,
    isSellable: ____,
    ...row
  } = makeInboxEntry()
  return { ...row, ...changes }
}

export const makeDevice = (changes: Partial<DeviceView> = {}): DeviceView => ({
  id: 'phone-1',
  name: 'HP meja kasir',
  pairedAtMs: SCREEN_NOW_MS,
  lastHeardAtMs: SCREEN_NOW_MS,
  isRevoked: false,
  lastReading: null,
  lastBeat: null,
  forwarder: 'macrodroid',
  toldAddress: null,
  protection: null,
  light: { colour: 'green', reason: 'heard-lately' },
  isToldOtherAddress: false,
  ...changes,
})

export const makeSite = (changes: Partial<Merchant> = {}): Merchant => ({
  id: 'site-1',
  name: 'Toko Daring',
  status: 'active',
  isCounter: false,
  accountId: 'account-1',
  testAccountId: null,
  webhookUrl: null,
  callbackHosts: [],
  options: merchantOptions({}),
  createdAtMs: SCREEN_NOW_MS,
  ...changes,
})
