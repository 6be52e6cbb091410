import { type Chance, randomUuid } from '../../shared/chance.ts'
import { AppError } from '../../shared/errors.ts'
import type { Merchant } from '../../shared/merchant.ts'
import type { Clock } from '../../shared/time.ts'
import type { Devices } from './devices/devices.ts'
import type { Dialect, DialectCore, Forwarder, KeyHolder, LiveDoor } from './dialects/dialect.ts'
import type { Merchants, OpenedKey } from './merchants/merchants.ts'
import type { Inbox, Source } from './notifications/inbox.ts'
import type { Payments } from './payments/payments.ts'
import type { StaticCodes } from './payments/static-codes.ts'
import type { PhoneDoor } from './server/phone-routes.ts'

export interface DialectCores {
  /** What one dialect may touch, without the way to refuse a stranger, which belongs to the server. */
  of: (dialect: Dialect) => Omit<DialectCore, 'refuse'>
  phoneDoor: PhoneDoor
}

export interface DialectCoresParts {
  clock: Clock
  chance: Chance
  merchants: Merchants
  payments: Payments
  staticCodes: StaticCodes
  inbox: Inbox
  devices: Devices
  live: LiveDoor
  shopName: () => string
}

/** Hands each dialect its own small view of the engine. */
export function createDialectCores(parts: DialectCoresParts): DialectCores {
  const { clock, chance, merchants, payments, staticCodes, inbox, devices } = parts

  function keyHolder({ merchant, mode, scope }: OpenedKey, dialect: Dialect): KeyHolder {
    const own = { merchantId: merchant.id, dialect: dialect.name, isTest: mode === 'test' }

    function assertMayMake({ callbackUrl }: { callbackUrl?: string | null }): void {
      if (scope === 'read') throw new AppError('KEY_IS_READ_ONLY', 'this key may only read')
      if (callbackUrl) merchants.checkCallbackUrl(merchant, callbackUrl)
    }

    return {
      merchantId: merchant.id,
      merchantName: merchant.name,
      options: merchant.options,
      isSuspended: merchant.status === 'suspended',
      isTest: own.isTest,
      async create(request, idempotency) {
        assertMayMake(request)
        // The same key in a test and in earnest are two requests.
        const scoped =
          own.isTest && idempotency
            ? { ...idempotency, route: `test ${idempotency.route}` }
            : idempotency
        return payments.create({ ...request, ...own }, scoped)
      },
      async createStaticCode(request) {
        assertMayMake(request)
        return staticCodes.create({ ...request, ...own })
      },
      find(id) {
        const payment = payments.find(id)
        return payment && isOf(own, payment) ? payment : undefined
      },
      findReferenced: (reference) => staticCodes.findReferenced(own, reference),
      paymentsOf: (code, range) => (isOf(own, code) ? staticCodes.paymentsOf(code, range) : []),
    }
  }

  function phoneSource(token: string, peerAddress: string): Source | undefined {
    const device = devices.findByToken(token)
    if (!device) return simulatorSource(token, peerAddress)
    const { id, accountId } = device
    return { kind: 'device', id, accountId, merchantId: null, peerAddress }
  }

  /** A simulator comes through the phones' door, and reaches the tests of its own merchant only. */
  function simulatorSource(token: string, peerAddress: string): Source | undefined {
    const merchant = merchants.findBySimulatorToken(token)
    if (!merchant?.testAccountId) return undefined
    const { id, testAccountId: accountId } = merchant
    return { kind: 'simulator', id, accountId, merchantId: id, peerAddress }
  }

  function merchantForwarder(merchant: Merchant, peerAddress: string): Forwarder {
    // Without a QRIS there is no account that money could have come to: what is said of it lands in the inbox.
    const accountId = merchant.accountId ?? ''
    const { id, name: merchantName } = merchant
    const source: Source = { kind: 'merchant', id, accountId, merchantId: id, peerAddress }
    return {
      merchantName,
      receive: (incoming) => inbox.receive(source, incoming),
      receiveCall: (call) => inbox.receiveCall(source, call),
    }
  }

  return {
    of: (dialect) => ({
      now: () => clock.now(),
      randomText: (length) => chance.text(length),
      randomUuid: () => randomUuid(chance),
      randomWhole: (limit) => chance.whole(limit),
      openKey(secret) {
        const key = merchants.openKey(secret)
        return key && keyHolder(key, dialect)
      },
      openForwarder(secret, peerAddress) {
        const source = phoneSource(secret, peerAddress)
        if (source) {
          return {
            merchantName: parts.shopName(),
            receive: (incoming) => inbox.receive(source, incoming),
          }
        }
        const merchant = merchants.findByCallbackSecret(secret)
        return merchant && merchantForwarder(merchant, peerAddress)
      },
      live: parts.live,
    }),
    phoneDoor: {
      open(token, peerAddress) {
        const source = phoneSource(token, peerAddress)
        return source && ((incoming) => inbox.receive(source, incoming))
      },
    },
  }
}

/** A site sees its own in the dialect in which it made them, tests and money apart. */
function isOf(
  own: { merchantId: string; dialect: string; isTest: boolean },
  made: { merchantId: string; dialect: string; isTest: boolean },
): boolean {
  return (
    made.merchantId === own.merchantId && made.dialect === own.dialect && made.isTest === own.isTest
  )
}
