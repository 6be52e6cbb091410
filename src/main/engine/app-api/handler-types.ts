import type { EpochMs } from '../../../shared/base/time.ts'
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  Contract,
} from '../../../shared/contract.ts'
import type { ManualPairing } from '../../../shared/phones/device.ts'
import type { Admin } from '../backoffice/admin.ts'
import type { InboxViews } from '../backoffice/views/inbox-views.ts'
import type { PaymentViews } from '../backoffice/views/payment-views.ts'
import type { Taught } from '../compose/money-side.ts'
import type { Merchants } from '../money/merchants/merchants.ts'
import type { ReceivingMethods } from '../money/merchants/receiving-methods.ts'
import type { InboxActs } from '../money/notifications/inbox/inbox-acts.ts'
import type { Proposals } from '../money/notifications/inbox/proposals.ts'
import type { Trust } from '../money/notifications/trust.ts'
import type { Devices } from '../money/phones/devices.ts'
import type { Encryption } from '../money/phones/encryption.ts'
import type { PhoneMonitor } from '../money/phones/phone-monitor.ts'
import type { PictureDecoder } from '../money/qris/decode-picture.ts'
import type { Caller } from '../people/sessions/command-types.ts'
import type { OwnerSession } from '../people/sessions/owner-session.ts'
import type { Screen } from '../people/sessions/sessions.ts'
import type { Settings } from '../platform/settings/settings.ts'
import type { ProductCatalog } from '../sales/catalog/catalog.ts'
import type { ProductPictures } from '../sales/catalog/product-pictures.ts'
import type { DigitalGoods } from '../sales/digital-goods/digital-goods.ts'
import type { OnlineShop } from '../sales/online-shop/online-shop.ts'
import type { SoundAnnouncer } from '../sales/soundbox/sound-announcer.ts'
import type { Soundboxes } from '../sales/soundbox/soundboxes.ts'
import type { TillService } from '../sales/till/till.ts'
import type { DemoPhone } from '../sites/simulator/demo-phone.ts'
import type { Simulator } from '../sites/simulator/simulator.ts'
import type { Outbox } from '../sites/webhooks/outbox.ts'
import type { OwnerPaymentActions } from './owner-payment-actions.ts'
import type { ShopViews } from './shop-views.ts'
import type { StaticCodeAdmin } from './static-code-admin.ts'

type Handler<Name extends CommandName> = (
  input: CommandInput<Name>,
  caller: Caller,
) => CommandOutput<Name> | Promise<CommandOutput<Name>>

export type Handlers = { [Name in keyof Contract]: Handler<Name> }

export interface HandlerParts {
  owner: OwnerSession
  shopViews: ShopViews
  till: TillService
  catalog: ProductCatalog
  digitalGoods: DigitalGoods
  onlineShop: OnlineShop
  productPictures: ProductPictures
  /** Address of the shared catalogue. */
  onlineShopUrl: () => string
  /** The till's address for sites and phones. */
  lanUrl: () => string
  devices: Devices
  encryption: Encryption
  phones: PhoneMonitor
  merchants: Merchants
  receivingMethods: ReceivingMethods
  acts: InboxActs
  inboxViews: InboxViews
  trust: Trust
  proposals: Proposals
  taught: Taught
  views: PaymentViews
  ownerActs: OwnerPaymentActions
  ownerCodes: StaticCodeAdmin
  pictures: PictureDecoder
  settings: Settings
  admin: Admin
  simulator: Simulator
  outbox: Outbox
  newNonce: () => string
  demo: DemoPhone | undefined
  pairingUrl: (code: string) => string
  pairHere: (input: CommandInput<'devices.pairHere'>) => Promise<ManualPairing>
  announcer: SoundAnnouncer
  soundboxes: Soundboxes
  soundboxPairingUrl: (code: string) => string
  now: () => EpochMs
  screenUrl: (screen: Screen) => string
  onSettingChanged(): void
}
