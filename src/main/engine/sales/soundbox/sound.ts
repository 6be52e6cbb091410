import type { Payment } from '../../../../shared/payments/payment.ts'
import type { SoundEvent, SoundHello } from '../../../../shared/sound/sound.ts'
import type { OnReceived } from '../../money/notifications/inbox/inbox.ts'
import type { PhoneMonitor } from '../../money/phones/phone-monitor.ts'
import type { LoggedEvent } from '../../platform/events/event.ts'
import type { Platform } from '../../platform/platform.ts'
import { createHub, type Hub } from '../../platform/realtime/hub.ts'
import type { LiveSocket } from '../../platform/realtime/live-socket.ts'
import { createSoundAnnouncer, type SoundAnnouncer } from './sound-announcer.ts'
import { createSoundboxes, type Soundboxes } from './soundboxes.ts'

/** Spoken announcements, the soundboxes that play them, and their pairing. */
export interface Sound {
  announcer: SoundAnnouncer
  soundboxes: Soundboxes
  /** The sockets of the soundboxes. */
  hub: Hub<SoundEvent>
  /**
   * Adds a paired soundbox's socket and sends it the recent announcements. False when there are too many
   * sockets.
   */
  join: (socket: LiveSocket, soundboxId: string) => boolean
  /** Checks whether a phone can report payment of the open QRIS. */
  checkPhones: (shown: Payment | null) => void
  /** Call after the commit of an event. */
  onEvent: (event: LoggedEvent) => void
  onReceived: OnReceived
}

interface SoundRooms {
  phones: Pick<PhoneMonitor, 'overall'>
  /** Whether the cashier is asked about this notification. */
  isAsked: (notificationNumber: number) => boolean
}

export function createSound(platform: Platform, rooms: SoundRooms): Sound {
  const { clock, broadcastToScreens } = platform
  const hub = createHub<SoundEvent>(clock)
  const connected = new Map<string, number>()

  const announcer = createSoundAnnouncer(platform, {
    // Red: the phone was in contact and fell silent. A phone whose state is unknown raises no alarm.
    isPhoneOffline: () => rooms.phones.overall().colour === 'red',
    onSound(announcement) {
      hub.broadcast(announcement)
      broadcastToScreens('sound.news')
    },
  })
  const soundboxes = createSoundboxes(platform, {
    isConnected: (id) => (connected.get(id) ?? 0) > 0,
    onChanged(list) {
      for (const { id, isRevoked } of list) if (isRevoked) hub.disconnect(id)
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
      const member = {
        owner: soundboxId,
        frame: (announcement: SoundEvent) => JSON.stringify(announcement),
      }
      if (!hub.join(socket, member)) return false
      count(soundboxId, 1)
      socket.on('close', () => count(soundboxId, -1))
      socket.send(JSON.stringify({ kind: 'hello', atMs: clock.now() } satisfies SoundHello))
      for (const announcement of announcer.recent()) socket.send(JSON.stringify(announcement))
      return true
    },
    checkPhones: (shown) => announcer.checkPhones(shown),
    onEvent({ kind, payment }) {
      if (kind === 'payment.paid' && payment) announcer.paid(payment)
    },
    onReceived(source, received) {
      if (received.kind !== 'unmatched' || source.kind === 'simulator') return
      const money = { amount: received.amount, isShops: source.merchantId === null }
      if (rooms.isAsked(received.number)) announcer.asked(money)
      else announcer.unmatched(money)
    },
  }
}
