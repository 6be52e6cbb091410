import type { Rupiah } from '../../../../shared/base/money.ts'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import { SOUND_FRESH_MS, type SoundEvent, type SoundKind } from '../../../../shared/sound/sound.ts'

/** Decides what is said aloud, once for every piece of news. */
export interface SoundAnnouncer {
  paid: (payment: Payment) => void
  /** Money that nobody waits for. `isShops`: a phone of the shop heard it, no site told us. */
  unmatched: (money: { amount: Rupiah; isShops: boolean }) => void
  /** Looks whether the QRIS that is out can be heard of at all; says so once per payment. */
  checkPhones: (shown: Payment | null) => void
  /** What happened just now, oldest first. */
  recent: () => SoundEvent[]
}

export interface SoundAnnouncerParts {
  clock: Clock
  /** Whether payments of sites are said too. */
  isForSites: () => boolean
  /** Whether no phone would hear a wallet now: the light of the phones. */
  isPhoneOffline: () => boolean
  onSound: (news: SoundEvent) => void
}

const TILL_DIALECT = 'counter'

export function createSoundAnnouncer(parts: SoundAnnouncerParts): SoundAnnouncer {
  const { clock, isForSites } = parts
  let news: SoundEvent[] = []
  let lastAtMs: EpochMs = 0
  let warnedAbout: string | null = null

  function recent(): SoundEvent[] {
    const now = clock.now()
    // Both ways: a clock that was set back must not keep old news young.
    news = news.filter(({ atMs }) => Math.abs(now - atMs) < SOUND_FRESH_MS)
    return news
  }

  function tell(kind: SoundKind, amount: Rupiah | null): void {
    const isSameTick = lastAtMs >= clock.now() && lastAtMs - clock.now() < SOUND_FRESH_MS
    lastAtMs = isSameTick ? lastAtMs + 1 : clock.now()
    const one: SoundEvent = { kind, amount, atMs: lastAtMs }
    news = [...recent(), one]
    parts.onSound(one)
  }

  return {
    paid({ dialect, total, isTest }) {
      // Nobody is to hand out goods for play money.
      if (!isTest && (dialect === TILL_DIALECT || isForSites())) tell('paid', total)
    },
    unmatched({ amount, isShops }) {
      if (isShops || isForSites()) tell('unmatched', amount)
    },
    checkPhones(shown) {
      if (shown?.status !== 'pending' || shown.id === warnedAbout) return
      if (!parts.isPhoneOffline()) return
      warnedAbout = shown.id
      tell('phone-offline', null)
    },
    recent,
  }
}
