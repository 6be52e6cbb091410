import type { Engine } from '../../../src/main/engine/engine.ts'
import type { Source } from '../../../src/main/engine/money/notifications/inbox/inbox.ts'
import type { NewPayment } from '../../../src/main/engine/money/payments/payments.ts'
import type { SiteTotalPolicy } from '../../../src/main/engine/money/payments/unique-amount.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import type { TestClock } from '../../support/make-clock.ts'
import type { Oracle } from './oracle.ts'

/** A merchant of the model and the sources that report its money. */
export interface Party {
  merchantId: string
  source: Source
  isTest: boolean
  apiKey: string
}

/** State shared by all actions of the model. */
export interface ModelParts {
  /** Replaced after each restart. */
  engine: () => Engine
  clock: TestClock
  oracle: Oracle
  /** Every payment that was returned to a caller. */
  made: Payment[]
  /** Numbers of money that was in the inbox at some time. */
  waiting: number[]
  parties: readonly Party[]
  /** The counter's phones; the first is the source of its party. */
  phones: readonly Source[]
  productId: string
  /** Runs an action that may be refused. */
  attempt: (work: () => Promise<void>) => Promise<void>
  nextNumber: () => number
}

export function pickOf<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % items.length]
}

type Kind = Pick<NewPayment, 'dialect' | 'policy' | 'lifetimeSeconds'>

export const COUNTER: Kind = {
  dialect: 'counter',
  policy: 'exact-then-discount',
  lifetimeSeconds: 600,
}

type SiteKind = Kind & { policy: SiteTotalPolicy }

const KINDS: readonly SiteKind[] = [
  { dialect: 'webqris', policy: 'always-add', lifetimeSeconds: 900 },
  { dialect: 'mspay', policy: 'always-add', lifetimeSeconds: 900 },
  { dialect: 'bayargg', policy: 'always-add', lifetimeSeconds: 1_800 },
  { dialect: 'xendit', policy: 'smallest-add', lifetimeSeconds: 1_800 },
  { dialect: 'purwantara', policy: 'smallest-add', lifetimeSeconds: 900 },
]

/** Create requests of a gateway. */
export function kindOf(number: number): SiteKind {
  return KINDS[number % KINDS.length]!
}

export const NAMELESS = { merchantOrderId: null, customerName: null }
