import { AppError } from '../../../../shared/base/errors.ts'
import { randomUuid } from '../../../../shared/base/random.ts'
import type { Merchant } from '../../../../shared/sites/merchant.ts'
import type { ApiKeyMatch, Merchants } from '../../money/merchants/merchants.ts'
import type { ReceivingMethods } from '../../money/merchants/receiving-methods.ts'
import type { Inbox, Source } from '../../money/notifications/inbox/inbox.ts'
import type { TaughtRules } from '../../money/notifications/taught/taught-rules.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { PaymentSearch } from '../../money/payments/search/payment-search.ts'
import type { StaticCodes } from '../../money/payments/static-codes.ts'
import type { Devices } from '../../money/phones/devices.ts'
import type { Encryption } from '../../money/phones/encryption.ts'
import type { PictureDecoder } from '../../money/qris/decode-picture.ts'
import type { Platform } from '../../platform/platform.ts'
import type { DigitalGoods } from '../../sales/digital-goods/digital-goods.ts'
import type { OnlineShop } from '../../sales/online-shop/online-shop.ts'
import type {
  Forwarder,
  ForwarderDirectory,
  PhoneForwarderDirectory,
} from '../forwarders/forwarder.ts'
import type { ApiClient, Dialect, GatewayContext, OnlineOrders } from '../gateways/dialect.ts'
import type { LiveFeedBroadcaster } from '../live-feed/merchant-live-feed.ts'
import type { TestPayer } from '../simulator/test-payer.ts'

export interface GatewayContexts {
  /** A gateway's context without `rejectUnauthenticated`, which the server adds. */
  of: (dialect: Dialect) => Omit<GatewayContext, 'rejectUnauthenticated'>
  /** Authenticates sources of money reports, for the routes that belong to no gateway. */
  phoneForwarders: PhoneForwarderDirectory
}

interface GatewayContextsRooms {
  merchants: Merchants
  payments: Payments
  staticCodes: StaticCodes
  inbox: Inbox
  devices: Devices
  encryption: Pick<Encryption, 'keys'>
  onlineShop: Pick<OnlineShop, 'list' | 'get' | 'complete' | 'cancel'>
  rules: Pick<TaughtRules, 'counts'>
  liveFeed: Pick<LiveFeedBroadcaster, 'feed'>
  receivingMethods: ReceivingMethods
  digitalGoods: Pick<DigitalGoods, 'listOf'>
  search: PaymentSearch
  pictures: PictureDecoder
  fetchPicture: (url: string) => Promise<Uint8Array>
  testPayer: TestPayer
  shopName: () => string
}

/** Gives each dialect its own small view of the engine. */
export function createGatewayContexts(
  { clock, random, settings }: Platform,
  rooms: GatewayContextsRooms,
): GatewayContexts {
  const { merchants, payments, staticCodes, inbox, devices, digitalGoods, search } = rooms
  const { testPayer } = rooms

  function onlineOrders({ merchant, mode, scope }: ApiKeyMatch): OnlineOrders | undefined {
    if (mode === 'test' || !merchant.options.seesOnlineOrders) return undefined
    const { list, get, complete, cancel } = rooms.onlineShop
    const writing = <Result>(work: (number: string) => Promise<Result>) => {
      return async (number: string) => {
        if (scope === 'read') throw new AppError('KEY_IS_READ_ONLY', 'this key may only read')
        return work(number)
      }
    }
    return { list, get, complete: writing(complete), cancel: writing(cancel) }
  }

  function createApiClient(key: ApiKeyMatch, dialect: Dialect): ApiClient {
    const { merchant, mode, scope } = key
    const own = { merchantId: merchant.id, dialect: dialect.name, isTest: mode === 'test' }
    const ownPayments = {
      site: { merchantId: own.merchantId, dialect: own.dialect },
      isTest: own.isTest,
    }

    function assertMayWrite(): void {
      if (scope === 'read') throw new AppError('KEY_IS_READ_ONLY', 'this key may only read')
    }

    function assertMayMake({ callbackUrl }: { callbackUrl?: string | null }): void {
      assertMayWrite()
      if (callbackUrl) merchants.checkCallbackUrl(merchant, callbackUrl)
    }

    return {
      merchantId: merchant.id,
      merchantName: merchant.name,
      options: merchant.options,
      isSuspended: merchant.status === 'suspended',
      isTest: own.isTest,
      hasQris: (own.isTest ? merchant.testAccountId : merchant.accountId) !== null,
      receivingMethod: (method) => rooms.receivingMethods.find(merchant.id, method),
      async create(request, idempotency) {
        assertMayMake(request)
        // Idempotency keys are scoped by live and test mode.
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
      digitalGoods: (kind, isActiveOnly) =>
        digitalGoods.listOf({ kind, merchantId: merchant.id, isActiveOnly }),
      onlineOrders: onlineOrders(key),
      paymentsOf: (code, range) => (isOf(own, code) ? staticCodes.paymentsOf(code, range) : []),
      search: (filter, page) => search.search(ownPayments, filter, page),
      tally: (filter) => search.tally(ownPayments, filter),
      async simulatePayment(test) {
        if (!own.isTest) throw new AppError('KEY_IS_LIVE', 'only tests can be simulated')
        assertMayWrite()
        return testPayer.pay(merchant, test)
      },
    }
  }

  function phoneForwarder(device: ListeningPhone, peerAddress: string): Forwarder {
    const { id, name, accountId } = device
    const source: Source = { kind: 'device', id, accountId, merchantId: null, peerAddress }
    return {
      merchantName: rooms.shopName(),
      receive: (incoming) => inbox.receive(source, incoming),
      phone: {
        id,
        name,
        signingSecret: () => devices.signatures.secretOf(id),
        isSignatureRequired: devices.signatures.isRequired(id),
        recordHeartbeat: (beat) => devices.recordHeartbeat(id, beat),
      },
    }
  }

  /** A simulator authenticates like a phone, and reaches only the tests of its own merchant. */
  function simulatorForwarder(token: string, peerAddress: string): Forwarder | undefined {
    const merchant = merchants.findBySimulatorToken(token)
    if (!merchant?.testAccountId) return undefined
    const { id, testAccountId: accountId } = merchant
    const source: Source = { kind: 'simulator', id, accountId, merchantId: id, peerAddress }
    return {
      merchantName: rooms.shopName(),
      receive: (incoming) => inbox.receive(source, incoming),
    }
  }

  function merchantForwarder(merchant: Merchant, peerAddress: string): Forwarder {
    // Without a QRIS there is no account that could have received money: such reports go to the inbox.
    const accountId = merchant.accountId ?? ''
    const { id, name: merchantName } = merchant
    const source: Source = { kind: 'merchant', id, accountId, merchantId: id, peerAddress }
    return {
      merchantName,
      receive: (incoming) => inbox.receive(source, incoming),
      receiveCall: (call) => inbox.receiveCall(source, call),
    }
  }

  const forwarderDirectory: ForwarderDirectory = {
    now: () => clock.now(),
    timeZone: () => settings.get('timeZone'),
    findForwarder(secret, peerAddress) {
      const device = devices.findByToken(secret)
      if (device) return phoneForwarder(device, peerAddress)
      const simulator = simulatorForwarder(secret, peerAddress)
      if (simulator) return simulator
      const merchant = merchants.findByCallbackSecret(secret)
      return merchant && merchantForwarder(merchant, peerAddress)
    },
    phones: (peerAddress) => devices.active().map((device) => phoneForwarder(device, peerAddress)),
  }

  return {
    of: (dialect) => ({
      ...forwarderDirectory,
      readQrisPicture: (bytes) => rooms.pictures.decode(bytes),
      fetchPicture: rooms.fetchPicture,
      randomText: (length) => random.text(length),
      randomUuid: () => randomUuid(random),
      randomWhole: (limit) => random.whole(limit),
      authenticate(secret) {
        const key = merchants.findByApiKey(secret)
        return key && createApiClient(key, dialect)
      },
      liveFeed: rooms.liveFeed.feed,
    }),
    phoneForwarders: {
      ...forwarderDirectory,
      pins: () => rooms.encryption.keys.pins(),
      taughtApps: () => [...rooms.rules.counts().keys()],
    },
  }
}

/** A site sees its own payments in the gateway that created them; tests and live ones separately. */
function isOf(
  own: { merchantId: string; dialect: string; isTest: boolean },
  made: { merchantId: string; dialect: string; isTest: boolean },
): boolean {
  return (
    made.merchantId === own.merchantId && made.dialect === own.dialect && made.isTest === own.isTest
  )
}

type ListeningPhone = ReturnType<Devices['active']>[number]
