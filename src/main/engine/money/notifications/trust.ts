import { AppError } from '../../../../shared/base/errors.ts'
import type { AppState, WalletApp } from '../../../../shared/inbox/wallet-app.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { GRAMMAR_FORMAT } from './format.ts'
import { knownApps, type Reading } from './read-notification.ts'
import type { TaughtRules } from './taught/taught-rules.ts'
import { type AppTrust, listTrust, upsertTrust } from './trust-store.ts'

/** One notification of an app that was recognised as money. */
export interface Recognised {
  app: string
  number: number
  formatId: string
}

type Income = Extract<Reading, { kind: 'income' }>

/**
 * Which apps may settle by themselves in this shop. Wordings seen on a device may from the start
 * (setting `trustSeenApps`); every other app only proposes until the owner has confirmed one
 * notification of it. The owner's decision overrides both, for all notifications of the app.
 */
export interface Trust {
  /** `isProven`: the wording itself may settle without a person. */
  settlesAlone(app: string, isProven: boolean): boolean
  /** The same for a reading; one by grammar never does, whatever the owner decided about its app. */
  settlesReading(app: string, reading: Pick<Income, 'formatId' | 'settlesAlone'>): boolean
  /** Records the first notification of an app on the shop's own phone. */
  recognisedIn(db: WritableDb, recognised: Recognised): void
  /** The owner's decision; `notification` is the one that was confirmed with it. */
  decideIn(db: WritableDb, app: string, isOn: boolean, notification: number | null): void
  /** The same from the settings screen. Throws NOT_FOUND for an app that is not readable. */
  decide(app: string, isOn: boolean): Promise<void>
  list(): WalletApp[]
}

export function createTrust(
  { database, events, settings, clock, broadcastToScreens }: Platform,
  rules: Pick<TaughtRules, 'counts'>,
): Trust {
  const known = new Map(listTrust(database.read).map((trust) => [trust.app, trust]))

  function change(db: WritableDb, name: string, changes: Partial<AppTrust>): void {
    const app = name.toLowerCase()
    upsertTrust(db, { ...unknown(app), ...changes })
    afterCommit(db, () => {
      for (const trust of listTrust(database.read)) known.set(trust.app, trust)
      broadcastToScreens('inbox.changed')
    })
  }

  function stateOf(trust: AppTrust, isProven: boolean): AppState {
    if (trust.isOn !== null) return trust.isOn ? 'automatic' : 'off'
    if (isProven && settings.get('trustSeenApps') === 1) return 'automatic'
    return trust.firstNotification === null ? 'never-seen' : 'waiting'
  }

  function decideIn(db: WritableDb, app: string, isOn: boolean, notification: number | null) {
    change(db, app, { isOn, decidedAtMs: clock.now(), decidedNotification: notification })
    events.record(db, {
      kind: isOn ? 'app.automatic' : 'app.off',
      facts: { app: app.toLowerCase(), notification },
    })
  }

  function list(): WalletApp[] {
    const builtIn = new Map(knownApps().map((each) => [each.package, each]))
    const taught = rules.counts()
    const apps = new Set([...builtIn.keys(), ...known.keys(), ...taught.keys()])
    return Array.from(apps, (app) => {
      const trust = known.get(app) ?? unknown(app)
      const found = builtIn.get(app)
      return {
        app,
        state: stateOf(trust, found?.settlesAlone ?? false),
        isDeviceSeen: (found?.deviceSeen ?? false) || trust.firstNotification !== null,
        isDecided: trust.isOn !== null,
        firstNotification: trust.firstNotification,
        firstSeenAtMs: trust.firstSeenAtMs,
        decidedAtMs: trust.decidedAtMs,
        taughtRules: taught.get(app) ?? 0,
      }
    })
  }

  const settlesAlone: Trust['settlesAlone'] = (app, isProven) =>
    stateOf(known.get(app.toLowerCase()) ?? unknown(app), isProven) === 'automatic'

  return {
    settlesAlone,
    settlesReading: (app, { formatId, settlesAlone: isProven }) =>
      formatId !== GRAMMAR_FORMAT && settlesAlone(app, isProven),
    recognisedIn(db, { app, number, formatId }) {
      // Only a sentence shows which wordings the app has.
      if (formatId === GRAMMAR_FORMAT) return
      if ((known.get(app.toLowerCase())?.firstNotification ?? null) !== null) return
      change(db, app, {
        firstNotification: number,
        firstFormat: formatId,
        firstSeenAtMs: clock.now(),
      })
    },
    decideIn,
    async decide(app, isOn) {
      if (!list().some((each) => each.app === app.toLowerCase())) {
        throw new AppError('NOT_FOUND', `no wordings of ${app} are known`)
      }
      await database.write((db) => decideIn(db, app, isOn, null))
    },
    list,
  }
}

function unknown(app: string): AppTrust {
  return {
    app,
    firstNotification: null,
    firstFormat: null,
    firstSeenAtMs: null,
    isOn: null,
    decidedAtMs: null,
    decidedNotification: null,
  }
}
