import type { Payment } from '../../../shared/payments/payment.ts'
import type { SoundEvent, SoundHello } from '../../../shared/sound/sound.ts'
import type { BaseParts } from '../platform/base-parts.ts'
import { createHub, type Hub } from '../platform/realtime/hub.ts'
import type { LiveSocket } from '../platform/realtime/live-socket.ts'
import { createSoundAnnouncer, type SoundAnnouncer } from '../sales/soundbox/sound-announcer.ts'
import { createSoundboxes, type Soundboxes } from '../sales/soundbox/soundboxes.ts'

export interface SoundSideParts extends BaseParts {
  isPhoneOffline: () => boolean
}

/** Everything that is said aloud: what, on which boxes, and who may be one. */
export interface SoundSide {
  announcer: SoundAnnouncer
  soundboxes: Soundboxes
  /** Lines of the soundboxes. */
  hub: Hub<SoundEvent>
  /** Lets a paired soundbox listen; it hears first what happened just now. False when there are too many lines. */
  join: (socket: LiveSocket, soundboxId: string) => boolean
  /** Looks after the QRIS that is out. */
  checkPhones: (shown: Payment | null) => void
}

export function createSoundSide(parts: SoundSideParts): SoundSide {
  const { database, events, clock, random, settings, broadcastToScreens } = parts
  const hub = createHub<SoundEvent>(clock)
  const connected = new Map<string, number>()

  const announcer = createSoundAnnouncer({
    clock,
    isForSites: () => settings.get('soundForSites') === 1,
    isPhoneOffline: parts.isPhoneOffline,
    onSound(news) {
      hub.broadcast(news)
      broadcastToScreens('sound.news')
    },
  })
  events.afterCommit(({ kind, payment }) => {
    if (kind === 'payment.paid' && payment) announcer.paid(payment)
  })

  const fact = (kind: 'soundbox.paired' | 'soundbox.revoked', soundbox: string) => ({
    kind,
    atMs: clock.now(),
    merchantId: null,
    payment: null,
    facts: { soundbox },
  })
  const soundboxes = createSoundboxes({
    database,
    clock,
    random,
    isConnected: (id) => (connected.get(id) ?? 0) > 0,
    onPaired: (db, id) => void events.record(db, fact('soundbox.paired', id)),
    onRevoked(db, id) {
      events.record(db, fact('soundbox.revoked', id))
    },
    onChanged() {
      for (const { id, isRevoked } of soundboxes.list()) if (isRevoked) hub.disconnect(id)
      broadcastToScreens('soundboxes.changed')
    },
  })

  function count(id: string, change: 1 | -1): void {
    connected.set(id, (connected.get(id) ?? 0) + change)
    broadcastToScreens('soundboxes.changed')
  }

  return {
    announcer,
    soundboxes,
    hub,
    join(socket, soundboxId) {
      const member = { owner: soundboxId, frame: (news: SoundEvent) => JSON.stringify(news) }
      if (!hub.join(socket, member)) return false
      count(soundboxId, 1)
      socket.on('close', () => count(soundboxId, -1))
      socket.send(JSON.stringify({ kind: 'hello', atMs: clock.now() } satisfies SoundHello))
      for (const news of announcer.recent()) socket.send(JSON.stringify(news))
      return true
    },
    checkPhones: (shown) => announcer.checkPhones(shown),
  }
}
