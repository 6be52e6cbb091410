import { AppError } from '../../../../../shared/base/errors.ts'
import type {
  TeachPreview,
  TeachProblem,
  TeachSample,
  TeachToken,
  TokenKind,
} from '../../../../../shared/inbox/teaching.ts'
import type { Platform } from '../../../platform/platform.ts'
import { afterCommit } from '../../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../../platform/storage/connection.ts'
import { amountsIn } from '../amount-text.ts'
import { GRAMMAR_FORMAT, type NotificationText, type ReadIncome } from '../format.ts'
import { findNotification, type StoredNotification } from '../notification-store.ts'
import { readBySentence, toNotification } from '../read-notification.ts'
import { listTextsOfApp, updateToRead } from '../stored-text-store.ts'
import type { Trust } from '../trust.ts'
import { generalise, learnChanges } from './generalise.ts'
import { replayRule } from './replay.ts'
import { readByRule, toFormat } from './taught-format.ts'
import type { TaughtRules } from './taught-rules.ts'
import { partsOf, problemsOf, type RuleTemplate } from './template.ts'
import { tokenise, withGuessedKinds, withTappedKinds } from './tokens.ts'

/** A rule as the owner tapped it, one kind for every token of the sample. */
export interface TappedRule {
  notificationNumber: number
  kinds: readonly TokenKind[]
}

/** Makes rules from unread texts. */
export interface Teacher {
  /** A stored text split into words, with the most likely kind of each. Throws NOT_FOUND. */
  open(notificationNumber: number): TeachSample
  /** The rule's result for every stored text of the app, and why it may not be saved. */
  preview(tapped: TappedRule): Promise<TeachPreview>
  /**
   * Throws RULE_NOT_SAFE. `ruleId`: saves the next version of that rule; `isAutomatic`: the app settles from
   * now on.
   */
  save(
    tapped: TappedRule & { ruleId?: string | undefined; isAutomatic: boolean },
  ): Promise<{ ruleId: string }>
  /**
   * Makes a rule of a text that was read by grammar and confirmed by a person, when it is safe. `isAllowed`: the
   * owner wants the app to settle by itself from now on; without it the rule is off until the owner allows it.
   * `nothing`: no such text, or no safe rule.
   */
  learn(notificationNumber: number, isAllowed: boolean): Promise<'allowed' | 'waits' | 'nothing'>
}

interface TeacherRooms {
  rules: TaughtRules
  trust: Pick<Trust, 'settlesAlone' | 'decideIn' | 'recognisedIn'>
}

/** Maximum texts of the same app that are compared with a sample to find what varies. */
const LEARNED_FROM = 200

interface Opened {
  entry: StoredNotification & { app: string }
  notification: NotificationText
  tokens: TeachToken[]
}

export function createTeacher(platform: Platform, { rules, trust }: TeacherRooms): Teacher {
  const { database, random } = platform

  function openEntry(number: number): Opened {
    const entry = findNotification(database.read, number)
    const notification = entry && toNotification({ ...entry, app: entry.app ?? '' })
    // An ambiguous body cannot be a sample.
    const isWhole = entry?.reason !== 'body-doubtful'
    if (!entry || entry.app === null || !notification || !isWhole) {
      throw new AppError('NOT_FOUND', `no text to teach in notification ${number}`)
    }
    const tokens = withGuessedKinds(tokenise(bodyOf(notification)))
    return { entry: { ...entry, app: entry.app }, notification, tokens }
  }

  function learned({ entry, tokens }: Opened): TeachToken[] {
    const others = listTextsOfApp(database.read, entry.app, Number.MAX_SAFE_INTEGER, LEARNED_FROM)
    return others.reduce((known, other) => {
      const notification = toNotification(other)
      const isUnread = readBySentence(other, undefined).kind === 'unreadable' && !other.isNotMoney
      if (!notification || !isUnread || other.number === entry.number) return known
      return learnChanges(known, withGuessedKinds(tokenise(bodyOf(notification))))
    }, tokens)
  }

  async function evaluate({ notificationNumber, kinds }: TappedRule, ruleId?: string) {
    const { entry, notification, tokens } = openEntry(notificationNumber)
    const app = entry.app.toLowerCase()
    const tapped = withTappedKinds(tokens, kinds)
    const made = generalise(notification.title, tapped)
    if (made.kind === 'refused') return { entry, preview: nothing([made.problem]) }
    const template: RuleTemplate = { app, title: made.title, body: made.body }
    const problems = problemsOf(template)
    const pieces = { title: partsOf(made.title), body: partsOf(made.body) }
    if (problems.length > 0) return { entry, preview: { ...nothing(problems), ...pieces } }
    const others = rules.ofApp(app).filter(({ id }) => id !== ruleId)
    const format = toFormat(
      'ajari:new',
      template,
      others.map((other) => other.template),
    )
    const income = readByRule(entry, format)
    const found = await replayRule(database.read, app, format)
    const isSampleRead = income !== null
    const preview: TeachPreview = {
      ...pieces,
      ...found,
      problems: [...found.problems, ...(isSampleRead ? [] : (['does-not-read-sample'] as const))],
    }
    return { entry, preview, template, income }
  }

  /** Rules already made of the same sentence; one that the owner switched off stays off. */
  function ruleOf({ app, title, body }: RuleTemplate) {
    return rules
      .ofApp(app)
      .find(({ template }) => template.title === title && template.body === body)
  }

  async function learn(number: number, isAllowed: boolean) {
    if (findNotification(database.read, number)?.formatId !== GRAMMAR_FORMAT) return 'nothing'
    const opened = openEntry(number)
    const { entry } = opened
    if (entry.sourceKind !== 'device') return 'nothing'
    const kinds = learned(opened).map(({ kind }) => kind)
    const { preview, template, income } = await evaluate({ notificationNumber: number, kinds })
    const isSafe = preview.problems.length === 0 && income?.amount === entry.amount
    const known = template && ruleOf(template)
    const isRefused = known && known.offReason !== null && known.offReason !== 'confirmed'
    if (!template || !isSafe || isRefused) return 'nothing'
    const offReason = isAllowed ? null : ('confirmed' as const)
    await database.write((db) => {
      if (!known) {
        const saved = { id: random.text(10), offReason, template, origin: 'confirmed' }
        rules.saveIn(db, { ...saved, sampleNotification: number })
      } else if (isAllowed && known.offReason !== null) {
        rules.switchIn(db, known.id, null)
      }
      if (isAllowed) trust.decideIn(db, template.app, true, number)
    })
    return isAllowed ? 'allowed' : 'waits'
  }

  /** The sample becomes money that waits for confirmation, and the first proof of its app. */
  function readSampleIn(
    db: WritableDb,
    entry: Opened['entry'],
    { amount, payer }: ReadIncome,
    formatId: string,
  ): void {
    updateToRead(db, { number: entry.number, amount, payerName: payer ?? null, formatId })
    if (entry.sourceKind !== 'device') return
    trust.recognisedIn(db, { app: entry.app, number: entry.number, formatId })
  }

  return {
    open(notificationNumber) {
      const opened = openEntry(notificationNumber)
      const { entry, notification } = opened
      return {
        notificationNumber,
        app: entry.app,
        title: notification.title,
        receivedAtMs: entry.receivedAtMs,
        tokens: learned(opened),
        isFromPhone: entry.sourceKind === 'device',
        isAutomatic: trust.settlesAlone(entry.app, false),
      }
    },
    preview: async (tapped) => (await evaluate(tapped)).preview,
    learn,
    async save({ ruleId, isAutomatic, ...tapped }) {
      const known = ruleId === undefined ? undefined : rules.find(ruleId)
      const { entry, preview, template, income } = await evaluate(tapped, ruleId)
      const [problem] = preview.problems
      if (problem || !template || !income) {
        throw new AppError('RULE_NOT_SAFE', `the rule may not be saved: ${problem}`)
      }
      if (ruleId !== undefined && known?.app !== template.app) {
        throw new AppError('NOT_FOUND', `no rule ${ruleId} of ${template.app}`)
      }
      if (isAutomatic && entry.sourceKind !== 'device') {
        throw new AppError('RULE_NOT_SAFE', 'only what the shop’s own phone showed proves an app')
      }
      const id = ruleId ?? random.text(10)
      await database.write((db) => {
        const saved = { id, offReason: null, template, origin: 'taught' }
        const formatId = rules.saveIn(db, { ...saved, sampleNotification: entry.number })
        readSampleIn(db, entry, income, formatId)
        if (isAutomatic) trust.decideIn(db, template.app, true, entry.number)
        afterCommit(db, () => {
          platform.broadcastToScreens('inbox.changed')
          platform.broadcastToScreens('till.changed')
        })
      })
      return { ruleId: id }
    },
  }
}

/** The longer text of the two when the short one contains no amount. */
function bodyOf({ text, bigText }: NotificationText): string {
  return amountsIn(text).some((amount) => amount !== null) || bigText === '' ? text : bigText
}

function nothing(problems: TeachProblem[]): TeachPreview {
  const none = { count: 0, shown: [] }
  return { problems, title: [], body: [], hits: none, misses: none }
}
