import type {
  ReplayedText,
  ReplayedTexts,
  TeachProblem,
} from '../../../../../shared/inbox/teaching.ts'
import type { ReadableDb } from '../../../platform/storage/connection.ts'
import { amountsIn } from '../amount-text.ts'
import type { NotificationFormat } from '../format.ts'
import { readBySentence, toNotification } from '../read-notification.ts'
import { listTextsOfApp, type StoredText } from '../stored-text-store.ts'
import { readByRule } from './taught-format.ts'

export interface Replay {
  problems: TeachProblem[]
  hits: ReplayedTexts
  misses: ReplayedTexts
}

/** Maximum newest texts of an app that are replayed; read in chunks, so that the event loop is not blocked. */
const MOST_TEXTS = 20_000
const TEXTS_AT_ONCE = 500
const MOST_SHOWN = 20

/** Runs a rule on every stored text of its app and reports the results. */
export async function replayRule(
  db: ReadableDb,
  app: string,
  format: NotificationFormat,
): Promise<Replay> {
  const problems = new Set<TeachProblem>()
  const hits: ReplayedTexts = { count: 0, shown: [] }
  const misses: ReplayedTexts = { count: 0, shown: [] }
  let before = Number.MAX_SAFE_INTEGER
  for (let read = 0; read < MOST_TEXTS; read += TEXTS_AT_ONCE) {
    const texts = listTextsOfApp(db, app, before, TEXTS_AT_ONCE)
    for (const text of texts) {
      const result = evaluateText(text, format)
      if (result.problem) problems.add(result.problem)
      if (result.kind === 'hit') add(hits, result.shown)
      if (result.kind === 'miss') add(misses, result.shown)
    }
    const last = texts.at(-1)
    if (!last || texts.length < TEXTS_AT_ONCE) break
    before = last.number
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { problems: [...problems], hits, misses }
}

interface ReplayResult {
  kind: 'hit' | 'miss' | 'else'
  shown: ReplayedText
  problem?: TeachProblem
}

function evaluateText(text: StoredText, format: NotificationFormat): ReplayResult {
  const notification = toNotification(text)
  const income = readByRule(text, format)
  const { number, title, receivedAtMs, isNotMoney } = text
  const shown: ReplayedText = {
    number,
    title,
    text: text.text || text.bigText,
    receivedAtMs,
    amount: income?.amount ?? null,
    payer: income?.payer ?? null,
    isNotMoney,
  }
  const builtIn = readBySentence(text, undefined)
  if (builtIn.kind === 'income') {
    const amount = notification && format.read(notification)?.amount
    const differs = typeof amount === 'number' && amount !== builtIn.amount
    return { kind: 'else', shown, ...(differs ? { problem: 'differs-from-built-in' } : {}) }
  }
  if (income) return { kind: 'hit', shown, ...(isNotMoney ? { problem: 'hits-not-money' } : {}) }
  const hasSum = [title, text.text, text.bigText].some((field) =>
    amountsIn(field).some((amount) => amount !== null),
  )
  return { kind: hasSum ? 'miss' : 'else', shown }
}

function add(texts: ReplayedTexts, text: ReplayedText): void {
  texts.count += 1
  if (texts.shown.length < MOST_SHOWN) texts.shown.push(text)
}
