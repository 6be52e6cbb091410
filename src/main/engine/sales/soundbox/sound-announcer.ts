import type { Rupiah } from '../../../../shared/base/money.ts'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import { SOUND_FRESH_MS, type SoundKind, type SoundNews } from '../../../../shared/sound/sound.ts'

/** Decides what is said aloud, once for every piece of news. */
export interface Announcer {
  paid: (payment: Payment) => void
  /** Money that nobody waits for. `isShops`: a phone of the shop heard it, no site told us. */
  unmatched: (money: { amount: Rupiah; isShops: boolean }) => void
  /** Looks whether the QRIS that is out can be heard of at all; says so once per payment. */
  watch: (shown: Payment | null) => void
  /** What happened just now, oldest first. */
  fresh: () => SoundNews[]
}

export interface AnnouncerParts {
  clock: Clock
  /** Whether payments of sites are said too. */
  isForSites: () => boolean
  /** Whether no phone would hear a wallet now: the light of the phones. */
  isPhoneOffline: () => boolean
  onNews: (news: SoundNews) => void
}

const COUNTER = 'counter'

export function createAnnouncer(parts: AnnouncerParts): Announcer {
  const { clock, isForSites } = parts
  let news: SoundNews[] = []
  let lastAtMs: EpochMs = 0
  let warnedAbout: string | null = null

  function fresh(): SoundNews[] {
    const now = clock.now()
    // Both ways: a clock that was set back must not keep old news young.
    news = news.filter(({ atMs }) => Math.abs(now - atMs) < SOUND_FRESH_MS)
    return news
  }

  function tell(kind: SoundKind, amount: Rupiah | null): void {
    const isSameTick = lastAtMs >= clock.now() && lastAtMs - clock.now() < SOUND_FRESH_MS
    lastAtMs = isSameTick ? lastAtMs + 1 : clock.now()
    const one: SoundNews = { kind, amount, atMs: lastAtMs }
    news = [...fresh(), one]
    parts.onNews(one)
  }

  return {
    paid({ dialect, total, isTest }) {
      // Nobody is to hand out goods for play money.
      if (!isTest && (dialect === COUNTER || isForSites())) tell('paid', total)
    },
    unmatched({ amount, isShops }) {
      if (isShops || isForSites()) tell('unmatched', amount)
    },
    watch(shown) {
      if (shown?.status !== 'pending' || shown.id === warnedAbout) return
      if (!parts.isPhoneOffline()) return
      warnedAbout = shown.id
      tell('phone-offline', null)
    },
    fresh,
  }
}
