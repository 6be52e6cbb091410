import type { FastifyInstance } from 'fastify'
import { addresses, type RouteParts } from './addresses.ts'
import { isAvailable, METHOD_CODES, methodName } from './methods.ts'
import { usernameOf } from './username.ts'

/** The merchant's payment methods and profile. */
export function accountRoutes(app: FastifyInstance, { auth }: RouteParts): void {
  for (const url of addresses('get-payment-methods')) {
    app.get(url, async (request) => {
      const holder = auth.clientOf(request)
      const methods = METHOD_CODES.map((id) => ({
        id,
        name: methodName(id),
        available: isAvailable(holder, id),
      }))
      // Lunas runs on the shop's own computer: there is no subscription.
      return { success: true, methods, user_status: { has_active_subscription: true } }
    })
  }

  for (const url of addresses('get-account-status')) {
    app.get(url, async (request) => {
      const holder = auth.clientOf(request)
      const tallies = await holder.tally({})
      const count = (isCounted: (status: string) => boolean) =>
        tallies.reduce((sum, { status, payments }) => sum + (isCounted(status) ? payments : 0), 0)
      return {
        success: true,
        // Lunas verifies no merchants and stores no email address.
        account: { username: usernameOf(holder), email: null, is_verified: false },
        integrations: {
          gopay: isAvailable(holder, 'gopay_qris'),
          bri: isAvailable(holder, 'qris_user'),
          livin: isAvailable(holder, 'qris_livin'),
          ovo: isAvailable(holder, 'ovo'),
        },
        statistics: {
          total_transactions: count(() => true),
          total_paid: count((status) => status === 'paid'),
          total_pending: count((status) => status === 'pending'),
        },
      }
    })
  }
}
