import type { Handlers } from './app-api/commands.ts'
import { createAdmin } from './backoffice/admin.ts'
import { adminCommands, ledgerCommands } from './backoffice/commands.ts'
import { inboxCommands, paymentCommands } from './backoffice/views/commands.ts'
import { createInboxViews } from './backoffice/views/inbox-views.ts'
import { createPaymentViews } from './backoffice/views/payment-views.ts'
import { merchantCommands } from './money/merchants/commands.ts'
import { createMerchants } from './money/merchants/merchants.ts'
import { createReceivingMethods } from './money/merchants/receiving-methods.ts'
import { createInbox } from './money/notifications/inbox/inbox.ts'
import { createInboxActs } from './money/notifications/inbox/inbox-acts.ts'
import { createPausedMoney } from './money/notifications/inbox/paused-money.ts'
import { createProposals } from './money/notifications/inbox/proposals.ts'
import { createSuggestions } from './money/notifications/inbox/suggestions.ts'
import { listAppsOf } from './money/notifications/notification-store.ts'
import { createTextRetention } from './money/notifications/retention.ts'
import { createSourceAccounts } from './money/notifications/source-account.ts'
import { teachingCommands } from './money/notifications/taught/commands.ts'
import { createRuleManager } from './money/notifications/taught/rule-manager.ts'
import { createTaughtRules } from './money/notifications/taught/taught-rules.ts'
import { createTeacher } from './money/notifications/taught/teacher.ts'
import { createTrust } from './money/notifications/trust.ts'
import { staticCodeCommands } from './money/payments/commands.ts'
import { createPaymentMatcher } from './money/payments/payment-matcher.ts'
import { createPayments } from './money/payments/payments.ts'
import { createPaymentSearch } from './money/payments/search/payment-search.ts'
import { createTextIndexer } from './money/payments/search/text-indexer.ts'
import { createStaticCodes } from './money/payments/static-codes.ts'
import { deviceCommands, encryptionCommands } from './money/phones/commands.ts'
import { createDevices } from './money/phones/devices.ts'
import type { EncryptedPort } from './money/phones/encryption.ts'
import { openEncryption } from './money/phones/encryption.ts'
import { createPhoneMonitor } from './money/phones/phone-monitor.ts'
import { createPhoneWallets } from './money/phones/wallet-accounts.ts'
import { qrisCommands } from './money/qris/commands.ts'
import { createPictureDecoder } from './money/qris/decode-picture.ts'
import { developerCommands } from './pages/docs/commands.ts'
import { digitalGoodsOnPayPage } from './pages/pay/digital-goods-on-pay-page.ts'
import { createPayPage } from './pages/pay/pay-page.ts'
import { ONLINE_SHOP_PAGE } from './pages/shop/routes.ts'
import { createOwnerApproval } from './people/pin/owner-approval.ts'
import { createOwnerPin } from './people/pin/owner-pin.ts'
import { sessionCommands } from './people/sessions/commands.ts'
import { createOwnerSession } from './people/sessions/owner-session.ts'
import { createScreenUrl } from './people/sessions/screen-url.ts'
import { createSessions } from './people/sessions/sessions.ts'
import { NETWORK_NAMES } from './platform/http/network-names.ts'
import type { Platform } from './platform/platform.ts'
import { createHub } from './platform/realtime/hub.ts'
import { settingsCommands } from './platform/settings/commands.ts'
import { dataFiles } from './platform/storage/data-files.ts'
import { createCatalog } from './sales/catalog/catalog.ts'
import { catalogCommands } from './sales/catalog/commands.ts'
import { createProductPictures } from './sales/catalog/product-pictures.ts'
import { listPricesBetween } from './sales/catalog/product-store.ts'
import { digitalGoodsCommands } from './sales/digital-goods/commands.ts'
import { openDigitalGoods } from './sales/digital-goods/digital-goods.ts'
import { onlineShopCommands } from './sales/online-shop/commands.ts'
import { createOnlineShop } from './sales/online-shop/online-shop.ts'
import { createOrderClosing } from './sales/orders/order-closing.ts'
import { createOrderLifecycle } from './sales/orders/order-lifecycle.ts'
import { createOrderPayments } from './sales/orders/order-payments.ts'
import { paymentNumbersOfDayNumber } from './sales/orders/payment-order-store.ts'
import { createSalesFromUnmatchedPayments } from './sales/orders/sale-from-unmatched-payment.ts'
import { shopCommands } from './sales/shop/commands.ts'
import { createShop } from './sales/shop/shop.ts'
import { soundCommands } from './sales/soundbox/commands.ts'
import { createSound } from './sales/soundbox/sound.ts'
import { tillCommands } from './sales/till/commands.ts'
import { createCustomerDisplay } from './sales/till/customer-display.ts'
import { createSaleScreen } from './sales/till/sale-screen.ts'
import { createTillService } from './sales/till/till.ts'
import { createTillSettlement } from './sales/till/till-settlement.ts'
import { createGatewayContexts } from './sites/access/gateway-context.ts'
import type { MerchantLiveEvent } from './sites/gateways/dialect.ts'
import { DIALECTS } from './sites/gateways/index.ts'
import { createLiveFeedBroadcaster } from './sites/live-feed/merchant-live-feed.ts'
import { demoCommands, simulatorCommands } from './sites/simulator/commands.ts'
import { createDemoPhone } from './sites/simulator/demo-phone.ts'
import { createSimulatedPhone } from './sites/simulator/simulated-phone.ts'
import { createSimulator } from './sites/simulator/simulator.ts'
import { createTestPayer } from './sites/simulator/test-payer.ts'
import { webhookCommands } from './sites/webhooks/commands.ts'
import { createPictureFetcher } from './sites/webhooks/fetch-picture.ts'
import { localMachine } from './sites/webhooks/local-machine.ts'
import { createOutbox } from './sites/webhooks/outbox.ts'
import { createSystemResolve, type Resolve } from './sites/webhooks/resolve.ts'
import { checkWebhookUrl } from './sites/webhooks/target-policy.ts'
import { createWebhookDirectory } from './sites/webhooks/webhook-directory.ts'

/** What the engine asks of the program around it, at any time. */
export interface Surroundings {
  /** The till's address for phones and sites. */
  lanUrl: () => string
  /** Where our own screens are; undefined while no server shows them. */
  appUrl: () => string | undefined
  ownPorts: () => readonly number[]
  encryptedPort: () => EncryptedPort
  /** Whether this `name:port` leads to the LAN server now. */
  isOurHost: (host: string) => boolean
  /** undefined: everything in memory. */
  dataDir: string | undefined
  /** Milliseconds of a monotonic clock. */
  elapsedMs: () => number
  resolve: Resolve | undefined
  /** The token of the demo's phone; undefined outside the demo. */
  demoToken: (() => string) | undefined
}

/** Builds every room, each of those above it. */
export async function openRooms(platform: Platform, surroundings: Surroundings) {
  const { database, settings, clock, random, onError, installation, workers } = platform
  const { lanUrl, dataDir, elapsedMs, demoToken, resolve = createSystemResolve() } = surroundings
  const { ownPorts, encryptedPort, isOurHost } = surroundings
  const ownComputer = localMachine({
    ownPorts,
    announcedNames: NETWORK_NAMES,
    listedNames: () => settings.get('ownNames'),
  })

  // People
  const ownerPin = createOwnerPin({ database, pepper: installation.pinPepper, elapsedMs })
  const withOwnerApproval = createOwnerApproval(ownerPin)
  const sessions = createSessions({ database, clock, random, elapsedMs, onError })
  const screenUrl = createScreenUrl(sessions, surroundings.appUrl)

  // Money
  const pictures = createPictureDecoder({ workers })
  const merchants = createMerchants(platform, (url) => checkWebhookUrl(url, ownComputer).href)
  const shopName = () => merchants.shopMerchant()?.name ?? 'Lunas'
  const receivingMethods = createReceivingMethods(platform, merchants)
  const devices = createDevices(platform, merchants)
  const wallets = createPhoneWallets(platform, { merchants, devices })
  const payments = createPayments(platform, merchants, {
    counterPrices: listPricesBetween,
    heardTogether: wallets.heardTogether,
    counterAccount: () => merchants.shopMerchant()?.accountId ?? null,
  })
  const matcher = createPaymentMatcher(platform)
  const staticCodes = createStaticCodes(platform, merchants)
  const textIndexer = createTextIndexer(platform)
  const file = dataDir === undefined ? undefined : dataFiles(dataDir).database
  const search = createPaymentSearch({ file, read: database.read, workers })
  const encryption = await openEncryption(platform, devices, encryptedPort)
  const rules = createTaughtRules(platform)
  const trust = createTrust(platform, rules)
  const teacher = createTeacher(platform, { rules, trust })
  const ruleManager = createRuleManager(platform, rules)
  const accounts = createSourceAccounts({ devices, merchants, wallets })
  const { clockOffsetMs: clockOffsetOf } = devices
  const asking = { accounts, clockOffsetOf }
  const proposals = createProposals(platform, { matcher, payments, trust, ...asking })
  const pausing = { matcher, payments, devices, wallets, clockOffsetOf }
  const pausedMoney = createPausedMoney(platform, pausing)
  const suggestions = createSuggestions(platform, {
    payments,
    ...asking,
    paymentNumbersOfOrder: paymentNumbersOfDayNumber,
  })
  const inbox = createInbox(platform, {
    matcher,
    payments,
    devices,
    wallets,
    rules,
    trust,
    suggestions,
  })
  const textRetention = createTextRetention(platform)

  // Sales
  const digitalGoods = await openDigitalGoods(platform, { merchants, payments })
  const catalog = createCatalog(platform)
  const productPictures = createProductPictures(platform, { digitalGoods, merchants })
  const orders = createOrderLifecycle(platform)
  const orderPayments = createOrderPayments(platform, { merchants, payments })
  const orderClosing = createOrderClosing({ payments, orders })
  const tillSettlement = createTillSettlement(platform, { orders, orderClosing })
  const till = await createTillService(platform, { orders, orderPayments, tillSettlement })
  const phones = createPhoneMonitor(platform, {
    devices,
    isQrOnScreen: till.isQrOnScreen,
    isOurHost,
  })
  const saleScreen = createSaleScreen(platform, { phones, inbox, proposals })
  const customerDisplay = createCustomerDisplay(platform, {
    merchants,
    phones,
    orders,
    orderPayments,
  })
  const shop = createShop(platform, { merchants, ownerPin, isQrOnScreen: till.isQrOnScreen })
  const salesRooms = { orders, orderPayments, payments, merchants }
  const sales = createSalesFromUnmatchedPayments(platform, salesRooms)
  const { confirmationUndoneIn } = rules
  const inboxActs = createInboxActs(platform, {
    payments,
    sales,
    accounts,
    confirmationUndoneIn,
  })
  const onlineShop = createOnlineShop(platform, {
    orders,
    orderPayments,
    orderClosing,
    merchants,
  })
  const sound = createSound(platform, { phones, isAsked: proposals.isAsked })
  const ownerSession = createOwnerSession(platform, {
    pin: ownerPin,
    sessions,
    isShopSetUp: () => merchants.shopMerchant() !== undefined,
    isDemo: demoToken !== undefined,
    lanUrl,
  })

  // Sites
  const outbox = createOutbox(platform, {
    directory: createWebhookDirectory(platform, merchants),
    ownComputer,
    merchantName: (id) => merchants.find(id)?.name ?? id,
    resolve,
  })
  const fetchPicture = createPictureFetcher({ ownComputer, resolve })
  const sites = createHub<MerchantLiveEvent>(clock)
  const liveFeed = createLiveFeedBroadcaster(platform, { hub: sites, merchants, payments })
  const phone = createSimulatedPhone({ lanUrl })
  const simulator = createSimulator(platform, { merchants, payments, phone, liveFeed })
  const testPayer = createTestPayer({ simulator, payments })
  const demoPhone = demoToken && createDemoPhone(platform, { payments, lanUrl, token: demoToken })
  const gatewayContexts = createGatewayContexts(platform, {
    merchants,
    payments,
    staticCodes,
    inbox,
    devices,
    encryption,
    onlineShop,
    rules,
    liveFeed,
    receivingMethods,
    digitalGoods,
    search,
    pictures,
    fetchPicture,
    testPayer,
    shopName,
  })

  // Pages
  const payPage = createPayPage({
    clock,
    merchants,
    payments,
    staticCodes,
    dialects: [...DIALECTS, ONLINE_SHOP_PAGE],
    timeZone: () => settings.get('timeZone'),
    extrasOf: (payment) => digitalGoodsOnPayPage(digitalGoods.forPayment(payment)),
  })
  const onlineShopPage = {
    onlineShop,
    catalog: catalog.get,
    pictures: productPictures.paths,
    shopName,
    newSubmitKey: () => random.text(26),
  }

  // Back office
  const rows = { database, merchants, devices }
  const paymentViews = createPaymentViews({ ...rows, payments, inbox, outbox })
  const inboxViews = createInboxViews(platform, {
    merchants,
    devices,
    payments,
    inbox,
    suggestions,
    proposals,
    inboxActs,
  })
  const admin = createAdmin(platform, { file, moreChecks: encryption.checks })

  return {
    ownComputer,
    ownerPin,
    withOwnerApproval,
    sessions,
    screenUrl,
    pictures,
    merchants,
    shopName,
    receivingMethods,
    payments,
    staticCodes,
    textIndexer,
    search,
    devices,
    wallets,
    encryption,
    rules,
    trust,
    teacher,
    ruleManager,
    proposals,
    pausedMoney,
    suggestions,
    inbox,
    textRetention,
    digitalGoods,
    catalog,
    productPictures,
    till,
    tillSettlement,
    phones,
    saleScreen,
    customerDisplay,
    shop,
    inboxActs,
    onlineShop,
    sound,
    ownerSession,
    outbox,
    sites,
    liveFeed,
    simulator,
    demoPhone,
    gatewayContexts,
    payPage,
    onlineShopPage,
    paymentViews,
    inboxViews,
    admin,
  }
}

export type Rooms = Awaited<ReturnType<typeof openRooms>>

/** Every subscription of one room to what another announces, in the order in which they run. */
export function subscribe({ events, broadcastToScreens }: Platform, rooms: Rooms): void {
  // In the transaction of the event. A webhook stands before what its payment causes in turn, such as an order.
  events.inTransaction(rooms.outbox.onEvent)
  events.inTransaction(rooms.digitalGoods.onEvent)
  events.inTransaction(rooms.tillSettlement.onEvent)
  events.inTransaction(rooms.onlineShop.onEvent)

  // After the commit of the event.
  events.afterCommit(({ payment }) => {
    if (payment) broadcastToScreens('payments.changed')
  })
  events.afterCommit(rooms.sound.onEvent)
  events.afterCommit(rooms.textIndexer.onEvent)
  events.afterCommit(rooms.liveFeed.onEvent)
  events.afterCommit(rooms.payPage.onEvent)

  // In the transaction of the change.
  rooms.merchants.onShopAccountMoved(rooms.devices.moveAccount)
  rooms.merchants.onShopAccountMoved(rooms.wallets.moveAccount)
  // After the commit.
  rooms.inbox.onReceived(rooms.sound.onReceived)
  rooms.outbox.onDelivered(rooms.liveFeed.onDelivered)
}

/** The commands of every room. One without a handler does not compile. */
export function commandsOf(
  platform: Platform,
  rooms: Rooms,
  { lanUrl }: Pick<Surroundings, 'lanUrl'>,
): Handlers {
  const { database, clock, random } = platform
  const { merchants, payments, inboxActs, proposals, withOwnerApproval } = rooms
  const { trust, rules, teacher, ruleManager, devices, phones, encryption, wallets } = rooms
  const { paymentViews, inboxViews } = rooms
  return {
    ...settingsCommands(platform),
    ...sessionCommands(rooms.ownerSession),
    ...qrisCommands(rooms.pictures),
    ...merchantCommands(merchants, rooms.receivingMethods, clock),
    ...staticCodeCommands(rooms.staticCodes),
    ...deviceCommands({ devices, phones, encryption, wallets }, lanUrl, (id) =>
      listAppsOf(database.read, id),
    ),
    ...encryptionCommands(encryption),
    ...teachingCommands({ trust, rules, teacher, ruleManager }),
    ...catalogCommands(rooms.catalog),
    ...digitalGoodsCommands(rooms.digitalGoods),
    ...tillCommands(rooms),
    ...shopCommands(rooms.shop),
    ...onlineShopCommands(rooms.onlineShop, rooms.productPictures, lanUrl),
    ...soundCommands(rooms.sound, clock, lanUrl),
    ...webhookCommands(rooms.outbox, () => random.text(25)),
    ...simulatorCommands(rooms.simulator),
    ...demoCommands(rooms.demoPhone),
    ...developerCommands(lanUrl),
    ...paymentCommands({ database, payments, paymentViews, withOwnerApproval }),
    ...inboxCommands({ inboxActs, proposals, teacher, inboxViews, withOwnerApproval }),
    ...ledgerCommands(platform, rooms),
    ...adminCommands(rooms.admin, merchants, rooms.screenUrl),
  }
}
