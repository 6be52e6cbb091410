import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router'
import { SaleScreen } from '../../features/sale/sale-screen.tsx'
import { findSettingsSection } from '../../features/settings/settings-sections.ts'

// A parent route draws its screen. Which row of it is open stands in a child without a component, so that
// the screen is not drawn anew when a row is opened or closed.

type LaterPages = typeof import('./later-pages.tsx')
type LaterPage = Exclude<keyof LaterPages, 'SetupPage'>
const later = (name: LaterPage) => lazyRouteComponent(() => import('./later-pages.tsx'), name)

const root = createRootRoute()

const sell = createRoute({ getParentRoute: () => root, path: 'sell', component: SaleScreen })

/** An empty or unknown address leads to the sale. */
const unknown = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: () => {
    throw redirect({ to: '/sell', replace: true })
  },
})

const payments = createRoute({
  getParentRoute: () => root,
  path: 'payments',
  component: later('PaymentsPage'),
})
const payment = createRoute({ getParentRoute: () => payments, path: '$paymentId' })

const orders = createRoute({
  getParentRoute: () => root,
  path: 'orders',
  component: later('OnlineOrdersPage'),
})
const order = createRoute({ getParentRoute: () => orders, path: '$orderNumber' })

/** The digits after `undo-`, `heard-` and `teach-`; an address with anything else there is unknown. */
const notificationNumber = {
  parse: (params: { notificationNumber: string }) =>
    /^\d{1,15}$/.test(params.notificationNumber)
      ? ({ notificationNumber: Number(params.notificationNumber) } as const)
      : false,
  stringify: (params: { notificationNumber: number }) => ({
    notificationNumber: String(params.notificationNumber),
  }),
}

const inbox = createRoute({
  getParentRoute: () => root,
  path: 'inbox',
  component: later('InboxPage'),
})
const inboxOpen = createRoute({
  getParentRoute: () => inbox,
  path: '/',
  component: later('InboxOpenPage'),
})

const inboxActs = createRoute({
  getParentRoute: () => inbox,
  id: 'acts',
  component: later('InboxActsPage'),
})
const inboxDone = createRoute({ getParentRoute: () => inboxActs, path: 'done' })
const inboxUndo = createRoute({
  getParentRoute: () => inboxActs,
  path: 'undo-{$notificationNumber}',
  params: notificationNumber,
})

const inboxLog = createRoute({
  getParentRoute: () => inbox,
  id: 'log',
  component: later('InboxLogPage'),
})
const inboxAll = createRoute({ getParentRoute: () => inboxLog, path: 'all' })
const inboxNotification = createRoute({
  getParentRoute: () => inboxLog,
  path: 'heard-{$notificationNumber}',
  params: notificationNumber,
})

const texts = createRoute({
  getParentRoute: () => root,
  path: 'inbox/texts',
  component: later('TextsPage'),
})
const teach = createRoute({
  getParentRoute: () => root,
  path: 'inbox/teach-{$notificationNumber}',
  params: notificationNumber,
  component: later('TeachPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: 'settings',
  component: later('SettingsPage'),
})
const settingsSection = createRoute({
  getParentRoute: () => settings,
  path: '$section',
  params: {
    parse({ section: name }) {
      const section = findSettingsSection(name)
      return section !== undefined && { section }
    },
  },
})
const developerOfSite = createRoute({
  getParentRoute: () => settings,
  path: 'developer~{$siteId}',
})

const routeTree = root.addChildren([
  sell,
  payments.addChildren([payment]),
  orders.addChildren([order]),
  inbox.addChildren([
    inboxOpen,
    inboxActs.addChildren([inboxDone, inboxUndo]),
    inboxLog.addChildren([inboxAll, inboxNotification]),
  ]),
  texts,
  teach,
  settings.addChildren([settingsSection, developerOfSite]),
  unknown,
])

/** The screens of the cashier and their addresses. */
export function createCashierRouter(history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    // The page's own query (language, ticket) stands before the hash and is not the router's.
    parseSearch: () => ({}),
    stringifySearch: () => '',
    // The guard around all screens catches what they throw.
    disableGlobalCatchBoundary: true,
  })
}

type CashierRouter = ReturnType<typeof createCashierRouter>

/** Fetches the screens that the first load leaves out: they must open also when the gateway has stopped meanwhile. */
export function loadOtherScreens(router: CashierRouter): void {
  for (const route of Object.values(router.routesById)) {
    router.loadRouteChunk(route)?.catch(() => {}) // Fetched again when the screen is opened.
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: CashierRouter
  }
}
