import { AppError } from '../../../../../shared/base/errors.ts'
import type { RuleOffReason, TaughtRule } from '../../../../../shared/inbox/teaching.ts'
import type { Platform } from '../../../platform/platform.ts'
import { afterCommit } from '../../../platform/storage/commit-queue.ts'
import type { Database, WritableDb } from '../../../platform/storage/connection.ts'
import type { NotificationFormat } from '../format.ts'
import { type TaughtReading, toNotification } from '../read-notification.ts'
import { listMarkedTexts } from '../stored-text-store.ts'
import { skeletonOf, toFormat } from './taught-format.ts'
import {
  insertVersion,
  listRules,
  listVersions,
  type StoredRule,
  type StoredVersion,
  upsertRule,
} from './taught-store.ts'
import { partsOf, problemsOf, type RuleTemplate } from './template.ts'

/** A rule with its current wording, compiled. */
export interface LoadedRule extends StoredRule {
  template: RuleTemplate
  format: NotificationFormat
}

/** The taught rules of this shop, cached and stored; every change of a wording is a new version. */
export interface TaughtRules {
  /** Rules and marked texts of this app; undefined when there are none. */
  readingOf(app: string): TaughtReading | undefined
  /** Every rule of an app, also disabled ones. */
  ofApp(app: string): readonly LoadedRule[]
  find(id: string): LoadedRule | undefined
  versionOf(id: string, version: number): StoredVersion | undefined
  counts(): ReadonlyMap<string, number>
  list(): TaughtRule[]
  /** Saves a wording, of a new rule or as the next version of an existing one. Returns its format's id. */
  saveIn(
    db: WritableDb,
    rule: Pick<StoredRule, 'id' | 'offReason'> & {
      template: RuleTemplate
      origin: string
      sampleNotification: number | null
    },
  ): string
  /** Switches a rule; `null` is on. */
  switchIn(db: WritableDb, id: string, offReason: RuleOffReason | null): void
  /** Switches off the rules made of a confirmation of this notification that was undone. */
  confirmationUndoneIn(db: WritableDb, notification: number): void
  /** Call in a write that changed which texts are marked. */
  marksChangedIn(db: WritableDb): void
}

export const formatIdOf = (id: string, version: number) => `ajari:${id}@${version}`

export function createTaughtRules({
  database,
  events,
  clock,
  broadcastToScreens,
}: Platform): TaughtRules {
  let rules = loadRules(database)
  let marks = loadMarks(database)

  function reloadAfter(db: WritableDb): void {
    afterCommit(db, () => {
      rules = loadRules(database)
      marks = loadMarks(database)
      broadcastToScreens('inbox.changed')
    })
  }

  const all = () => [...rules.values()].flat()
  const find = (id: string) => all().find((rule) => rule.id === id)

  function switchIn(db: WritableDb, id: string, offReason: RuleOffReason | null): void {
    const rule = find(id)
    if (!rule) throw new AppError('NOT_FOUND', `no rule ${id}`)
    const { app, version } = rule
    upsertRule(db, { id, app, version, offReason })
    events.record(db, {
      kind: offReason === null ? 'rule.on' : 'rule.off',
      facts: { rule: id, version, app, why: offReason ?? 'owner' },
    })
    reloadAfter(db)
  }

  return {
    readingOf(app) {
      const name = app.toLowerCase()
      const ofApp = rules.get(name)
      const marked = marks.get(name)
      if (!ofApp && !marked) return undefined
      const on = ofApp?.filter(({ offReason }) => offReason === null)
      return {
        formats: on?.map(({ format }) => format) ?? null,
        isNotMoney: (notification) => marked?.has(skeletonOf(notification)) ?? false,
      }
    },
    ofApp: (app) => rules.get(app.toLowerCase()) ?? [],
    find,
    versionOf: (id, version) =>
      listVersions(database.read).find((each) => each.ruleId === id && each.version === version),
    counts: () => new Map(Array.from(rules, ([app, ofApp]) => [app, ofApp.length])),
    list() {
      const versions = listVersions(database.read)
      return all().map(({ id, app, version, offReason }) => ({
        id,
        app,
        isOn: offReason === null,
        offReason,
        version,
        versions: versions
          .filter(({ ruleId }) => ruleId === id)
          .map(({ version: number, origin, madeAtMs, title, body }) => ({
            version: number,
            origin,
            madeAtMs,
            title: partsOf(title),
            body: partsOf(body),
          })),
      }))
    },
    saveIn(db, { id, offReason, template, origin, sampleNotification }) {
      const version = (find(id)?.version ?? 0) + 1
      const { app, title, body } = template
      upsertRule(db, { id, app, version, offReason })
      const madeAtMs = clock.now()
      insertVersion(db, { ruleId: id, version, origin, madeAtMs, title, body, sampleNotification })
      events.record(db, { kind: 'rule.saved', facts: { rule: id, version, app, why: origin } })
      reloadAfter(db)
      return formatIdOf(id, version)
    },
    switchIn,
    confirmationUndoneIn(db, notification) {
      const made = listVersions(db).filter(
        ({ origin, sampleNotification }) =>
          origin === 'confirmed' && sampleNotification === notification,
      )
      for (const { ruleId } of made) {
        if (find(ruleId)?.offReason === null) switchIn(db, ruleId, 'confirmed')
      }
    },
    marksChangedIn: reloadAfter,
  }
}

function loadRules(database: Database): ReadonlyMap<string, readonly LoadedRule[]> {
  const versions = listVersions(database.read)
  const stored = listRules(database.read).flatMap((rule) => {
    const current = versions.find(
      ({ ruleId, version }) => ruleId === rule.id && version === rule.version,
    )
    if (!current) return []
    const template: RuleTemplate = { app: rule.app, title: current.title, body: current.body }
    // A newer Lunas may have stricter checks than the one that saved the rule: a rejected rule matches nothing.
    return problemsOf(template).length > 0 ? [] : [{ ...rule, template }]
  })
  const groups = new Map<string, LoadedRule[]>()
  for (const rule of stored) {
    const others = stored.filter((each) => each.app === rule.app && each.id !== rule.id)
    const templates = others.map(({ template }) => template)
    const format = toFormat(formatIdOf(rule.id, rule.version), rule.template, templates)
    groups.set(rule.app, [...(groups.get(rule.app) ?? []), { ...rule, format }])
  }
  return groups
}

function loadMarks(database: Database): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  for (const marked of listMarkedTexts(database.read)) {
    const notification = toNotification(marked)
    if (!notification) continue
    const app = marked.app.toLowerCase()
    groups.set(app, (groups.get(app) ?? new Set()).add(skeletonOf(notification)))
  }
  return groups
}
