import { indexTexts } from '../../../src/main/engine/money/payments/search/payment-text-store.ts'
import { type ModelParts, pickOf } from './model-parts.ts'
import { APPS, TAUGHT } from './model-words.ts'

/** Decisions of cashier and owner, and the background jobs. */
export interface ModelOwner {
  /** Confirms proposed money; by the owner: the app also becomes automatic. */
  confirm(pick: number, by: 'cashier' | 'owner'): Promise<void>
  trust(app: number, isOn: boolean): Promise<void>
  trustSeenApps(isOn: boolean): Promise<void>
  suspend(party: number, isSuspended: boolean): Promise<void>
  /** Allows or forbids another host for webhooks of this site's payments. */
  allowHost(party: number, isAllowed: boolean): Promise<void>
  /** Teaches the sentence of the wallet without a format, from its newest unread text. */
  teach(isAutomatic: boolean): Promise<void>
  /** A status report of one of the counter's phones. */
  heartbeat(phone: number, queueLength: number | null): Promise<void>
  index(count: number): Promise<void>
}

/** A host that belongs to no site. */
export const OTHER_HOST = '192.168.77.9:8000'

export function createModelOwner(parts: ModelParts): ModelOwner {
  const { engine, oracle, waiting, parties, attempt } = parts
  const siteOf = (party: number) => parties[1 + (party % 3)]!.merchantId

  return {
    confirm: (pick, by) =>
      attempt(async () => {
        const number = pickOf(waiting, pick)
        if (number === undefined) return
        const app = engine().inbox.find(number)?.app
        const payment = await engine().proposals.confirm(number, by)
        oracle.confirmed(number, payment)
        if (by === 'owner' && app) oracle.trust.decided(app, true)
      }),
    trust: (app, isOn) =>
      attempt(async () => {
        const name = pickOf(APPS, app)!
        await engine().trust.decide(name, isOn)
        oracle.trust.decided(name, isOn)
      }),
    async trustSeenApps(isOn) {
      await engine().settings.set('trustSeenApps', isOn ? '1' : '0')
      oracle.trust.trustsSeenApps(isOn)
    },
    async suspend(party, isSuspended) {
      const status = isSuspended ? 'suspended' : 'active'
      await engine().merchants.change(siteOf(party), { status })
      oracle.sites.suspended(siteOf(party), isSuspended)
    },
    async allowHost(party, isAllowed) {
      const id = siteOf(party)
      await engine().merchants.change(id, { callbackHosts: isAllowed ? [OTHER_HOST] : [] })
      oracle.sites.allowed(id, OTHER_HOST, isAllowed)
    },
    teach: (isAutomatic) =>
      attempt(async () => {
        const { inbox, teacher } = engine()
        const unread = inbox
          .list(50)
          .find(
            ({ entry }) =>
              entry.app === TAUGHT && entry.sourceKind === 'device' && entry.amount === null,
          )
        if (!unread) return
        const { number: notificationNumber } = unread.entry
        const kinds = teacher.open(notificationNumber).tokens.map(({ kind }) => kind)
        await teacher.save({ notificationNumber, kinds, isAutomatic })
        if (isAutomatic) oracle.trust.decided(TAUGHT, true)
      }),
    heartbeat: async (phone, queueLength) => {
      const { id } = pickOf(parts.phones, phone)!
      await engine().devices.recordHeartbeat(id, {
        phoneClockMs: parts.clock.now(),
        batteryPercent: 80,
        isCharging: false,
        queueLength,
        forwarder: null,
        pins: null,
        protection: 'none',
      })
    },
    async index(count) {
      await engine().database.write((db) => indexTexts(db, count))
    },
  }
}
