import { AppError } from '../../../shared/base/errors.ts'
import { createHandlers, type Handlers } from '../app-api/handlers.ts'
import { createOwnerActs } from '../app-api/owner-payment-actions.ts'
import { createCounter, isQrOut } from '../app-api/shop-views.ts'
import { createOwnerCodes } from '../app-api/static-code-admin.ts'
import type { Admin } from '../backoffice/admin.ts'
import { createInboxViews } from '../backoffice/views/inbox-views.ts'
import { createPaymentViews } from '../backoffice/views/payment-views.ts'
import type { InboxActs } from '../money/notifications/inbox/inbox-acts.ts'
import { type EncryptedPort, type Encryption, openEncryption } from '../money/phones/encryption.ts'
import { createPhoneWatch, type PhoneWatch } from '../money/phones/phone-monitor.ts'
import type { PictureDecoder } from '../money/qris/decode-picture.ts'
import { createOwnerPin } from '../people/pin/owner-pin.ts'
import { createOwnerDoor } from '../people/sessions/owner-session.ts'
import { createSessions, type Screen, type Sessions } from '../people/sessions/sessions.ts'
import type { BaseParts } from '../platform/base-parts.ts'
import { createCatalog } from '../sales/catalog/catalog.ts'
import type { Goods } from '../sales/digital-goods/digital-goods.ts'
import { createOrderBook } from '../sales/orders/order-lifecycle.ts'
import { createSalesOfMoney } from '../sales/orders/sale-from-unmatched-payment.ts'
import { type CounterTill, createTill } from '../sales/till/till.ts'
import { createDemoPhone } from '../sites/simulator/demo-phone.ts'
import type { Simulator } from '../sites/simulator/simulator.ts'
import { openInboxActs } from './inbox-acts.ts'
import type { MoneySide } from './money-side.ts'
import type { SoundSide } from './sound-side.ts'
import { createStoreSide, type StoreSide } from './store-side.ts'

export interface CounterSideParts extends BaseParts {
  money: MoneySide
  goods: Goods
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
  tillUrl: () => string | undefined
  /** The token of the demo's phone; undefined outside the demo. */
  demoToken: (() => string) | undefined
}

/** The till, its screens' commands and who may send them. */
export interface CounterSide {
  till: CounterTill
  acts: InboxActs
  storeSide: StoreSide
  sessions: Sessions
  handlers: Handlers
  phones: PhoneWatch
  encryption: Encryption
  /** A fresh address that opens a screen, once. Throws TILL_NOT_RUNNING. */
  screenUrl: (screen: Screen) => string
}

export async function createCounterSide(parts: CounterSideParts): Promise<CounterSide> {
  const { database, installation, settings, events, clock, chance, money, lanUrl } = parts
  const { merchants, payments } = money
  const onShopChanged = () => parts.tellScreens('shop.changed')

  const till = await createTill({
    database,
    eventLog: events,
    settings,
    payments,
    clock,
    chance,
    newPaymentId: (nowMs) => `LNS-${Math.floor(nowMs / 1_000)}-${chance.text(25)}`,
    counterMerchantId: () => merchants.counter()?.id,
    onChanged: () => parts.tellScreens('till.changed'),
  })
  const acts = openInboxActs({
    ...parts,
    sales: createSalesOfMoney({
      book: createOrderBook({ eventLog: events, settings, clock, chance }),
      payments,
      chance,
      nowMs: () => clock.now(),
      newPaymentId: (nowMs) => `LNS-${Math.floor(nowMs / 1_000)}-${chance.text(25)}`,
      counter: () => merchants.counter(),
    }),
  })
  const catalog = createCatalog({
    database,
    clock,
    chance,
    onChanged: () => parts.tellScreens('catalog.changed'),
  })
  const storeSide = createStoreSide({ ...parts, catalog })
  const pin = createOwnerPin({ ...parts, pepper: installation.pinPepper })
  const sessions = createSessions(parts)
  const owner = createOwnerDoor({
    pin,
    sessions,
    isShopSetUp: () => merchants.counter() !== undefined,
    isLedgerWhole: parts.isLedgerWhole,
    isDemo: parts.demoToken !== undefined,
    lanUrl,
  })
  function screenUrl(screen: Screen): string {
    const tillUrl = parts.tillUrl()
    if (tillUrl === undefined) throw new AppError('TILL_NOT_RUNNING', 'no till shows screens now')
    return `${tillUrl}/${screen}/?ticket=${sessions.issueTicket(screen)}`
  }
  const { wordKey } = installation
  const phones = createPhoneWatch({
    devices: money.devices,
    clock,
    isQrOnScreen: () => isQrOut(till.get()),
    isOurHost: parts.isOurHost,
    onLightChanged: () => parts.tellScreens('devices.changed'),
  })
  const { inbox } = money
  const encryption = await openEncryption({ ...parts, devices: money.devices })
  const counter = createCounter({
    merchants,
    proposals: money.proposals,
    inbox,
    phones,
    settings,
    till,
    pin,
    clock,
    wordKey,
    onShopChanged,
  })
  const handlers = createHandlers({
    ...money,
    ...parts.sound,
    owner,
    counter,
    encryption,
    phones,
    till,
    catalog,
    goods: parts.goods,
    simulator: parts.simulator,
    newNonce: () => chance.text(25),
    ...storeSide,
    lanUrl,
    storeUrl: () => `${lanUrl()}/toko`,
    acts,
    views: createPaymentViews({ database, ...money }),
    inboxViews: createInboxViews({
      ...money,
      database,
      clock,
      acts,
      timeZone: () => settings.get('timeZone'),
    }),
    ownerActs: createOwnerActs(database, payments),
    ownerCodes: createOwnerCodes(money.staticCodes),
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

function demoParts({ money, lanUrl, chance, clock }: CounterSideParts) {
  return {
    payments: money.payments,
    lanUrl,
    newNotificationId: () => chance.text(12),
    now: () => clock.now(),
  }
}
