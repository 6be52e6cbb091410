import type { Rupiah } from '../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import { type Payment, TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import { SOUND_FRESH_MS, type SoundEvent, type SoundKind } from '../../../../shared/sound/sound.ts'
import type { Platform } from '../../platform/platform.ts'

/** Decides what is announced aloud, each event once. */
export interface SoundAnnouncer {
  paid: (payment: Payment) => void
  /** Announces unmatched money. `isShops`: reported by the shop's own phone, not by a site. */
  unmatched: (money: { amount: Rupiah; isShops: boolean }) => void
  /** Asks whether money is for the payment with its total. `isShops`: reported by the shop's own phone. */
  asked: (money: { amount: Rupiah; isShops: boolean }) => void
  /** Checks whether a phone can report payment of the open QRIS; warns once per payment. */
  checkPhones: (shown: Payment | null) => void
  /** Recent announcements, oldest first. */
  recent: () => SoundEvent[]
}

interface SoundAnnouncerParts {
  /** Whether no phone can report payments now, by the phones' status. */
  isPhoneOffline: () => boolean
  onSound: (event: SoundEvent) => void
}

export function createSoundAnnouncer(
  { clock, settings }: Platform,
  parts: SoundAnnouncerParts,
): SoundAnnouncer {
  const isForSites = () => settings.get('soundForSites') === 1
  let announcements: SoundEvent[] = []
  let lastAtMs: EpochMs = 0
  let warnedAbout: string | null = null

  function recent(): SoundEvent[] {
    const now = clock.now()
    // Absolute difference: handles the clock moving backwards.
    announcements = announcements.filter(({ atMs }) => Math.abs(now - atMs) < SOUND_FRESH_MS)
    return announcements
  }

  function announce(kind: SoundKind, amount: Rupiah | null): void {
    const isSameTick = lastAtMs >= clock.now() && lastAtMs - clock.now() < SOUND_FRESH_MS
    lastAtMs = isSameTick ? lastAtMs + 1 : clock.now()
    const one: SoundEvent = { kind, amount, atMs: lastAtMs }
    announcements = [...recent(), one]
    parts.onSound(one)
  }

  return {
    paid({ dialect, total, isTest }) {
      // Test payments are not announced.
      if (!isTest && (dialect === TILL_DIALECT || isForSites())) announce('paid', total)
    },
    unmatched({ amount, isShops }) {
      if (isShops || isForSites()) announce('unmatched', amount)
    },
    asked({ amount, isShops }) {
      if (isShops || isForSites()) announce('question', amount)
    },
    checkPhones(shown) {
      if (shown?.status !== 'pending' || shown.id === warnedAbout) return
      if (!parts.isPhoneOffline()) return
      warnedAbout = shown.id
      announce('phone-offline', null)
    },
    recent,
  }
}
