import { businessDay } from '../../../../shared/base/time.ts'
import type { Proposal } from '../../../../shared/inbox/wallet-app.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import { displayPicture } from '../../../../shared/sales/display.ts'
import type { DisplayView } from '../../../../shared/sales/display-view.ts'
import type { Till } from '../../../../shared/sales/till.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import { shopQris } from '../../money/merchants/shop-qris.ts'
import type { Inbox } from '../../money/notifications/inbox/inbox.ts'
import type { Proposals } from '../../money/notifications/inbox/proposals.ts'
import type { StoredNotification } from '../../money/notifications/notification-store.ts'
import type { PhoneMonitor } from '../../money/phones/phone-monitor.ts'
import type { Platform } from '../../platform/platform.ts'
import { antiScreenshotWord } from './anti-screenshot-word.ts'
import type { TillService } from './till.ts'
import type { TillCore } from './till-view.ts'

/** Data of the two screens of the counter. */
export interface TillScreens {
  /** The till's state with the additional data of the sale screen. */
  till(core: TillCore): Till
  display(): DisplayView
}

interface TillScreensRooms {
  merchants: Merchants
  phones: Pick<PhoneMonitor, 'overall'>
  inbox: Pick<Inbox, 'count'>
  proposals: Pick<Proposals, 'forPayment'>
  till: Pick<TillService, 'displaySituation'>
}

/**
 * After this time without a notification for the open QRIS, the cashier is asked to check the phone, in
 * milliseconds.
 */
const PATIENCE_MS = 60_000

export function createTillScreens(platform: Platform, rooms: TillScreensRooms): TillScreens {
  const { settings, clock, installation } = platform
  const { merchants, phones } = rooms

  function proposalFor(payment: Payment | null): Proposal | null {
    if (payment === null || payment.status === 'paid') return null
    const entry = rooms.proposals.forPayment(payment)
    return entry ? toProposal(entry) : null
  }

  function word(): string {
    return antiScreenshotWord(
      businessDay(clock.now(), settings.get('timeZone')),
      installation.antiScreenshotKey,
    )
  }

  return {
    till: (core) => ({
      ...core,
      phone: phones.overall(),
      proposal: proposalFor(core.payment),
      wordOfTheDay: word(),
      unmatchedCount: rooms.inbox.count(),
      nowMs: clock.now(),
    }),
    display() {
      const now = clock.now()
      const found = merchants.shopMerchant()
      const qris = shopQris(merchants)
      const picture = displayPicture(rooms.till.displaySituation(), now)
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

function toProposal(entry: StoredNotification): Proposal | null {
  const { number: notificationNumber, app, title, text, amount, payerName, receivedAtMs } = entry
  if (app === null || amount === null) return null
  return { notificationNumber, app, title, text, amount, payerName, receivedAtMs }
}

/** `BUDI SANTOSO PUTRA` as `BUDI S. P.`: the customer display shows no full name. */
function shortName(name: string | null): string | null {
  if (name === null) return null
  const [first, ...rest] = name.trim().split(/\s+/)
  return [first, ...rest.map((word) => `${Array.from(word)[0]}.`)].join(' ')
}
