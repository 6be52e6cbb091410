import type { FastifyInstance } from 'fastify'
import { addresses, type RouteParts } from './addresses.ts'
import { isAvailable, METHOD_CODES, methodName } from './methods.ts'
import { usernameOf } from './username.ts'

/** The merchant's payment methods and profile. */
export function accountRoutes(app: FastifyInstance, { auth }: RouteParts): void {
  for (const url of addresses('get-payment-methods')) {
    app.get(url, async (request) => {
      const client = auth.clientOf(request)
      const methods = METHOD_CODES.map((id) => ({
        id,
        name: methodName(id),
        available: isAvailable(client, id),
      }))
      // Lunas runs on the shop's own computer: there is no subscription.
      return { success: true, methods, user_status: { has_active_subscription: true } }
    })
  }

  for (const url of addresses('get-account-status')) {
    app.get(url, async (request) => {
      const client = auth.clientOf(request)
      const tallies = await client.tally({})
      const count = (isCounted: (status: string) => boolean) =>
        tallies.reduce((sum, { status, payments }) => sum + (isCounted(status) ? payments : 0), 0)
      return {
        success: true,
        // Lunas verifies no merchants and stores no email address.
        account: { username: usernameOf(client), email: null, is_verified: false },
        integrations: {
          gopay: isAvailable(client, 'gopay_qris'),
          bri: isAvailable(client, 'qris_user'),
          livin: isAvailable(client, 'qris_livin'),
          ovo: isAvailable(client, 'ovo'),
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
