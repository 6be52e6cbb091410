import type { FastifyInstance } from 'fastify'
import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../../shared/base/errors.ts'
import { dayAfter, startOfDay } from '../../../../../shared/base/local-time.ts'
import { businessDay, type EpochMs } from '../../../../../shared/base/time.ts'
import type { PaymentStatus } from '../../../../../shared/payments/payment.ts'
import type { PaymentFilter, PaymentTally } from '../../../money/payments/search/query.ts'
import { addresses, type RouteParts } from './addresses.ts'
import { isMethod, METHOD_CODES } from './methods.ts'
import { oneOf, wholeOf } from './queries.ts'
import { ListQuery, StatisticsQuery } from './schemas.ts'
import { listedPayment } from './wire.ts'

const DEFAULT_LIMIT = 20
const LARGEST_LIMIT = 100

const STATUSES: readonly PaymentStatus[] = ['pending', 'paid', 'expired', 'cancelled']

const PERIODS = ['all', 'today', 'week', 'month', 'year'] as const
type Period = (typeof PERIODS)[number]

/** The filtered payment list and the statistics. */
export function listRoutes(app: FastifyInstance, { context, auth }: RouteParts): void {
  for (const url of addresses('list-payments')) {
    app.get<{ Querystring: ListQuery }>(
      url,
      { schema: { querystring: ListQuery } },
      async (request) => {
        const timeZone = context.timeZone()
        const limit = Math.min(LARGEST_LIMIT, wholeOf('limit', request.query.limit, DEFAULT_LIMIT))
        const page = wholeOf('page', request.query.page, 1)
        const filter = filterOf(request.query, timeZone)
        const { payments, total } =
          filter === NOTHING
            ? { payments: [], total: 0 }
            : await auth.clientOf(request).search(filter, { offset: (page - 1) * limit, limit })
        return {
          success: true,
          data: payments.map((payment) => listedPayment(payment, timeZone)),
          pagination: { page, limit, total, total_pages: Math.ceil(total / limit) },
        }
      },
    )
  }

  for (const url of addresses('get-statistics')) {
    app.get<{ Querystring: StatisticsQuery }>(
      url,
      { schema: { querystring: StatisticsQuery } },
      async (request) => {
        const period = oneOf('period', PERIODS, request.query.period) ?? 'all'
        const fromMs = beginOf(period, context.now(), context.timeZone())
        const tallies = await auth.clientOf(request).tally(fromMs === undefined ? {} : { fromMs })
        return { success: true, period, ...figuresOf(tallies) }
      },
    )
  }
}

/** In a filter it leaves nothing out; in a create request it is the merchant's own QRIS. */
const EVERY_METHOD = 'all'

/** A filter that no payment can match, such as a pending payment with a paid-by method. */
const NOTHING = 'nothing'

function filterOf(query: ListQuery, timeZone: string): PaymentFilter | typeof NOTHING {
  const status = oneOf('status', STATUSES, query.status)
  const method = methodOf('payment_method', query.payment_method)
  const paidVia = methodOf('paid_via', query.paid_via)
  if (paidVia !== undefined && status !== undefined && status !== 'paid') return NOTHING
  // The requested method and the paid one are the same: each payment has one method.
  if (paidVia !== undefined && method !== undefined && method !== paidVia) return NOTHING
  const filter = {
    status: paidVia === undefined ? status : 'paid',
    method: paidVia ?? method,
    fromMs: dayOf('start_date', query.start_date, timeZone),
    beforeMs: dayOf('end_date', query.end_date, timeZone, 1),
    text: cleanText(query.search) ?? undefined,
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

function methodOf(name: string, code: string | undefined): string | undefined {
  if (!code || code === EVERY_METHOD) return undefined
  if (isMethod(code)) return code
  throw new AppError('INPUT_INVALID', `${name} tidak dikenal; pilihan: ${METHOD_CODES.join(', ')}`)
}

/** The first moment of the shop's current day, or of the day `daysLater`. */
function dayOf(
  name: string,
  day: string | undefined,
  timeZone: string,
  daysLater = 0,
): EpochMs | undefined {
  if (!day) return undefined
  if (startOfDay(day, timeZone) === undefined) {
    throw new AppError('INPUT_INVALID', `${name} harus tanggal YYYY-MM-DD`)
  }
  return startOfDay(dayAfter(day, daysLater), timeZone)
}

/** Start of a period in the shop's time zone; weeks begin on Monday. */
export function beginOf(period: Period, now: EpochMs, timeZone: string): EpochMs | undefined {
  if (period === 'all') return undefined
  const today = businessDay(now, timeZone)
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const begins = {
    today,
    week: dayAfter(today, -weekday),
    month: `${today.slice(0, 8)}01`,
    year: `${today.slice(0, 5)}01-01`,
  }
  return startOfDay(begins[period], timeZone)
}

/** Of the payments created in the period: their number, how many were paid by each method, and their total. */
function figuresOf(tallies: readonly PaymentTally[]) {
  const paid = tallies.filter(({ status }) => status === 'paid')
  const sum = (of: readonly PaymentTally[], field: 'payments' | 'totalRupiah') =>
    of.reduce((total, each) => total + each[field], 0)
  return {
    total_transactions: sum(tallies, 'payments'),
    total_amount: sum(paid, 'totalRupiah'),
    total_paid: sum(paid, 'payments'),
    breakdown: Object.fromEntries(paid.map(({ method, payments }) => [method, payments])),
  }
}
