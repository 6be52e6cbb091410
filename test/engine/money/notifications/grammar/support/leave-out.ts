import { readByGrammar } from '../../../../../../src/main/engine/money/notifications/grammar/read-by-grammar.ts'
import {
  builtInFormats,
  isKnownApp,
  readNotification,
  toNotification,
} from '../../../../../../src/main/engine/money/notifications/read-notification.ts'
import { ALL_SAMPLES, FOREIGN_SAMPLES, UNSEEN_SAMPLES } from '../../samples/index.ts'
import type { Sample } from '../../samples/sample.ts'

/** How a text is read once the format of its sentence is removed. */
export interface LeftOutReading {
  sample: Sample
  amount: number | null
  settles: 'alone' | 'asks' | null
}

export interface LeaveOutResult {
  incomes: number
  others: number
  /** Incomes that are read with their amount, alone or asking. */
  read: LeftOutReading[]
  missed: LeftOutReading[]
  wrongAmounts: LeftOutReading[]
  othersAlone: LeftOutReading[]
  othersAsking: LeftOutReading[]
}

/** Every text of an app that is listened to, and all made-up texts. */
export const LEAVE_OUT_CORPUS: readonly Sample[] = [
  ...ALL_SAMPLES,
  ...FOREIGN_SAMPLES.filter(({ paid }) => paid === null),
  ...UNSEEN_SAMPLES,
]

/** Reads a text with the other formats of its app and the grammar, without the format that knows it. */
export function readLeftOut(sample: Sample): LeftOutReading {
  const whole = readNotification(sample)
  const notification = toNotification(sample)
  if (whole.kind !== 'income' || !notification || !isKnownApp(sample.app)) {
    const amount = whole.kind === 'income' ? whole.amount : null
    return { sample, amount, settles: amount === null ? null : 'asks' }
  }
  const others = builtInFormats(sample.app).filter(({ id }) => id !== whole.formatId)
  for (const format of others) {
    const income = format.read(notification)
    if (!income) continue
    return { sample, amount: income.amount, settles: format.settlesAlone ? 'alone' : 'asks' }
  }
  const income = readByGrammar(sample.app, notification)
  return { sample, amount: income?.amount ?? null, settles: income ? 'asks' : null }
}

export function leaveOut(samples: readonly Sample[]): LeaveOutResult {
  const readings = samples.map(readLeftOut)
  const incomes = readings.filter(({ sample }) => sample.paid !== null)
  const others = readings.filter(({ sample }) => sample.paid === null)
  return {
    incomes: incomes.length,
    others: others.length,
    read: incomes.filter(({ sample, amount }) => amount === sample.paid),
    missed: incomes.filter(({ amount }) => amount === null),
    wrongAmounts: incomes.filter(({ sample, amount }) => amount !== null && amount !== sample.paid),
    othersAlone: others.filter(({ settles }) => settles === 'alone'),
    othersAsking: others.filter(({ settles }) => settles === 'asks'),
  }
}
