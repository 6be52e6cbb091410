import type { RandomSource } from '../../shared/base/random.ts'
import { type Clock, systemClock } from '../../shared/base/time.ts'
import type { LiveEvent, LiveEventName } from '../../shared/events.ts'
import { createCall } from './app-api/call.ts'
import { type Admin, createAdmin } from './backoffice/admin.ts'
import { createCounterSide } from './compose/counter-side.ts'
import { createMoneySide, type MoneySide } from './compose/money-side.ts'
import { createSiteServices } from './compose/site-services.ts'
import { createSoundSide, type SoundSide } from './compose/sound-side.ts'
import type { StoreSide } from './compose/store-side.ts'
import type { InboxActs } from './money/notifications/inbox/inbox-acts.ts'
import type { PaymentSearch } from './money/payments/search/payment-search.ts'
import type { EncryptedPort, Encryption } from './money/phones/encryption.ts'
import type { PhoneMonitor } from './money/phones/phone-monitor.ts'
import { digitalGoodsOnPayPage } from './pages/pay/digital-goods-on-pay-page.ts'
import { createPayPage, type PayPage } from './pages/pay/pay-page.ts'
import { ONLINE_SHOP_PAGE } from './pages/shop/routes.ts'
import type { Call } from './people/sessions/command-types.ts'
import type { Screen, Sessions } from './people/sessions/sessions.ts'
import { createEventLog, type EventLog } from './platform/events/event-log.ts'
import { systemRandom } from './platform/random.ts'
import { createHub, type Hub } from './platform/realtime/hub.ts'
import { createScheduler } from './platform/scheduler.ts'
import { createSettings, type Settings } from './platform/settings/settings.ts'
import type { Database } from './platform/storage/connection.ts'
import { openDatabase, openMemoryDatabase } from './platform/storage/database.ts'
import { openInstallation } from './platform/storage/installation.ts'
import { systemTimer, type Timer } from './platform/timer.ts'
import { type DigitalGoods, openDigitalGoods } from './sales/digital-goods/digital-goods.ts'
import type { TillService } from './sales/till/till.ts'
import { createGatewayContexts, type GatewayContexts } from './sites/access/gateway-context.ts'
import type { MerchantLiveEvent } from './sites/gateways/dialect.ts'
import { DIALECTS } from './sites/gateways/index.ts'
import { createMerchantLiveFeed } from './sites/live-feed/merchant-live-feed.ts'
import { createSimulatedPhone } from './sites/simulator/simulated-phone.ts'
import { createSimulator, type Simulator } from './sites/simulator/simulator.ts'
import { createTestPayer } from './sites/simulator/test-payer.ts'
import { localMachine } from './sites/webhooks/local-machine.ts'
import type { Resolve } from './sites/webhooks/resolve.ts'

export interface EngineOptions {
  /** Left out: everything in memory, for tests. */
  dataDir?: string
  clock?: Clock
  /** Waits for webhooks, their time limits and simulated phones; the event loop's when left out. */
  timer?: Timer
  random?: RandomSource
  /** Milliseconds of a clock that nobody can set. */
  elapsedMs?: () => number
  isDemo?: boolean
  /** The token of the demo's phone, once it has paired. */
  demoToken?: () => string
  /** Addresses are known once the servers listen. */
  lanUrl?: () => string
  appUrl?: () => string
  ownPorts?: () => readonly number[]
  /** The encrypted port; closed when left out. */
  encryptedPort?: () => EncryptedPort
  /** Whether this `name:port` leads to our LAN server now. */
  isOurHost?: (host: string) => boolean
  resolve?: Resolve
  onError?: (error: unknown) => void
}

/** The whole product without a window or a socket of its own. */
export interface Engine extends MoneySide, StoreSide {
  call: Call
  inboxActs: InboxActs
  digitalGoods: DigitalGoods
  phones: PhoneMonitor
  settings: Settings
  events: EventLog
  till: TillService
  sessions: Sessions
  admin: Admin
  encryption: Encryption
  database: Database
  /** Lists, searches and figures of payments. */
  search: PaymentSearch
  gatewayContexts: GatewayContexts
  /** Sockets of our own screens. */
  screens: Hub<LiveEvent>
  /** Sockets of sites and dashboards. */
  sites: Hub<MerchantLiveEvent>
  /** What customers see of their payment. */
  payPage: PayPage
  /** Pays test payments as customers do. */
  simulator: Simulator
  /** What is said aloud, and the soundboxes that say it. */
  sound: SoundSide
  shopName: () => string
  /** A fresh address that opens a screen on this computer, once. Throws TILL_NOT_RUNNING. */
  screenUrl: (screen: Screen) => string
  /** Begins everything that goes on by itself: expiry, webhooks, pings. */
  start(): void
  /** The till has another address: screens and codes show it. */
  addressChanged(): void
  stop(): Promise<void>
}

/** Names by which this computer may be asked for on the shop's network; the second till takes the second. */
export const NETWORK_NAMES: readonly string[] = [
  'lunas.local',
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `lunas-${number}.local`),
]

/** How many of the newest events are checked at every start. */
const CHECKED_AT_START = 10_000

/** Builds the parts and plugs them together. Start reading here. */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const clock = options.clock ?? systemClock
  const timer = options.timer ?? systemTimer
  const random = options.random ?? systemRandom
  const elapsedMs = options.elapsedMs ?? (() => performance.now())
  const onError = options.onError ?? (() => {})
  const lanUrl = options.lanUrl ?? (() => '')
  const { dataDir } = options

  const database =
    dataDir === undefined ? openMemoryDatabase(onError) : openDatabase(dataDir, onError)
  const installation = await openInstallation(database, dataDir, clock.now()).catch((error) => {
    database.close()
    throw error
  })
  const settings = createSettings(database)
  const { ledgerKey } = installation
  const events = createEventLog({ database, ledgerKey, onSubscriberError: onError })
  const isLedgerWhole = events.verify(CHECKED_AT_START).isOk
  if (!isLedgerWhole) onError(new Error('the event log was changed by other means'))

  const screens = createHub<LiveEvent>(clock)
  let sequence = 0
  const broadcastToScreens = (event: LiveEventName) =>
    screens.broadcast({ event, sequence: ++sequence })

  const ownComputer = localMachine({
    ownPorts: options.ownPorts ?? (() => []),
    announcedNames: NETWORK_NAMES,
  })
  const base = {
    database,
    installation,
    settings,
    events,
    clock,
    timer,
    random,
    onError,
    broadcastToScreens,
  }
  const money = createMoneySide({
    ...base,
    ownComputer,
    resolve: options.resolve,
    isSettlementPaused: () => !isLedgerWhole,
    onReceived(source, received) {
      if (received.kind !== 'unmatched' || source.kind === 'simulator') return
      sound.announcer.unmatched({ amount: received.amount, isShops: source.merchantId === null })
    },
  })
  const sound = createSoundSide({
    ...base,
    // Red is a phone that was heard and fell silent; one that nobody can watch is no alarm.
    isPhoneOffline: () => counter.phones.overall().colour === 'red',
  })
  const services = createSiteServices({
    ...base,
    dataDir,
    ownComputer,
    resolve: options.resolve,
  })
  const digitalGoods = await openDigitalGoods({
    ...base,
    eventLog: events,
    linkKey: installation.linkKey,
    isMerchant: (id) => money.merchants.find(id) !== undefined,
    findPayment: (id) => money.payments.find(id),
    onChanged: () => broadcastToScreens('goods.changed'),
  })
  const simulator = createSimulator({
    ...money,
    database,
    clock,
    timer,
    random,
    phone: createSimulatedPhone({ lanUrl }),
    onExpired: (payments) => news.tellExpired(payments),
    onError,
  })
  const testPayer = createTestPayer({ simulator, payments: money.payments })
  const admin = createAdmin(database, events, () => counter.encryption.checks())
  const counter = await createCounterSide({
    ...base,
    money,
    digitalGoods,
    pictures: services.pictures,
    simulator,
    sound,
    admin,
    isLedgerWhole,
    elapsedMs,
    lanUrl,
    isOurHost: options.isOurHost ?? (() => true),
    encryptedPort: options.encryptedPort ?? (() => ({ line: null, trouble: null })),
    appUrl: options.appUrl ?? (() => undefined),
    demoToken: options.isDemo ? (options.demoToken ?? (() => '')) : undefined,
  })

  const sites = createHub<MerchantLiveEvent>(clock)
  const news = createMerchantLiveFeed({
    ...money,
    database,
    events,
    hub: sites,
    now: () => clock.now(),
  })
  const shopName = () => money.merchants.shopMerchant()?.name ?? 'Lunas'
  const payPage = createPayPage({
    ...money,
    clock,
    events,
    dialects: [...DIALECTS, ONLINE_SHOP_PAGE],
    timeZone: () => settings.get('timeZone'),
    extrasOf: (payment) => digitalGoodsOnPayPage(digitalGoods.forPayment(payment)),
  })
  const rounds = createScheduler({
    expirePayments: async () => news.tellExpired(await money.payments.expireDue()),
    checkPhones() {
      counter.phones.check()
      sound.checkPhones(counter.till.get().payment)
    },
    cleanUp: async () => {
      await money.payments.cleanUp()
      await money.merchants.keys.writeUses()
      await digitalGoods.cleanUp()
      await money.outbox.deliveryLog.prune()
      await counter.storeSide.onlineShop.cleanUp()
    },
    pingSockets: () => {
      screens.checkAlive()
      sites.checkAlive()
      payPage.hub.checkAlive()
      sound.hub.checkAlive()
    },
    onError,
  })

  return {
    ...money,
    digitalGoods,
    call: createCall({
      handlers: counter.handlers,
      onOwnerAct: (sessionSecret) => counter.sessions.extendOwner(sessionSecret),
      onUnexpected: onError,
    }),
    settings,
    events,
    inboxActs: counter.acts,
    phones: counter.phones,
    till: counter.till,
    ...counter.storeSide,
    sessions: counter.sessions,
    admin,
    encryption: counter.encryption,
    database,
    search: services.search,
    gatewayContexts: createGatewayContexts({
      ...money,
      ...services,
      encryption: counter.encryption,
      digitalGoods,
      onlineShop: counter.storeSide.onlineShop,
      clock,
      random,
      shopName,
      testPayer,
      timeZone: () => settings.get('timeZone'),
      liveFeed: news.door,
    }),
    screens,
    sites,
    payPage,
    simulator,
    sound,
    shopName,
    screenUrl: counter.screenUrl,
    addressChanged() {
      broadcastToScreens('shop.changed')
      broadcastToScreens('devices.changed')
    },
    start() {
      rounds.start()
      money.outbox.start()
      services.start()
    },
    async stop() {
      simulator.stop()
      await rounds.stop()
      await money.outbox.stop()
      await services.stop()
      // Nice to know, and nothing that a full disk may keep the till from ending for.
      await money.merchants.keys.writeUses().catch(onError)
      await database.settled()
      database.close()
    },
  }
}
