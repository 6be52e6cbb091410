import type { FastifyInstance } from 'fastify'
import { addresses, type RouteParts } from './addresses.ts'
import { isAvailable, isConnected, METHOD_CODES, methodName } from './methods.ts'
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
      const user_status = { has_active_subscription: true }
      return {
        success: true,
        methods,
        user_status,
        data: { payment_methods: methods, user_status },
      }
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
          gopay: isConnected(client, 'gopay_qris'),
          bri: isConnected(client, 'qris_user'),
          livin: isConnected(client, 'qris_livin'),
          ovo: isConnected(client, 'ovo'),
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
