import { displayPicture } from '../../../../shared/sales/display.ts'
import type { DisplayView } from '../../../../shared/sales/display-view.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import { shopQris } from '../../money/merchants/shop-qris.ts'
import type { PhoneMonitor } from '../../money/phones/phone-monitor.ts'
import type { Platform } from '../../platform/platform.ts'
import { wordOfTheDay } from './anti-screenshot-word.ts'
import { displaySituation, type TillViewParts } from './till-view.ts'

/** Data of the customer display. */
export interface CustomerDisplay {
  get(): DisplayView
}

interface CustomerDisplayRooms extends TillViewParts {
  merchants: Merchants
  phones: Pick<PhoneMonitor, 'overall'>
}

/**
 * After this time without a notification for the open QRIS, the cashier is asked to check the phone, in
 * milliseconds.
 */
const PATIENCE_MS = 60_000

export function createCustomerDisplay(
  platform: Platform,
  { merchants, phones, orders, orderPayments }: CustomerDisplayRooms,
): CustomerDisplay {
  const { database, settings, clock } = platform
  return {
    get() {
      const now = clock.now()
      const found = merchants.shopMerchant()
      const qris = shopQris(merchants)
      const picture = displayPicture(
        displaySituation(database.read, { orders, orderPayments }),
        now,
      )
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
        wordOfTheDay: wordOfTheDay(platform),
        nowMs: now,
      }
    },
  }
}

/** `BUDI SANTOSO PUTRA` as `BUDI S. P.`: the customer display shows no full name. */
function shortName(name: string | null): string | null {
  if (name === null) return null
  const [first, ...rest] = name.trim().split(/\s+/)
  return [first, ...rest.map((word) => `${Array.from(word)[0]}.`)].join(' ')
}
