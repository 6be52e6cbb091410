import { AppError } from '../../../shared/base/errors.ts'
import type { Handlers } from '../app-api/handler-types.ts'
import { createHandlers } from '../app-api/handlers.ts'
import { createOwnerPaymentActions } from '../app-api/owner-payment-actions.ts'
import { createShopViews, isQrOnScreen } from '../app-api/shop-views.ts'
import { createStaticCodeAdmin } from '../app-api/static-code-admin.ts'
import type { Admin } from '../backoffice/admin.ts'
import { createInboxViews } from '../backoffice/views/inbox-views.ts'
import { createPaymentViews } from '../backoffice/views/payment-views.ts'
import type { InboxActs } from '../money/notifications/inbox/inbox-acts.ts'
import { type EncryptedPort, type Encryption, openEncryption } from '../money/phones/encryption.ts'
import { createPhoneMonitor, type PhoneMonitor } from '../money/phones/phone-monitor.ts'
import type { PictureDecoder } from '../money/qris/decode-picture.ts'
import { createOwnerPin } from '../people/pin/owner-pin.ts'
import { createOwnerSession } from '../people/sessions/owner-session.ts'
import { createSessions, type Screen, type Sessions } from '../people/sessions/sessions.ts'
import type { BaseParts } from '../platform/base-parts.ts'
import { createCatalog } from '../sales/catalog/catalog.ts'
import type { DigitalGoods } from '../sales/digital-goods/digital-goods.ts'
import { createOrderLifecycle } from '../sales/orders/order-lifecycle.ts'
import { createSalesFromUnmatchedPayments } from '../sales/orders/sale-from-unmatched-payment.ts'
import { createTillService, type TillService } from '../sales/till/till.ts'
import { createDemoPhone } from '../sites/simulator/demo-phone.ts'
import type { Simulator } from '../sites/simulator/simulator.ts'
import { openInboxActs } from './inbox-acts.ts'
import type { MoneySide } from './money-side.ts'
import type { SoundSide } from './sound-side.ts'
import { createStoreSide, type StoreSide } from './store-side.ts'

export interface CounterSideParts extends BaseParts {
  money: MoneySide
  digitalGoods: DigitalGoods
  pictures: PictureDecoder
  simulator: Simulator
  sound: SoundSide
  admin: Admin
  isLedgerWhole: boolean
  /** Milliseconds of a clock that nobody can set. */
  elapsedMs: () => number
  lanUrl: () => string
  isOurHost: (host: string) => boolean
  encryptedPort: () => EncryptedPort
  /** Where our own screens are; undefined while no server shows them. */
  appUrl: () => string | undefined
  /** The token of the demo's phone; undefined outside the demo. */
  demoToken: (() => string) | undefined
}

/** The till, its screens' commands and who may send them. */
export interface CounterSide {
  till: TillService
  acts: InboxActs
  storeSide: StoreSide
  sessions: Sessions
  handlers: Handlers
  phones: PhoneMonitor
  encryption: Encryption
  /** A fresh address that opens a screen, once. Throws TILL_NOT_RUNNING. */
  screenUrl: (screen: Screen) => string
}

export async function createCounterSide(parts: CounterSideParts): Promise<CounterSide> {
  const { database, installation, settings, events, clock, random, money, lanUrl } = parts
  const { merchants, payments } = money
  const onShopChanged = () => parts.broadcastToScreens('shop.changed')

  const till = await createTillService({
    database,
    eventLog: events,
    settings,
    payments,
    clock,
    random,
    newPaymentId: (nowMs) => `LNS-${Math.floor(nowMs / 1_000)}-${random.text(25)}`,
    shopMerchantId: () => merchants.shopMerchant()?.id,
    onChanged: () => parts.broadcastToScreens('till.changed'),
  })
  const acts = openInboxActs({
    ...parts,
    sales: createSalesFromUnmatchedPayments({
      orders: createOrderLifecycle({ eventLog: events, settings, clock, random }),
      payments,
      random,
      nowMs: () => clock.now(),
      newPaymentId: (nowMs) => `LNS-${Math.floor(nowMs / 1_000)}-${random.text(25)}`,
      shopMerchant: () => merchants.shopMerchant(),
    }),
  })
  const catalog = createCatalog({
    database,
    clock,
    random,
    onChanged: () => parts.broadcastToScreens('catalog.changed'),
  })
  const storeSide = createStoreSide({ ...parts, catalog })
  const pin = createOwnerPin({ ...parts, pepper: installation.pinPepper })
  const sessions = createSessions(parts)
  const owner = createOwnerSession({
    pin,
    sessions,
    isShopSetUp: () => merchants.shopMerchant() !== undefined,
    isLedgerWhole: parts.isLedgerWhole,
    isDemo: parts.demoToken !== undefined,
    lanUrl,
  })
  function screenUrl(screen: Screen): string {
    const tillUrl = parts.appUrl()
    if (tillUrl === undefined) throw new AppError('TILL_NOT_RUNNING', 'no till shows screens now')
    return `${tillUrl}/${screen}/?ticket=${sessions.issueTicket(screen)}`
  }
  const { antiScreenshotKey } = installation
  const phones = createPhoneMonitor({
    devices: money.devices,
    clock,
    isQrOnScreen: () => isQrOnScreen(till.get()),
    isOurHost: parts.isOurHost,
    onStatusChanged: () => parts.broadcastToScreens('devices.changed'),
  })
  const { inbox } = money
  const encryption = await openEncryption({ ...parts, devices: money.devices })
  const shopViews = createShopViews({
    merchants,
    proposals: money.proposals,
    inbox,
    phones,
    settings,
    till,
    pin,
    clock,
    antiScreenshotKey,
    onShopChanged,
  })
  const handlers = createHandlers({
    ...money,
    ...parts.sound,
    owner,
    shopViews,
    encryption,
    phones,
    till,
    catalog,
    digitalGoods: parts.digitalGoods,
    simulator: parts.simulator,
    newNonce: () => random.text(25),
    ...storeSide,
    lanUrl,
    onlineShopUrl: () => `${lanUrl()}/toko`,
    acts,
    views: createPaymentViews({ database, ...money }),
    inboxViews: createInboxViews({
      ...money,
      database,
      clock,
      acts,
      timeZone: () => settings.get('timeZone'),
    }),
    ownerActs: createOwnerPaymentActions(database, payments),
    ownerCodes: createStaticCodeAdmin(money.staticCodes),
    pictures: parts.pictures,
    settings,
    admin: parts.admin,
    demo: parts.demoToken && createDemoPhone({ ...demoParts(parts), token: parts.demoToken }),
    screenUrl,
    pairingUrl: (code) => `${lanUrl()}/pair/${code}`,
    async pairHere({ name, forwarder }) {
      const { url: code } = money.devices.openPairing((secret) => secret, forwarder)
      const origin = lanUrl()
      const paired = await money.devices.pair(code, name, origin)
      money.devices.closePairing()
      const signingSecret = await money.devices.signingSecret(paired.device.id)
      return { ...paired, signingSecret, origin, encrypted: encryption.line() }
    },
    soundboxPairingUrl: (code) => `${lanUrl()}/soundbox/pair/${code}`,
    onSettingChanged: onShopChanged,
    now: () => clock.now(),
  })
  return { till, acts, storeSide, sessions, handlers, phones, encryption, screenUrl }
}

function demoParts({ money, lanUrl, random, clock }: CounterSideParts) {
  return {
    payments: money.payments,
    lanUrl,
    newNotificationId: () => random.text(12),
    now: () => clock.now(),
  }
}
