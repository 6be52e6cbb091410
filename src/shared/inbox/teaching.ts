import type { EpochMs } from '../base/time.ts'

/** What a word of a text stands for: itself, the sum, who paid, or something that changes every time. */
export const TOKEN_KINDS = ['word', 'amount', 'payer', 'other'] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

export interface TeachToken {
  text: string
  /** A space or a line break stands before it. */
  isApart: boolean
  /** A whole sum of money with its currency mark. */
  isSum: boolean
  /** Full stops and the like belong to the sentence and are not tapped. */
  isPunctuation: boolean
  kind: TokenKind
}

/** Why a rule may not be believed. Screens have a sentence for each. */
export const TEACH_PROBLEMS = [
  'chat-app',
  'no-amount',
  'several-amounts',
  'amount-not-exact',
  'payer-split',
  'amount-in-payer',
  'slots-touch',
  'direction-not-fixed',
  'no-direction',
  'not-income',
  'too-few-words',
  'too-many-changes',
  'loose-sum',
  'strange-characters',
  'too-long',
  'hits-not-money',
  'differs-from-built-in',
  'does-not-read-sample',
] as const
export type TeachProblem = (typeof TEACH_PROBLEMS)[number]

/** A stored text, and what a rule reads in it. */
export interface ReplayedText {
  number: number
  title: string
  text: string
  receivedAtMs: EpochMs
  amount: number | null
  payer: string | null
  isNotMoney: boolean
}

export interface ReplayedTexts {
  count: number
  /** The newest of them. */
  shown: ReplayedText[]
}

/** A piece of a rule in plain words: fixed words, or a place that changes. */
export interface RulePart {
  kind: 'word' | 'amount' | 'payer' | 'name' | 'part' | 'sum'
  text: string
}

/** What a rule would do, before anybody saves it. */
export interface TeachPreview {
  problems: TeachProblem[]
  title: RulePart[]
  body: RulePart[]
  hits: ReplayedTexts
  /** Texts of this app with a sum in them that nobody reads, this rule included. */
  misses: ReplayedTexts
}

export interface TeachSample {
  notificationNumber: number
  app: string
  title: string
  receivedAtMs: EpochMs
  tokens: TeachToken[]
  /** The shop's own phone showed it: then saving may make the app automatic. */
  isFromPhone: boolean
  /** The app settles by itself already. */
  isAutomatic: boolean
}

/** A text that nobody reads and that the owner may teach, or has marked as no incoming money. */
export interface UnreadText {
  number: number
  app: string
  title: string
  text: string
  receivedAtMs: EpochMs
  isNotMoney: boolean
}

/** What one text says: money that came in, or why nobody may rely on it. */
export type TextReading =
  | { kind: 'income'; amount: number; payer: string | null; formatId: string }
  | { kind: 'unreadable'; reason: string }

export type RuleOffReason = 'owner' | 'imported' | 'hits-not-money'

export interface TaughtVersion {
  version: number
  /** `taught`, `imported`, or `back-to-2`. */
  origin: string
  madeAtMs: EpochMs
  title: RulePart[]
  body: RulePart[]
}

export interface TaughtRule {
  id: string
  app: string
  isOn: boolean
  offReason: RuleOffReason | null
  version: number
  /** The newest first. */
  versions: TaughtVersion[]
}
