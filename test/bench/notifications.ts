import {
  isKnownApp,
  readNotification,
} from '../../src/main/engine/money/notifications/read-notification.ts'
import {
  LEAVE_OUT_CORPUS,
  leaveOut,
} from '../engine/money/notifications/grammar/support/leave-out.ts'
import {
  FOREIGN_SAMPLES,
  SAMPLES,
  UNSEEN_SAMPLES,
} from '../engine/money/notifications/samples/index.ts'
import type { Sample } from '../engine/money/notifications/samples/sample.ts'
import { median, type Row } from './table.ts'

const MOST_MICROSECONDS = 30
const LEAST_READ_PERCENT = 92
const MOST_ASKING_PERCENT = 1
const READINGS = 20_000
const EVERYTHING = [...Object.values(SAMPLES).flat(), ...FOREIGN_SAMPLES]

/** Read rates of every app's notifications, and the time for one text. */
export async function benchNotifications(runs: number): Promise<Row[]> {
  const groups = groupByApp(EVERYTHING)
  const average = medianMicroseconds(EVERYTHING, runs)
  return [
    ...Array.from(groups, ([app, samples]) => rowOf(app, samples, runs)),
    {
      ...rowOf('all apps', EVERYTHING, runs),
      goal: `0 wrong, under ${MOST_MICROSECONDS} µs`,
      measured: `${count(EVERYTHING)}; ${average.toFixed(1)} µs`,
      isMet: wrongOf(EVERYTHING) === 0 && average < MOST_MICROSECONDS,
    },
    ...leftOutRows(runs),
  ]
}

/** Texts read without the format of their own sentence, and the time for a text that only the grammar can read. */
function leftOutRows(runs: number): Row[] {
  const { incomes, others, read, wrongAmounts, othersAlone, othersAsking } =
    leaveOut(LEAVE_OUT_CORPUS)
  const readPercent = (read.length / incomes) * 100
  const askingPercent = (othersAsking.length / others) * 100
  const microseconds = medianMicroseconds(UNSEEN_SAMPLES, runs)
  return [
    {
      what: `Notifications with their own format left out, ${incomes} incomes`,
      goal: `at least ${LEAST_READ_PERCENT} % read, 0 wrong amounts`,
      measured: `${readPercent.toFixed(1)} % read, ${wrongAmounts.length} wrong`,
      isMet: readPercent >= LEAST_READ_PERCENT && wrongAmounts.length === 0,
    },
    {
      what: `Notifications that are no payment, ${others} texts`,
      goal: `0 alone, at most ${MOST_ASKING_PERCENT} % ask`,
      measured: `${othersAlone.length} alone, ${askingPercent.toFixed(1)} % ask`,
      isMet: othersAlone.length === 0 && askingPercent <= MOST_ASKING_PERCENT,
    },
    {
      what: `Notifications in words that no sentence knows, ${UNSEEN_SAMPLES.length} texts`,
      goal: `under ${MOST_MICROSECONDS} µs`,
      measured: `${microseconds.toFixed(1)} µs`,
      isMet: microseconds < MOST_MICROSECONDS,
    },
  ]
}

function rowOf(app: string, samples: readonly Sample[], runs: number): Row {
  return {
    what: `Notifications of ${app}, ${samples.length} texts`,
    goal: '0 wrong',
    measured: `${count(samples)}; ${medianMicroseconds(samples, runs).toFixed(1)} µs`,
    isMet: wrongOf(samples) === 0,
  }
}

function count(samples: readonly Sample[]): string {
  const wrong = wrongOf(samples)
  const income = samples.filter((sample) => readNotification(sample).kind === 'income').length
  return `${income - wrong} read, ${samples.length - income} refused, ${wrong} wrong`
}

/** Read with a wrong amount, or as a payment although it is none. */
function wrongOf(samples: readonly Sample[]): number {
  return samples.filter((sample) => {
    const reading = readNotification(sample)
    return reading.kind === 'income' && reading.amount !== sample.paid
  }).length
}

/** Per text, after one round to warm up. */
function medianMicroseconds(samples: readonly Sample[], runs: number): number {
  const rounds = Math.ceil(READINGS / samples.length)
  const times = Array.from({ length: runs + 1 }, () => {
    const startedAt = performance.now()
    for (let round = 0; round < rounds; round += 1) samples.forEach(readNotification)
    return ((performance.now() - startedAt) * 1_000) / (rounds * samples.length)
  })
  return median(times.slice(1))
}

function groupByApp(samples: readonly Sample[]): ReadonlyMap<string, readonly Sample[]> {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    const app = isKnownApp(sample.app) ? sample.app : 'apps that nobody listens to'
    groups.set(app, [...(groups.get(app) ?? []), sample])
  }
  return groups
}
