import { createMemoryHistory } from '@tanstack/react-router'
import { expect, it } from 'vitest'
import { createCashierRouter } from '../../../../src/renderer/pages/cashier/router.ts'

async function open(address: string) {
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createCashierRouter(history)
  await router.load()
  const deepest = router.state.matches.at(-1)
  return { at: history.location.pathname, route: deepest?.routeId, params: deepest?.params }
}

it.each([
  ['/sell', '/sell', {}],
  ['/payments', '/payments', {}],
  ['/payments/pay_1', '/payments/$paymentId', { paymentId: 'pay_1' }],
  ['/inbox', '/inbox/', {}],
  ['/inbox/done', '/inbox/acts/done', {}],
  ['/inbox/undo-12', '/inbox/acts/undo-{$notificationNumber}', { notificationNumber: 12 }],
  ['/inbox/all', '/inbox/log/all', {}],
  ['/inbox/heard-12', '/inbox/log/heard-{$notificationNumber}', { notificationNumber: 12 }],
  ['/inbox/texts', '/inbox/texts', {}],
  ['/inbox/teach-7', '/inbox/teach-{$notificationNumber}', { notificationNumber: 7 }],
  ['/orders', '/orders', {}],
  ['/orders/LNS-20250101-001', '/orders/$orderNumber', { orderNumber: 'LNS-20250101-001' }],
  ['/settings', '/settings', {}],
  ['/settings/phones', '/settings/$section', { section: 'phones' }],
  ['/settings/developer', '/settings/$section', { section: 'developer' }],
  ['/settings/developer~mrc_1', '/settings/developer~{$siteId}', { siteId: 'mrc_1' }],
])('%s stays as it is and leads to %s', async (address, route, params) => {
  expect(await open(address)).toEqual({ at: address, route, params })
})

it.each(['/', '/nowhere', '/nowhere/else', '/inbox/undo-x', '/inbox/nothing', '/settings/nothing'])(
  '%s leads to the sale',
  async (address) => {
    expect(await open(address)).toEqual({ at: '/sell', route: '/sell', params: {} })
  },
)
