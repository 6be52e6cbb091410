import { AppError } from '../../../../../shared/base/errors.ts'
import type { UnreadText } from '../../../../../shared/inbox/teaching.ts'
import type { Platform } from '../../../platform/platform.ts'
import { afterCommit } from '../../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../../platform/storage/connection.ts'
import { amountsIn } from '../amount-text.ts'
import { closeInboxEntry, findNotification } from '../notification-store.ts'
import { toNotification } from '../read-notification.ts'
import {
  deleteMark,
  insertMark,
  listMarkedTexts,
  listRejectedTexts,
  listUnreadTexts,
  type StoredText,
} from '../stored-text-store.ts'
import { isNeverTaught } from './never-taught.ts'
import { replayRule } from './replay.ts'
import { type FiledRule, readRuleFile, writeRuleFile } from './rule-file.ts'
import { skeletonOf, toFormat } from './taught-format.ts'
import type { LoadedRule, TaughtRules } from './taught-rules.ts'
import { problemsOf, type RuleTemplate } from './template.ts'

/** Management of taught rules, and of texts marked as no money. */
export interface RuleManager {
  /** Teachable texts and marked texts; without chat apps. */
  texts(): UnreadText[]
  /** "Bukan uang masuk": no taught rule may match it or similar texts; rules that would are switched off. */
  mark(notificationNumber: number): Promise<void>
  /** Throws NOT_FOUND. */
  unmark(notificationNumber: number): Promise<void>
  /** Throws NOT_FOUND, and RULE_NOT_SAFE when a rule may not be switched on. */
  switch(ruleId: string, isOn: boolean): Promise<void>
  /** Makes an older wording the newest version. Throws NOT_FOUND, RULE_NOT_SAFE. */
  restoreVersion(ruleId: string, version: number): Promise<void>
  exportFile(withSamples: boolean): string
  /** Imported rules are switched off. Throws RULE_FILE_INVALID. */
  importFile(text: string): Promise<{ added: number; known: number }>
}

const LOOKED_AT = 500
const SHOWN_OF_ONE_APP = 5
const SHOWN = 50

export function createRuleManager(platform: Platform, rules: TaughtRules): RuleManager {
  const { database, events, random, clock } = platform

  function markChanged(db: WritableDb, notification: number, isNotMoney: boolean): void {
    events.record(db, { kind: 'text.marked', facts: { notification, isNotMoney } })
    rules.marksChangedIn(db)
    afterCommit(db, () => {
      platform.broadcastToScreens('inbox.changed')
      platform.broadcastToScreens('till.changed')
    })
  }

  function loaded(id: string): LoadedRule {
    const rule = rules.find(id)
    if (!rule) throw new AppError('NOT_FOUND', `no rule ${id}`)
    return rule
  }

  /** Refuses to switch on a rule that matches a marked text, or that a built-in format reads differently. */
  async function assertSafe(template: RuleTemplate, ownId: string): Promise<void> {
    const others = rules.ofApp(template.app).filter(({ id }) => id !== ownId)
    const format = toFormat(
      'ajari:check',
      template,
      others.map((other) => other.template),
    )
    const found = await replayRule(database.read, template.app, format)
    const [problem] = [...problemsOf(template), ...found.problems]
    if (problem) throw new AppError('RULE_NOT_SAFE', `the rule may not be used: ${problem}`)
  }

  function sampleOf({ id, version }: LoadedRule): FiledRule['sample'] {
    const number = rules.versionOf(id, version)?.sampleNotification ?? null
    const entry = number === null ? undefined : findNotification(database.read, number)
    return entry && { title: entry.title, text: entry.text || entry.bigText }
  }

  return {
    texts: () => [
      ...candidates([
        ...listUnreadTexts(database.read, LOOKED_AT),
        ...listRejectedTexts(database.read, LOOKED_AT),
      ]),
      ...listMarkedTexts(database.read).map(toUnreadText),
    ],
    mark: (number) =>
      database.write((db) => {
        const entry = findNotification(db, number)
        if (!entry) throw new AppError('NOT_FOUND', `no notification ${number}`)
        insertMark(db, number, clock.now())
        // Open inbox entries of the text are closed; payments settled earlier are not changed.
        closeInboxEntry(db, { number, disposition: 'dismissed', paymentNumber: null })
        const notification = toNotification({ ...entry, app: entry.app ?? '' })
        for (const rule of rules.ofApp(entry.app ?? '')) {
          const isHit = notification !== null && rule.format.read(notification) !== null
          if (isHit && rule.offReason === null) rules.switchIn(db, rule.id, 'hits-not-money')
        }
        markChanged(db, number, true)
      }),
    unmark: (number) =>
      database.write((db) => {
        if (!deleteMark(db, number)) throw new AppError('NOT_FOUND', `no mark on ${number}`)
        markChanged(db, number, false)
      }),
    async switch(ruleId, isOn) {
      if (isOn) await assertSafe(loaded(ruleId).template, ruleId)
      await database.write((db) => rules.switchIn(db, ruleId, isOn ? null : 'owner'))
    },
    async restoreVersion(ruleId, version) {
      const { app } = loaded(ruleId)
      const old = rules.versionOf(ruleId, version)
      if (!old) throw new AppError('NOT_FOUND', `rule ${ruleId} has no version ${version}`)
      const template = { app, title: old.title, body: old.body }
      await assertSafe(template, ruleId)
      const { sampleNotification } = old
      const origin = `back-to-${version}`
      await database.write(
        (db) =>
          void rules.saveIn(db, {
            id: ruleId,
            offReason: null,
            template,
            origin,
            sampleNotification,
          }),
      )
    },
    exportFile: (withSamples) =>
      writeRuleFile(
        rules.list().map(({ id }) => {
          const rule = loaded(id)
          const sample = withSamples ? sampleOf(rule) : undefined
          return { ...rule.template, ...(sample ? { sample } : {}) }
        }),
      ),
    async importFile(text) {
      const read = readRuleFile(text)
      const isKnown = (template: RuleTemplate) =>
        rules.ofApp(template.app).some((rule) => isEqual(rule.template, template))
      const fresh = read.filter(
        (template, at) =>
          !isKnown(template) && read.findIndex((each) => isEqual(each, template)) === at,
      )
      await database.write((db) => {
        for (const template of fresh) {
          const saved = { id: random.text(10), template, origin: 'imported' }
          rules.saveIn(db, { ...saved, offReason: 'imported', sampleNotification: null })
        }
      })
      return { added: fresh.length, known: read.length - fresh.length }
    },
  }
}

const isEqual = (a: RuleTemplate, b: RuleTemplate) =>
  a.app === b.app && a.title === b.title && a.body === b.body

/** Texts with an amount, without chat apps: one of each kind, a few of each app. */
function candidates(texts: readonly StoredText[]): UnreadText[] {
  const seen = new Set<string>()
  const perApp = new Map<string, number>()
  return texts
    .filter((text) => {
      const notification = toNotification(text)
      if (text.isNotMoney || !notification || isNeverTaught(text.app)) return false
      const fields = [notification.title, notification.text, notification.bigText]
      if (!fields.some((field) => amountsIn(field).some((amount) => amount !== null))) return false
      const app = text.app.toLowerCase()
      const key = `${app} ${skeletonOf(notification)}`
      const ofApp = perApp.get(app) ?? 0
      if (seen.has(key) || ofApp === SHOWN_OF_ONE_APP) return false
      seen.add(key)
      perApp.set(app, ofApp + 1)
      return true
    })
    .slice(0, SHOWN)
    .map(toUnreadText)
}

function toUnreadText({ bigText, ...text }: StoredText): UnreadText {
  return { ...text, text: text.text || bigText }
}
