import { AppError } from '../../../shared/base/errors.ts'
import { businessDay, type Clock } from '../../../shared/base/time.ts'
import type { Proposal } from '../../../shared/inbox/wallet-app.ts'
import type { Payment } from '../../../shared/payments/payment.ts'
import { displayPicture } from '../../../shared/sales/display.ts'
import type { DisplayView } from '../../../shared/sales/display-view.ts'
import type { Shop } from '../../../shared/sales/shop.ts'
import type { Till } from '../../../shared/sales/till.ts'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import type { Merchants } from '../money/merchants/merchants.ts'
import type { Inbox } from '../money/notifications/inbox/inbox.ts'
import type { Proposals } from '../money/notifications/inbox/proposals.ts'
import type { StoredNotification } from '../money/notifications/notification-store.ts'
import type { PhoneMonitor } from '../money/phones/phone-monitor.ts'
import { inspectQris } from '../money/qris/qris.ts'
import { toPreview } from '../money/qris/qris-preview.ts'
import type { OwnerPin } from '../people/pin/owner-pin.ts'
import { assertGoodPin } from '../people/pin/pin-rules.ts'
import type { Settings } from '../platform/settings/settings.ts'
import { antiScreenshotWord } from '../sales/till/anti-screenshot-word.ts'
import type { TillService } from '../sales/till/till.ts'
import type { TillCore } from '../sales/till/till-view.ts'

export interface ShopViews {
  shop(): Shop
  /** First set-up. Throws SHOP_ALREADY_SET_UP, PIN_INVALID, QRIS_*. */
  setUp(input: { name: string; qris: string; ownerPin: string }): Promise<Shop>
  rename(name: string): Promise<Shop>
  /** Throws PAYMENT_NOT_PENDING-like conflicts while a QRIS is out: its money would go to the old account. */
  changeQris(qris: string): Promise<Shop>
  /** What the till knows, with what the sale screen shows around it. */
  till(core: TillCore): Till
  display(): DisplayView
}

export interface ShopViewsParts {
  merchants: Merchants
  settings: Settings
  phones: Pick<PhoneMonitor, 'overall'>
  inbox: Pick<Inbox, 'count'>
  proposals: Pick<Proposals, 'forPayment'>
  till: TillService
  pin: OwnerPin
  clock: Clock
  antiScreenshotKey: Buffer
  onShopChanged(): void
}

/** A QRIS that is out for so long without a sound from the phone deserves a look, in milliseconds. */
const PATIENCE_MS = 60_000

/** The shop's own counter: its name, its QRIS and its two screens. */
export function createShopViews(parts: ShopViewsParts): ShopViews {
  const { merchants, settings, phones, clock } = parts

  function merchant(): Merchant {
    const found = merchants.shopMerchant()
    if (!found) throw new AppError('SHOP_NOT_SET_UP', 'the shop has not been set up')
    return found
  }

  function qrisOf(found: Merchant | undefined) {
    return found?.accountId ? inspectQris(merchants.account(found.accountId).qrisPayload) : null
  }

  function shop(): Shop {
    const found = merchants.shopMerchant()
    const qris = qrisOf(found)
    return {
      isSetUp: found !== undefined,
      name: found?.name ?? '',
      qris: qris && toPreview(qris),
      idleMessage: settings.get('idleMessage'),
      timeZone: settings.get('timeZone'),
    }
  }

  function proposalFor(payment: Payment | null): Proposal | null {
    if (payment === null || payment.status === 'paid') return null
    const entry = parts.proposals.forPayment(payment)
    return entry ? toProposal(entry) : null
  }

  function word(): string {
    return antiScreenshotWord(
      businessDay(clock.now(), settings.get('timeZone')),
      parts.antiScreenshotKey,
    )
  }

  return {
    shop,
    async setUp({ name, qris, ownerPin }) {
      if (merchants.shopMerchant()) {
        throw new AppError('SHOP_ALREADY_SET_UP', 'the shop has been set up already')
      }
      assertGoodPin(ownerPin)
      inspectQris(qris)
      // The PIN first: a shop without an owner's PIN must never exist.
      await parts.pin.set(ownerPin)
      await merchants.createShopMerchant({ name, qris })
      parts.onShopChanged()
      return shop()
    },
    async rename(name) {
      await merchants.change(merchant().id, { name })
      parts.onShopChanged()
      return shop()
    },
    async changeQris(qris) {
      if (isQrOnScreen(parts.till.get()))
        throw new AppError('PAYMENTS_RUNNING', 'finish or cancel the running QRIS first')
      await merchants.change(merchant().id, { qris })
      parts.onShopChanged()
      return shop()
    },
    till: (core) => ({
      ...core,
      phone: phones.overall(),
      proposal: proposalFor(core.payment),
      wordOfTheDay: word(),
      unmatchedCount: parts.inbox.count(),
      nowMs: clock.now(),
    }),
    display() {
      const now = clock.now()
      const found = merchants.shopMerchant()
      const qris = qrisOf(found)
      const picture = displayPicture(parts.till.displaySituation(), now)
      const { colour, reason } = phones.overall()
      const waitedMs = picture.word === 'waiting' ? now - (picture.payment?.createdAtMs ?? now) : 0
      return {
        ...picture,
        shopName: found?.name ?? '',
        idleMessage: settings.get('idleMessage'),
        timeZone: settings.get('timeZone'),
        merchantName: qris?.merchantName ?? '',
        nmid: qris?.nmid ?? null,
        payerShortName: shortName(picture.payment?.payerName ?? null),
        isPhoneQuiet: waitedMs > PATIENCE_MS && (colour === 'red' || reason === 'unwatched'),
        wordOfTheDay: word(),
        nowMs: now,
      }
    },
  }
}

/** Whether a customer may be looking at a QR of the counter, also of an order that was parked. */
export function isQrOnScreen({ payment, parked }: Pick<TillCore, 'payment' | 'parked'>): boolean {
  return [payment, ...parked.map((each) => each.payment)].some((each) => each?.status === 'pending')
}

function toProposal(entry: StoredNotification): Proposal | null {
  const { number: notificationNumber, app, title, text, amount, payerName, receivedAtMs } = entry
  if (app === null || amount === null) return null
  return { notificationNumber, app, title, text, amount, payerName, receivedAtMs }
}

/** `BUDI SANTOSO PUTRA` as `BUDI S. P.`: a display that everybody sees carries no full name. */
function shortName(name: string | null): string | null {
  if (name === null) return null
  const [first, ...rest] = name.trim().split(/\s+/)
  return [first, ...rest.map((word) => `${Array.from(word)[0]}.`)].join(' ')
}
