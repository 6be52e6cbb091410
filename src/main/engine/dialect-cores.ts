import type { Chance } from '../../shared/chance.ts'
import type { Merchant } from '../../shared/merchant.ts'
import type { Clock } from '../../shared/time.ts'
import type { Devices } from './devices/devices.ts'
import type { Dialect, DialectCore, Forwarder, KeyHolder, LiveDoor } from './dialects/dialect.ts'
import type { Merchants } from './merchants/merchants.ts'
import type { Inbox, Source } from './notifications/inbox.ts'
import type { Payments } from './payments/payments.ts'
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
  inbox: Inbox
  devices: Devices
  live: LiveDoor
  shopName: () => string
}

/** Hands each dialect its own small view of the engine. */
export function createDialectCores(parts: DialectCoresParts): DialectCores {
  const { clock, chance, merchants, payments, inbox, devices } = parts

  function keyHolder(merchant: Merchant, dialect: Dialect): KeyHolder {
    return {
      merchantId: merchant.id,
      merchantName: merchant.name,
      isSuspended: merchant.status === 'suspended',
      create: (request, idempotency) =>
        payments.create(
          { ...request, merchantId: merchant.id, dialect: dialect.name },
          idempotency,
        ),
      find(id) {
        const payment = payments.find(id)
        return payment?.merchantId === merchant.id && payment.dialect === dialect.name
          ? payment
          : undefined
      },
    }
  }

  function phoneSource(token: string, peerAddress: string): Source | undefined {
    const device = devices.findByToken(token)
    if (!device) return undefined
    const { id, accountId } = device
    return { kind: 'device', id, accountId, merchantId: null, peerAddress }
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
      openKey(secret) {
        const merchant = merchants.findByApiKey(secret)
        return merchant && keyHolder(merchant, dialect)
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
