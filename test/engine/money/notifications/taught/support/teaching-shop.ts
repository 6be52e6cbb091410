import type { TokenKind } from '../../../../../../src/shared/inbox/teaching.ts'
import { openTestEngine } from '../../../../../support/test-engine.ts'

/** A wallet without a built-in format. */
export const WALLET = 'id.dompet.baru'

/** A shop with a phone on which the new wallet shows its notifications, and an owner who teaches. */
export async function openTeachingShop() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const { teacher, ruleManager, rules } = shop.engine
  const shows = (text: string, changes: object = {}) =>
    shop.notify(phone, 0, { app: WALLET, title: 'Dompet Baru', text, ...changes })
  const open = async (text: string) => teacher.open((await shows(text)).number)
  /** Teaches with the guessed kinds, or with other kinds for some words. */
  async function teach(
    text: string,
    { isAutomatic = true, kinds = {} }: TeachWish = {},
  ): Promise<string> {
    const sample = await open(text)
    const tapped = sample.tokens.map((token) => kinds[token.text] ?? token.kind)
    const { notificationNumber } = sample
    return (await teacher.save({ notificationNumber, kinds: tapped, isAutomatic })).ruleId
  }
  async function problems(text: string, kinds: TeachWish['kinds'] = {}) {
    const sample = await open(text)
    const tapped = sample.tokens.map((token) => kinds[token.text] ?? token.kind)
    const { notificationNumber } = sample
    return (await teacher.preview({ notificationNumber, kinds: tapped })).problems
  }
  return { shop, counter, phone, teacher, ruleManager, rules, shows, open, teach, problems }
}

export interface TeachWish {
  isAutomatic?: boolean
  kinds?: Record<string, TokenKind>
}

export const SAMPLE = 'Dana Rp25.000 masuk dari BUDI SANTOSO pada 20/11/2026 14:05'
