import type { EpochMs } from '../base/time.ts'

/** Meaning of a word in a text: fixed word, amount, payer, or something that varies. */
export const TOKEN_KINDS = ['word', 'amount', 'payer', 'other'] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

export interface TeachToken {
  text: string
  /** A space or a line break stands before it. */
  isApart: boolean
  /** A complete amount of money with its currency mark. */
  isSum: boolean
  /** Punctuation belongs to the sentence and cannot be tapped. */
  isPunctuation: boolean
  kind: TokenKind
}

/** Why a rule is rejected as unsafe. Screens have a sentence for each reason. */
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

/** A stored text and what a rule reads in it. */
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

/** A part of a rule for display: fixed words, or a placeholder. */
export interface RulePart {
  kind: 'word' | 'amount' | 'payer' | 'name' | 'part' | 'sum'
  text: string
}

/** Preview of a rule before it is saved. */
export interface TeachPreview {
  problems: TeachProblem[]
  title: RulePart[]
  body: RulePart[]
  hits: ReplayedTexts
  /** Unread texts of this app that contain an amount, with this rule included. */
  misses: ReplayedTexts
}

export interface TeachSample {
  notificationNumber: number
  app: string
  title: string
  receivedAtMs: EpochMs
  tokens: TeachToken[]
  /** The shop's own phone showed this text: only then may saving make the app automatic. */
  isFromPhone: boolean
  /** The app already settles by itself. */
  isAutomatic: boolean
}

/** An unread text that the owner may teach, or has marked as no incoming money. */
export interface UnreadText {
  number: number
  app: string
  title: string
  text: string
  receivedAtMs: EpochMs
  isNotMoney: boolean
}

/** Result of parsing one text: incoming money, or why it cannot be trusted. */
export type TextReading =
  | {
      kind: 'income'
      amount: number
      payer: string | null
      /** The format that read it; `grammar` when no sentence did. */
      formatId: string
      /** False: a person is asked before it settles a payment. */
      settlesAlone: boolean
    }
  | { kind: 'unreadable'; reason: string }

/** `confirmed`: made of a text that the cashier confirmed, and not allowed by the owner yet. */
export type RuleOffReason = 'owner' | 'imported' | 'confirmed' | 'hits-not-money'

export interface TaughtVersion {
  version: number
  /** `taught`, `imported`, `confirmed`, or `back-to-2`. */
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
  /** Newest first. */
  versions: TaughtVersion[]
}
